/** The entries of a section as open data: what its schema holds, with full addresses of page, photos and files. */
import { alamat, jangkarAgenda } from '../model/alamat.ts';
import type { Anggaran } from '../model/anggaran.ts';
import { berkasEntri, type Desa, fotoEntri } from '../model/desa.ts';
import type { Entri } from '../model/entri.ts';
import type { Koleksi } from '../model/koleksi.ts';
import { teksPolos } from '../model/markdown.ts';
import { masaPengumuman, type Pengumuman } from '../model/pengumuman.ts';
import { adaAlamat, ruteDesa } from '../model/rute.ts';
import { type FieldPath, fieldsWith } from '../model/skema.ts';

export type EntriTerbuka = Record<string, unknown>;

/** Plain text of a body, enough for what people write. */
const MAX_ISI = 20_000;

/** All entries that a page of the site shows. */
export function dataKoleksi(desa: Desa, { nama, schema, format }: Koleksi): EntriTerbuka[] {
  const full = (path: string) => `${desa.identitas.url}${path}`;
  const entries = desa.koleksi[nama] as Entri<object>[];
  return entries
    .filter(
      ({ data }) => nama !== 'pengumuman' || masaPengumuman(data as Pengumuman, desa.hariIni) !== 'menunggu',
    )
    .map((entry) => {
      const { terbit: _, ...data } = structuredClone(berkasSendiri(nama, entry.data, full));
      const address = (url: string | undefined) => url && full(url);
      for (const path of fieldsWith(schema, 'photo'))
        ganti(data, path, (file) => address(fotoEntri(desa, entry, String(file))?.jpeg));
      for (const path of fieldsWith(schema, 'file'))
        ganti(data, path, (file) => address(berkasEntri(desa, entry, String(file))?.url));
      // Sen inside of the program, rupiah for everybody else.
      for (const path of fieldsWith(schema, 'money')) ganti(data, path, (sen) => Number(sen) / 100);
      // The regency's texts are the same in hundreds of villages; their pages have them.
      const isi = entry.asal === 'desa' && format === 'md' ? teksPolos(entry.isi, MAX_ISI) : '';
      return { url: full(alamatEntri(desa, nama, entry)), asal: entry.asal, ...data, ...(isi && { isi }) };
    });
}

/** The rows of a budget are files of their own, which this one names. */
function berkasSendiri(
  nama: Koleksi['nama'],
  data: object,
  full: (path: string) => string,
): Record<string, unknown> {
  if (nama !== 'anggaran') return { ...data };
  const { rincian: _, ...head } = data as Anggaran;
  return {
    ...head,
    csv: full(alamat.anggaranData(head, 'csv')),
    json: full(alamat.anggaranData(head, 'json')),
  };
}

const known = new WeakMap<Desa, ReadonlyMap<string, string>>();

/** The entry's own page, else the page of its section. */
function alamatEntri(desa: Desa, nama: Koleksi['nama'], { berkas, slug }: Entri<object>): string {
  let pages = known.get(desa);
  if (!pages) {
    pages = new Map(ruteDesa(desa).flatMap(({ berkas, path }) => (berkas ? [[berkas, path]] : [])));
    known.set(desa, pages);
  }
  return pages.get(berkas) ?? halamanBagian(desa, nama, slug);
}

/** The page that lists entries without one of their own. */
function halamanBagian(desa: Desa, nama: Koleksi['nama'], slug: string): string {
  if (nama === 'agenda') return `${alamat.agenda}#${jangkarAgenda(slug)}`;
  const section = nama === 'tempat' ? alamat.peta : `/${nama}/`;
  return adaAlamat(desa, section) ? section : alamat.beranda;
}

/** Puts what others can use in place of a value, such as the address of a file; what becomes nothing goes. */
function ganti(
  data: Record<string, unknown>,
  [key, ...rest]: FieldPath,
  replace: (value: unknown) => string | number | undefined,
): void {
  if (key === undefined) return;
  const value = data[key];
  if (rest[0] === '*') {
    for (const item of Array.isArray(value) ? value : []) ganti(item, rest.slice(1), replace);
  } else if (rest.length > 0) {
    if (typeof value === 'object' && value !== null) ganti(value as Record<string, unknown>, rest, replace);
  } else if (value !== undefined) {
    const other = replace(value);
    if (other === undefined) delete data[key];
    else data[key] = other;
  }
}
