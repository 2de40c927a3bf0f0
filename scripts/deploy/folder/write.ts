/**
 * Makes a release in a folder target. Everything is written into a draft that no server shows; a rename
 * makes it a release, and a rename of a link shows it. Killed at any moment, it leaves the old release
 * online and a draft that the next deploy throws away.
 */
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hashText } from '../../lib/hash.ts';
import { type Manifest, manifestText, parseManifest, UNCOUNTED } from '../manifest.ts';
import { PACKED } from '../packed.ts';
import { AT } from '../releases.ts';
import type { LocalSite } from '../target.ts';
import { currentRelease } from './read.ts';

export interface NewRelease {
  /** Folder of the village at the target. */
  village: string;
  site: LocalSite;
  /** Compressed files: path in the site -> absolute path. */
  packed: ReadonlyMap<string, string>;
  number: string;
  now: Date;
}

/** Makes `rilis/<number>`; does not show it. Files that did not change are hard links to the release that is shown. */
export function makeRelease({ village, site, packed, number, now }: NewRelease): void {
  removeDrafts(village);
  const draft = join(village, `${AT.draft}${number}`);
  const current = currentRelease(village);
  const before = current === undefined ? undefined : join(village, AT.releases, current);
  const old =
    before === undefined ? undefined : parseManifest(readFileSync(join(before, AT.manifest), 'utf8'));
  const stamp = stampAfter(now, before);
  const put = (path: string, bytes: () => Uint8Array): void => {
    const file = join(draft, AT.site, path);
    mkdirSync(dirname(file), { recursive: true });
    if (before && isSame(path, site.manifest, old) && link(join(before, AT.site, path), file)) return;
    writeFileSync(file, bytes());
    utimesSync(file, stamp, stamp);
  };
  for (const [path, { sha }] of site.manifest.files)
    put(path, () => readUnchanged(join(site.folder, path), sha));
  for (const [path, file] of packed) put(path, () => readFileSync(file));
  for (const path of UNCOUNTED) put(path, () => readFileSync(join(site.folder, path)));
  writeFileSync(join(draft, AT.manifest), manifestText(site.manifest.files));
  utimesSync(join(draft, AT.manifest), stamp, stamp);
  const release = join(village, AT.releases, number);
  mkdirSync(dirname(release), { recursive: true });
  renameSync(draft, release);
}

/**
 * Seconds since 1970 for new files, later than all of the release before: servers make an ETag of a file's
 * time and size, and two releases within a second must not share one.
 */
function stampAfter(now: Date, before: string | undefined): number {
  const last = before === undefined ? 0 : Math.floor(statSync(join(before, AT.manifest)).mtimeMs / 1000);
  return Math.max(Math.floor(now.getTime() / 1000), last + 1);
}

/** True when the file, or the text that a compressed file was made from, has the same bytes in both. */
function isSame(path: string, manifest: Manifest, old: Manifest | undefined): boolean {
  const ending = Object.values(PACKED).find((end) => path.endsWith(end)) ?? '';
  const plain = manifest.files.has(path) ? path : path.slice(0, path.length - ending.length);
  const sha = manifest.files.get(plain)?.sha;
  return sha !== undefined && old?.files.get(plain)?.sha === sha;
}

/** False where the file is not there, or the disk knows no hard links for it. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    if (!['EMLINK', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP'].includes(code)) throw error;
  }
  copyFileSync(from, to);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
  return true;
}

/** The file's bytes, if they are still those that were planned. */
function readUnchanged(file: string, sha: string): Uint8Array {
  let bytes: Uint8Array | undefined;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (bytes && hashText(bytes) === sha) return bytes;
  throw new Error(`${file} changed while it was sent: a build ran meanwhile. Deploy again.`);
}

/** Shows a release: one rename, so that every request sees the old one or the new one. */
export function show(village: string, release: string): void {
  const link = join(village, `${AT.draft}${AT.current}`);
  rmSync(link, { force: true });
  symlinkSync(join(AT.releases, release), link);
  renameSync(link, join(village, AT.current));
}

/** Throws away what killed deploys have left. */
function removeDrafts(village: string): void {
  mkdirSync(village, { recursive: true });
  for (const name of readdirSync(village)) {
    if (name.startsWith(AT.draft)) rmSync(join(village, name), { recursive: true, force: true });
  }
}
