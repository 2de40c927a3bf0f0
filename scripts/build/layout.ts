/** Where a build keeps its things. One place knows the folders, so that none is spelt twice. */
import { join } from 'node:path';

export interface Layout {
  /** The project: theme, scripts, node_modules. */
  project: string;
  /** Folder with `sites/` and `content/`. */
  root: string;
  /** Folder of the finished sites. */
  out: string;
  /** Survives between builds; safe to delete. */
  cache: string;
}

export function layoutOf(project: string, root: string, out: string): Layout {
  return { project, root, out, cache: join(root, '.balai') };
}

export const stampsFile = (layout: Layout) => join(layout.cache, 'berkas.json');
export const engineStampsFile = (layout: Layout) => join(layout.cache, 'mesin.json');
export const checkedFile = (layout: Layout) => join(layout.cache, 'periksa.json');
export const regionFile = (layout: Layout) => join(layout.cache, 'wilayah.json');
export const situsFile = (layout: Layout) => join(layout.cache, 'situs.json');
export const entryFolder = (layout: Layout) => join(layout.cache, 'naskah');
/** Which finished pages were made from what. */
export const keptFolder = (layout: Layout) => join(layout.cache, 'halaman');
export const photoFolder = (layout: Layout) => join(layout.cache, 'foto');
export const bannerFolder = (layout: Layout) => join(layout.cache, 'spanduk');
/** Open data of all villages' budgets, which the portal offers. */
export const budgetDataFolder = (layout: Layout) => join(layout.cache, 'data-anggaran');
/** The regency's private report, and what links that leave the sites answered. */
export const reportFolder = (layout: Layout) => join(layout.cache, 'laporan');
export const linkFile = (layout: Layout) => join(layout.cache, 'tautan.json');
export const lockFile = (layout: Layout) => join(layout.cache, 'kunci');
/** Villages that are being made, and the old ones for the instant of the switch. */
export const stagingFolder = (layout: Layout) => join(layout.out, '.siap');
export const retiredFolder = (layout: Layout) => join(layout.out, '.lama');
/** What a finished site says of itself; public, so it holds nothing but hashes, dates and names. */
export const VERSION_FILE = 'versi.json';
