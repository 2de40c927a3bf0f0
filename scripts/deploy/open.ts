/** From a target in `sites/kabupaten.yaml` to the object that can send to it. */
import { join, resolve } from 'node:path';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import type { Tujuan } from '../../theme/model/tujuan.ts';
import type { Layout } from '../build/layout.ts';
import { CannotError } from '../lib/errors.ts';
import { FolderTarget } from './folder/folder-target.ts';
import { NetlifyApi } from './netlify/api.ts';
import { NetlifyTarget } from './netlify/netlify-target.ts';
import { Remote } from './ssh/remote.ts';
import { SshTarget } from './ssh/ssh-target.ts';
import type { Target } from './target.ts';

export interface Surroundings {
  layout: Layout;
  env: NodeJS.ProcessEnv;
  now: () => Date;
  wait: (ms: number) => Promise<void>;
}

/** The target of that name, or the only one there is. @throws {CannotError} */
export function chooseTarget({ tujuan }: Pick<Kabupaten, 'tujuan'>, name: string | undefined): Tujuan {
  const names = tujuan.map((one) => one.nama).join(', ');
  if (tujuan.length === 0) {
    throw new CannotError(
      'sites/kabupaten.yaml names no target.',
      'Add one under `tujuan:`; docs/deploy.md shows each kind.',
    );
  }
  const [first] = tujuan;
  if (name === undefined && first && tujuan.length === 1) return first;
  const found = tujuan.find((one) => one.nama === name);
  if (found) return found;
  throw new CannotError(
    name === undefined ? 'There are several targets.' : `There is no target "${name}".`,
    `Choose one with --target: ${names}.`,
  );
}

/** Folder of compressed texts. */
export const packedFolder = (layout: Layout) => join(layout.cache, 'padat');

/** Opens a target; nothing is sent or asked yet. */
export function openTarget(tujuan: Tujuan, { layout, env, now, wait }: Surroundings): Target {
  const { jenis, path = '', host = '', pengguna: user, port, simpan: keep } = tujuan;
  const cache = packedFolder(layout);
  if (jenis === 'folder') return new FolderTarget({ path: targetFolder(layout, path), keep, cache, now });
  if (jenis === 'rsync') {
    const remote = new Remote({ host, user, port, config: env.BALAI_SSH_CONFIG });
    return new SshTarget({ remote, path, keep, cache, staging: join(layout.cache, 'kirim', tujuan.nama) });
  }
  const api = new NetlifyApi({ token: env.NETLIFY_AUTH_TOKEN, base: env.NETLIFY_API_URL, fetch, wait });
  return new NetlifyTarget({ api, prefix: tujuan.awalan ?? '', team: tujuan.tim, wait });
}

/** Absolute path of a folder target. @throws {CannotError} when sites are made in there. */
export function targetFolder(layout: Layout, path: string): string {
  const folder = resolve(layout.root, path);
  const taken = [layout.out, layout.cache, join(layout.root, 'sites'), join(layout.root, 'content')];
  if (folder === layout.root || taken.some((one) => `${folder}/`.startsWith(`${one}/`))) {
    throw new CannotError(`The target ${folder} is a folder of this project.`, 'Choose a folder of its own.');
  }
  return folder;
}
