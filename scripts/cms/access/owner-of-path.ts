/** Whose site a file of the repository belongs to. */
import { SHARED } from '../../build/discover.ts';
import type { Owner } from '../people/person.ts';
import type { RepoPath } from '../store/store.ts';

/** The village; `_kabupaten` for what all of them share, such as `sites/kabupaten.yaml` and the theme. */
export function ownerOfPath(path: RepoPath): Owner {
  const [top, owner = SHARED, inner] = path.split('/');
  const isOwned = inner !== undefined && (top === 'content' || top === 'sites');
  return isOwned ? owner : SHARED;
}

/** The folder whose `situs.yaml` that is; undefined for any other file. */
export function siteOfPath(path: RepoPath): string | undefined {
  return /^sites\/([^/]+)\/situs\.yaml$/.exec(path)?.[1];
}
