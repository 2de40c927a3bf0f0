/** Which pages of a village are measured. */
import { alamat, isTerpakai } from '../../theme/model/alamat.ts';
import type { NamaKoleksi } from '../../theme/model/koleksi.ts';
import { CannotError } from '../lib/errors.ts';

/** A page of the site, as its sitemap names it. */
export interface SitePage {
  /** Address inside the site, e.g. `/layanan/`. */
  path: string;
  /** Size of its HTML. */
  bytes: number;
}

export interface AuditPage {
  /** One of {@link KINDS}, or the address itself where it was asked for. */
  name: string;
  path: string;
}

/** The six pages by kind: what a citizen opens most, and the heaviest that the theme has. */
export const KINDS: Readonly<Record<string, (path: string) => boolean>> = {
  beranda: (path) => path === alamat.beranda,
  layanan: (path) => isEntry('layanan', path),
  anggaran: (path) => /^\/anggaran\/\d+\/[^/]+\/$/.test(path),
  pengumuman: (path) => isEntry('pengumuman', path),
  daftar: (path) => path === alamat.layanan(),
  cari: (path) => path === alamat.cari,
};

/** True for the page of an entry, false for the pages that the site itself has beside it. */
function isEntry(koleksi: NamaKoleksi, path: string): boolean {
  const [, folder, slug] = /^\/([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
  return folder === koleksi && slug !== undefined && !isTerpakai(koleksi, slug);
}

/**
 * The pages to measure, and the kinds that the site does not have. Of each kind it is the page with the most
 * HTML, so that what holds for it holds for the others.
 * @param wanted kinds and addresses of --page; empty for all kinds
 * @throws {CannotError} for what is neither, and for an address that the site does not have
 */
export function choosePages(
  site: readonly SitePage[],
  wanted: readonly string[],
): { pages: AuditPage[]; missing: string[] } {
  const pages: AuditPage[] = [];
  const missing: string[] = [];
  for (const name of wanted.length > 0 ? wanted : Object.keys(KINDS)) {
    const kind = KINDS[name];
    if (!kind && !name.startsWith('/'))
      throw new CannotError(
        `--page ${name} is no page.`,
        `Write ${Object.keys(KINDS).join(', ')}, or an address such as /kontak/.`,
      );
    const [page] = site
      .filter(({ path }) => (kind ? kind(path) : path === name))
      .sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
    if (page) pages.push({ name, path: page.path });
    else if (kind) missing.push(name);
    else throw new CannotError(`The site has no page ${name}.`, 'Its sitemap.xml lists all of them.');
  }
  return { pages, missing };
}

/** Addresses inside the site, in the order of its sitemap. */
export function pathsOfSitemap(xml: string): string[] {
  return [...xml.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path || '/');
}
