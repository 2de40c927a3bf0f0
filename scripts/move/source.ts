/** Where a village is taken from: the files of a checkout, or the repository of a gateway. */
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { discover } from '../build/discover.ts';
import { refuseUnknownVillages } from '../build/pick.ts';
import { describeFinding } from '../build/summary.ts';
import { GitTree } from '../cms/live/git-tree.ts';
import { CannotError } from '../lib/errors.ts';
import { isLitter } from '../lib/walk.ts';
import { villageFolders } from './contents.ts';
import type { Item } from './write-archive.ts';

/** The files of its two folders, in no order. */
export interface Source extends AsyncDisposable {
  items: Item[];
}

/**
 * A village as its files lie below `root`.
 * @throws a CannotError where there is no such village, or a folder of it cannot be listed
 */
export function fromFolders(root: string, id: string): Source {
  const { villages } = discover(root);
  refuseUnknownVillages(
    villages.map((village) => village.id),
    [id],
  );
  const village = villages.find((one) => one.id === id);
  const broken = (village?.findings ?? []).filter(({ severity }) => severity === 'error');
  if (broken.length > 0)
    throw new CannotError(
      `Not all files of "${id}" can be read; half a village is not exported.`,
      broken.map(describeFinding).join('\n').trim(),
    );
  const items = (village?.files ?? []).map(
    ({ path }): Item => ({ path, open: () => createReadStream(join(root, path)) }),
  );
  return { items, [Symbol.asyncDispose]: async () => {} };
}

/**
 * A village as it stands in the newest commit of a bare repository; saves may go on meanwhile.
 * @throws a CannotError where the repository has no such village
 */
export async function fromRepository(repo: string, id: string): Promise<Source> {
  if (!existsSync(join(repo, 'objects')))
    throw new CannotError(`${repo} is no bare git repository.`, 'Correct --repo.');
  const folders = villageFolders(id);
  const tree = new GitTree(repo, folders);
  const head = await tree.head();
  const files = head === undefined ? [] : await tree.files(head);
  if (!files.some(({ path }) => path === `${folders[0]}/situs.yaml`)) {
    await tree.close();
    throw new CannotError(`${repo} has no village "${id}".`, 'Correct --site or --repo.');
  }
  const items = files
    .filter(({ path }) => !path.split('/').some(isLitter))
    .map(
      ({ path, id: blob }): Item => ({ path, open: async () => Readable.from([await tree.content(blob)]) }),
    );
  return { items, [Symbol.asyncDispose]: () => tree.close() };
}
