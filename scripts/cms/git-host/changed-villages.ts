/** The villages whose content a branch changes: those that its checks are about, and its trial build. */
import { SHARED, villageIds } from '../../build/discover.ts';
import { assertGit } from '../../lib/git.ts';
import { ownerOfPath } from '../access/owner-of-path.ts';
import { beginningOf, changedFiles } from './changes.ts';

/**
 * All villages of the fleet that have a changed file in `sites/` or `content/`, sorted; every one where the
 * branch changes what they share.
 * @param since where the branch began; the main branch when left out
 * @throws {CannotError} without git, or without a beginning
 */
export async function changedVillages(root: string, since: string | undefined): Promise<string[]> {
  await assertGit(root);
  const changes = await changedFiles(root, await beginningOf(root, since));
  const owners = new Set(
    changes.filter(({ path }) => /^(?:sites|content)\//.test(path)).map(({ path }) => ownerOfPath(path)),
  );
  return villageIds(root).filter((id) => owners.has(SHARED) || owners.has(id));
}
