/**
 * One village's site, made in a folder of its own: render, assemble, index, verify. Nothing here
 * decides what becomes of the village; it says what came out, or what is wrong with which page.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as Pagefind from 'pagefind';
import { type Desa, tanggalBerubah } from '../../theme/model/desa.ts';
import type { Finding } from '../../theme/model/finding.ts';
import { hariTenggat } from '../../theme/model/keterbukaan-periksa.ts';
import { barisPortal } from '../../theme/model/portal/cari.ts';
import { ringkasanDesa } from '../../theme/model/portal/meringkas.ts';
import { BERKAS_RINGKASAN, dibacaPortal } from '../../theme/model/portal/ringkasan.ts';
import { hariBerikut, type Tanggal } from '../../theme/model/tanggal.ts';
import { hashText } from '../lib/hash.ts';
import { isHtml } from './addresses.ts';
import { assemble } from './assemble.ts';
import { headersDesa } from './hosting.ts';
import type { KeptPages } from './kept/kept-pages.ts';
import { VERSION_FILE } from './layout.ts';
import { addOfflineLists } from './luring.ts';
import { operatorDoor } from './operator-door.ts';
import { heavyPages } from './portal/page-budget.ts';
import { type Page, type Render, RenderError, renderVillage } from './render.ts';
import { indexSearch } from './search-index.ts';
import { verify } from './verify.ts';
import { type Version, validity } from './version.ts';

/** A page that cannot be published as it is. */
export interface Fault {
  code: 'render_failed' | 'verify_failed';
  page: string;
  /** Path of the entry that the page shows, '' when it shows none. */
  file: string;
  reason: string;
}

export type SiteStage = 'render' | 'assemble' | 'index' | 'verify';

export interface SiteOptions {
  folder: string;
  desa: Desa;
  /** Hash of what the site is made from. */
  input: string;
  /** Address in the site -> absolute path of the file. */
  assets: ReadonlyMap<string, string>;
  render: Render;
  /** What the last build left of pages that stay the same. */
  kept: KeptPages;
  pagefind: typeof Pagefind;
  /** Folder of Astro's browser files. */
  client: string;
  /** Runs the work of a stage and takes its time. */
  timed: <T>(stage: SiteStage, work: () => T | Promise<T>) => Promise<T>;
}

/** Makes the whole site. Returns the number of its pages, or the faults of those that are not sound. */
export async function makeSite(
  options: SiteOptions,
): Promise<{ pages: number; findings: Finding[] } | { faults: Fault[] }> {
  const { folder, desa, timed } = options;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let pages: Page[];
  try {
    pages = await timed('render', () => renderVillage(options.render, desa, options.kept));
    addOfflineLists(pages);
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    const { path, berkas = '' } = error.rute;
    return { faults: [{ code: 'render_failed', page: path, file: berkas, reason: error.message }] };
  }
  const files = await timed('assemble', () => {
    const assembled = assemble(folder, pages, options.assets, options.client);
    for (const [name, content] of Object.entries(extraFiles(desa, options.input, pages))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      assembled.add(`/${name}`);
    }
    return assembled;
  });
  const elsewhere = desa.portal ? barisPortal(desa.portal) : [];
  for (const file of await timed('index', () => indexSearch(options.pagefind, folder, pages, elsewhere)))
    files.add(file);
  const unsound = await timed('verify', () => verify(pages, files));
  if (unsound.length === 0) {
    return { pages: pages.filter(isHtml).length, findings: desa.portal ? heavyPages(pages) : [] };
  }
  const entryOf = new Map(pages.map(({ path, berkas = '' }) => [path, berkas]));
  return {
    faults: unsound.map(({ page, reason }) => ({
      code: 'verify_failed',
      page,
      file: entryOf.get(page) ?? '',
      reason,
    })),
  };
}

/** Files of the site that no page shows: what it was made from, and what others need to know of it. */
function extraFiles(desa: Desa, input: string, pages: readonly Page[]): Record<string, string> {
  const gaya = styleHashes(pages);
  const digest = desa.portal ? undefined : `${JSON.stringify(ringkasanDesa(desa))}\n`;
  const version: Version = {
    masukan: input,
    ...validity(changingDays(desa), desa.hariIni),
    halaman: pages.filter(isHtml).length,
    gaya,
    identitas: desa.identitas,
    ...(digest && { ringkasan: readByPortal(digest, pages) }),
  };
  return {
    [VERSION_FILE]: `${JSON.stringify(version, null, 1)}\n`,
    _headers: headersDesa({ styleHashes: gaya }),
    ...operatorDoor(desa),
    ...(digest && { [BERKAS_RINGKASAN.slice(1)]: digest }),
  };
}

/** The days on which the site becomes another one by itself; the portal, which gathers those of all, each day. */
function changingDays({ portal, hariIni, koleksi, keterbukaan }: Desa): Tanggal[] {
  if (portal) return [hariIni, hariBerikut(hariIni)];
  return [...tanggalBerubah(koleksi), ...hariTenggat(keterbukaan, hariIni)].sort();
}

/** One hash over all that the portal reads of a village. */
function readByPortal(digest: string, pages: readonly Page[]): string {
  const bodies = pages.filter(({ path }) => dibacaPortal(path)).map(({ body }) => body);
  return hashText([digest, ...bodies].join('\n'));
}

/** The hashes of all inlined stylesheets as the pages' own policies name them. */
function styleHashes(pages: readonly Page[]): string[] {
  const hashes = new Set<string>();
  for (const page of pages.filter(isHtml)) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page.body)?.[1] ?? '';
    for (const [hash] of policy.matchAll(/sha256-[A-Za-z0-9+/]{43}=/g)) hashes.add(hash);
  }
  if (hashes.size === 0) throw new Error('no page names the hash of its stylesheet in its policy');
  return [...hashes].sort();
}
