/** Whose site a changed file belongs to. */
import { SHARED } from '../../build/discover.ts';
import type { Owner } from '../people/person.ts';
import type { RepoPath } from '../store/store.ts';

/** The village; `_kabupaten` for what all of them share, `sites/kabupaten.yaml` included. */
export function ownerOf(path: RepoPath): Owner {
  const [, owner = SHARED, inner] = path.split('/');
  return inner === undefined ? SHARED : owner;
}
