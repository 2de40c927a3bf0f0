/** A store that writes down each path that it is asked for, before it answers. */
import type { Author, Change, RepoPath } from '../../scripts/cms/store/store.ts';
import { MemoryStore } from './memory-store.ts';

export class RecordingStore extends MemoryStore {
  readonly asked: RepoPath[] = [];

  override list(folder: RepoPath) {
    this.asked.push(folder);
    return super.list(folder);
  }

  override read(path: RepoPath) {
    this.asked.push(path);
    return super.read(path);
  }

  override readAll(paths: readonly RepoPath[]) {
    this.asked.push(...paths);
    return super.readAll(paths);
  }

  override save(changes: readonly Change[], author: Author, message: string) {
    this.asked.push(...changes.map(({ path }) => path));
    return super.save(changes, author, message);
  }

  override history(path: RepoPath, limit: number) {
    this.asked.push(path);
    return super.history(path, limit);
  }
}
