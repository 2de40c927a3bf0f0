/** Options that commands share, and what they stand for. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isTanggal, type Tanggal } from '../../theme/model/tanggal.ts';
import { type Layout, layoutOf } from '../build/layout.ts';
import { type Shard, shardFrom } from '../build/shard.ts';
import { CannotError } from './errors.ts';

/** The project's own folder. */
export const PROJECT = resolve(import.meta.dirname, '..', '..');

/** An option that names a folder. */
export function folderOption(description: string) {
  return { type: 'string', valueHint: 'DIR', description } as const;
}

export const rootOption = folderOption('Folder with sites/ and content/ (default: this repository)');
/** Of most commands `--out`; `--dist` where a command writes something else. */
export const outOption = folderOption('Folder of the finished sites (default: dist/ in the root)');
export const siteOption = {
  type: 'string',
  valueHint: 'a,b',
  description: 'Only these villages, by folder name',
} as const;
export const shardOption = {
  type: 'string',
  valueHint: 'i/n',
  description: 'Only the villages of one machine of several: 2/8 is the second of eight (docs/scaling.md)',
} as const;
export const targetOption = {
  type: 'string',
  valueHint: 'NAME',
  description: 'One of `tujuan` in sites/kabupaten.yaml (not needed when there is only one)',
} as const;
export const jsonOption = {
  type: 'boolean',
  description: 'Print the result as JSON on standard output, and nothing else there',
} as const;
export const dateOption = {
  type: 'string',
  valueHint: 'YYYY-MM-DD',
  description: 'The date that pages take for today (default: today in the regency)',
} as const;

/** Resolves --root and --out. Throws a CannotError when the root does not exist. */
export function layoutFrom({ root, out }: { root?: string | undefined; out?: string | undefined }): Layout {
  const from = root === undefined ? PROJECT : resolve(root);
  if (!existsSync(from)) throw new CannotError(`The folder ${from} does not exist.`, 'Correct --root.');
  const to = out === undefined ? join(from, 'dist') : resolve(out);
  const sources = ['sites', 'content', '.balai'].map((name) => join(from, name));
  if (to === from || sources.some((folder) => `${to}/`.startsWith(`${folder}/`)))
    throw new CannotError(
      `The sites cannot be written into ${to}; what they are made from lies there.`,
      'Name a folder of its own with --out.',
    );
  return layoutOf(PROJECT, from, to);
}

/** The villages of --site or the shard of --shard, of which a command takes one. */
export function partFrom({ site, shard }: { site?: string | undefined; shard?: string | undefined }): {
  sites: string[];
  shard: Shard | undefined;
} {
  if (site !== undefined && shard !== undefined)
    throw new CannotError('--site and --shard both choose villages.', 'Give one of them.');
  return { sites: sitesFrom(site), shard: shardFrom(shard) };
}

/** The villages of --site; empty when the option is not given. */
export function sitesFrom(text: string | undefined): string[] {
  const sites = listFrom(text);
  if (text !== undefined && sites.length === 0)
    throw new CannotError('--site names no village.', 'Write --site sukamaju, or leave it out for all.');
  return sites;
}

/** `a,b` as a list; empty when not given. */
export function listFrom(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Checks --date. */
export function dateFrom(text: string | undefined): Tanggal | undefined {
  if (text === undefined) return undefined;
  if (!isTanggal(text))
    throw new CannotError(
      `"${text}" is not a date.`,
      'Write --date as year-month-day, e.g. --date 2026-11-24.',
    );
  return text;
}
