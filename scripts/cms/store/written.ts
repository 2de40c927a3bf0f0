/** Writes the files of a save into a checkout so that all of it can be taken back. */
import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder } from '../../lib/flush.ts';
import { git } from '../../lib/git.ts';
import { foldersOf } from './path.ts';
import type { RepoPath } from './store.ts';
import type { Edit } from './stream.ts';

const HELPER = /(?:^|\/)\.[0-9a-f]{16}\.(?:lama|baru)~$/;

/** Removes what a save left beside files when it was killed. Git finds it: nothing of it was ever added. */
export async function removeForgotten(root: string): Promise<void> {
  const args = ['ls-files', '--others', '--exclude-standard', '-z', '--', ':(glob)**/.*~'];
  const { stdout } = await git(args, { cwd: root, env: { GIT_LITERAL_PATHSPECS: '0' } });
  for (const path of stdout.toString('utf8').split('\0'))
    if (HELPER.test(path)) await rm(join(root, path), { force: true });
}

interface Step {
  path: RepoPath;
  target: string;
  /** The new content beside its place; undefined when the file goes. */
  fresh: string | undefined;
  /** The old content beside its place; undefined when there was none. */
  old: string | undefined;
}

export class Written {
  readonly #root: string;
  readonly #steps: Step[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Writes everything beside its place, which is where a full disk shows, and keeps the old contents there.
   * Names end with `~`: neither a build nor a list looks at them. Nothing is visible yet.
   */
  async prepare(edits: readonly Edit[]): Promise<void> {
    for (const { path, content } of edits) {
      const target = join(this.#root, path);
      const beside = join(dirname(target), `.${randomBytes(8).toString('hex')}`);
      const step: Step = { path, target, fresh: undefined, old: undefined };
      this.#steps.push(step);
      const mode = await stat(target).then(
        (info) => info.mode,
        () => undefined,
      );
      if (mode !== undefined) {
        step.old = `${beside}.lama~`;
        // FAT and some network disks have no links.
        await link(target, step.old).catch(() => copyFile(target, step.old as string));
      }
      if (content === null) continue;
      step.fresh = `${beside}.baru~`;
      await mkdir(dirname(target), { recursive: true });
      await writeFlushed(step.fresh, content, mode ?? 0o666);
    }
  }

  /** Where the new content of a file lies until {@link show}. */
  fresh(path: RepoPath): string | undefined {
    return this.#steps.find((step) => step.path === path)?.fresh;
  }

  /** Puts every file in its place, durably. */
  async show(): Promise<void> {
    for (const step of this.#steps) {
      if (step.fresh === undefined) await rm(step.target, { force: true });
      else await rename(step.fresh, step.target);
    }
    for (const folder of new Set(this.#steps.map(({ target }) => dirname(target)))) await flushFolder(folder);
  }

  /** Leaves the new files; folders that became empty go, as they do when git removes a file. */
  async finish(): Promise<void> {
    for (const { path, old, fresh } of this.#steps) {
      if (old !== undefined) await rm(old, { force: true });
      if (fresh === undefined) await this.#removeEmpty(path);
    }
  }

  /** Puts back what was there before {@link prepare}; needs no space on the disk. */
  async undo(): Promise<void> {
    for (const { path, target, fresh, old } of this.#steps) {
      if (fresh !== undefined) await rm(fresh, { force: true });
      if (old !== undefined) {
        await rename(old, target).catch(() => {});
        // Renaming does nothing while both are still names of the same file.
        await rm(old, { force: true });
      } else if (fresh !== undefined) await rm(target, { force: true });
      await this.#removeEmpty(path);
    }
  }

  async #removeEmpty(path: RepoPath): Promise<void> {
    for (const folder of foldersOf(path).reverse()) {
      const removed = await rmdir(join(this.#root, folder)).then(
        () => true,
        () => false,
      );
      if (!removed) return;
    }
  }
}

async function writeFlushed(file: string, content: Buffer, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
