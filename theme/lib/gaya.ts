/**
 * The stylesheets of a page: the theme's base with the colours derived from the village's own behind it,
 * and the sheets of the sections that the page shows. Each stands in a `<style>` of its own, and its hash
 * in the policy. Only the base differs from village to village.
 */
import { hashGaya } from '../model/kebijakan.ts';
import { aturanWarna, palet } from '../model/warna.ts';
import { aturanWarnaFoto } from '../model/warna-foto.ts';
import dasar from '../styles/gaya.css?inline';

/** A sheet in `styles/bagian/`, by the name of its file; `foto` is made from the colours of `warna-foto.ts`. */
export type BagianGaya =
  | 'anggaran'
  | 'beranda'
  | 'cari'
  | 'darurat'
  | 'dip'
  | 'formulir'
  | 'foto'
  | 'langkah'
  | 'lapak'
  | 'layanan'
  | 'galeri'
  | 'orang'
  | 'bagan'
  | 'banding'
  | 'panggil'
  | 'penduduk'
  | 'peta'
  | 'pengaduan'
  | 'petak'
  | 'piagam'
  | 'portal'
  | 'warga';

export interface Lembar {
  /** Text of the `<style>`. */
  css: string;
  /** CSP hash of that text: `sha256-...`. */
  hash: string;
}

export interface Gaya extends Lembar {
  /** Colours of the browser's own bar. */
  warnaBilah: { terang: string; gelap: string };
}

const files = import.meta.glob<string>('../styles/bagian/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const sections = new Map([
  ...Object.entries(files).map(
    ([path, text]) => [path.replace(/^.*\/|\.css$/g, ''), lembar(text.trim())] as const,
  ),
  ['foto', lembar(aturanWarnaFoto())] as const,
]);
const known = new Map<string, Gaya>();

/** Base stylesheet for a village colour (`#rgb` or `#rrggbb`); computed once for each colour. */
export function gaya(warna: string): Gaya {
  let result = known.get(warna);
  if (!result) {
    const colours = palet(warna);
    const { terang, gelap } = colours;
    result = {
      ...lembar(dasar.trim() + aturanWarna(colours)),
      warnaBilah: { terang: terang.desa, gelap: gelap['desa-muda'] },
    };
    known.set(warna, result);
  }
  return result;
}

/** The sheets of these sections. Throws when one does not exist: the page would come out bare. */
export function gayaBagian(names: readonly BagianGaya[]): Lembar[] {
  return names.map((name) => {
    const sheet = sections.get(name);
    if (!sheet) throw new Error(`There is no stylesheet theme/styles/bagian/${name}.css.`);
    return sheet;
  });
}

function lembar(css: string): Lembar {
  return { css, hash: hashGaya(css) };
}
