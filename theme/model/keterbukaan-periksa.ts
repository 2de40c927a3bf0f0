/**
 * Whether a village has published what it must: the item, what the village has, the day -> present, late or
 * missing, and where it is. Pages show it to citizens; the regency's report counts it.
 */
import { alamat } from './alamat.ts';
import type { Desa } from './desa.ts';
import { tampil } from './desa.ts';
import type { Dokumen } from './dokumen.ts';
import type { Entri } from './entri.ts';
import type { Bukti, ButirKeterbukaan } from './keterbukaan.ts';
import { adaAlamat } from './rute.ts';
import { hariBerikut, type Tanggal } from './tanggal.ts';

/** Something on the site that fulfils an item. */
export interface Temuan {
  path: string;
  judul: string;
  /** Year that it tells of, where the item asks for one. */
  tahun?: number;
}

export interface HasilButir {
  butir: ButirKeterbukaan;
  /** `ada`: published; `terlambat`: its day has passed without; `belum`: not (yet) on the site. */
  status: 'ada' | 'terlambat' | 'belum';
  /** Where it is; with another status than `ada`, the newest of an earlier year. */
  tautan?: Temuan;
  /** Year that is asked for. */
  tahun?: number;
  /** Last day for it this year. */
  batas?: Tanggal;
}

/** The state of one item on that day. */
export function periksaButir(butir: ButirKeterbukaan, desa: Desa, today: Tanggal): HasilButir {
  const found = bukti(butir, desa);
  if (!butir.tahun) {
    const tautan = found[0];
    return tautan ? { butir, status: 'ada', tautan } : { butir, status: 'belum' };
  }
  const year = Number(today.slice(0, 4));
  const wanted = butir.tahun === 'lalu' ? year - 1 : year;
  const batas = butir.batas && `${year}-${butir.batas}`;
  const facts = { butir, tahun: wanted, ...(batas && { batas }) };
  const current = found.find(({ tahun }) => tahun === wanted);
  if (current) return { ...facts, status: 'ada', tautan: current };
  const earlier = found
    .filter(({ tahun = 0 }) => tahun < wanted)
    .toSorted((a, b) => (b.tahun ?? 0) - (a.tahun ?? 0))[0];
  const late = batas !== undefined && today > batas;
  // Until its day has come, what was published for the year before is all that there can be.
  const enough = !late && batas !== undefined && earlier?.tahun === wanted - 1;
  return {
    ...facts,
    status: enough ? 'ada' : late ? 'terlambat' : 'belum',
    ...(earlier && { tautan: earlier }),
  };
}

/** All items in their order. */
export function periksaKeterbukaan(
  list: readonly ButirKeterbukaan[],
  desa: Desa,
  today: Tanggal,
): HasilButir[] {
  return list.map((item) => periksaButir(item, desa, today));
}

/** The days on which the state of a list changes by itself, in the year of `today` and the next New Year. */
export function hariTenggat(list: readonly ButirKeterbukaan[], today: Tanggal): Tanggal[] {
  if (!list.some(({ tahun }) => tahun)) return [];
  const year = Number(today.slice(0, 4));
  const due = list.flatMap(({ tahun, batas }) => (tahun && batas ? [hariBerikut(`${year}-${batas}`)] : []));
  return [...new Set([`${year}-01-01`, ...due, `${year + 1}-01-01`])].sort();
}

/** The year that a document tells of: what it says itself, else one in its title, else the year of its date. */
export function tahunDokumen({
  tahun,
  judul,
  tanggal,
}: Pick<Dokumen, 'tahun' | 'judul' | 'tanggal'>): number {
  const named = judul.match(/(?<!\d)20\d\d(?!\d)/g)?.at(-1);
  return tahun ?? Number(named ?? tanggal.slice(0, 4));
}

/** The item that a document fulfils, as it says itself or as its kind and title show. */
export function butirDokumen(
  list: readonly ButirKeterbukaan[],
  document: Dokumen,
): ButirKeterbukaan | undefined {
  if (document.dip.butir) return list.find(({ kode }) => kode === document.dip.butir);
  return list.find((item) => item.bukti.some((way) => cocok(way, document)));
}

function bukti(butir: ButirKeterbukaan, desa: Desa): Temuan[] {
  const documents = tampil(desa, 'dokumen') ? desa.koleksi.dokumen : [];
  return [
    ...documents.filter(({ data }) => data.dip.butir === butir.kode).map(temuanDokumen),
    ...butir.bukti.flatMap((way) => menurut(way, desa, documents)),
  ];
}

function menurut(way: Bukti, desa: Desa, documents: readonly Entri<Dokumen>[]): Temuan[] {
  const found: Temuan[] = [];
  const { koleksi, situs } = desa;
  for (const versi of situs.modul?.anggaran === false ? [] : (way.anggaran ?? [])) {
    for (const { data } of koleksi.anggaran.filter((entry) => entry.data.versi === versi))
      found.push({ path: alamat.anggaran(data), judul: `Anggaran ${data.tahun}`, tahun: data.tahun });
  }
  if (way.dokumen)
    // What says which item it fulfils counts for that one only.
    found.push(...documents.filter(({ data }) => !data.dip.butir && cocok(way, data)).map(temuanDokumen));
  if (way.halaman)
    for (const { slug, data } of koleksi.halaman)
      if (memuat(data.judul, way.kata)) found.push({ path: alamat.profil(slug), judul: data.judul });
  if (way.kegiatan && tampil(desa, 'kegiatan'))
    for (const year of new Set(koleksi.kegiatan.map(({ data }) => data.tahun)))
      found.push({ path: alamat.kegiatan(), judul: 'Kegiatan', tahun: year });
  if (way.alamat && adaAlamat(desa, way.alamat)) found.push({ path: way.alamat, judul: '' });
  return found;
}

function cocok(way: Bukti, { jenis, judul }: Dokumen): boolean {
  return (way.dokumen?.includes(jenis) ?? false) && memuat(judul, way.kata);
}

/** One of the words begins a word of the title; no words, no condition. */
function memuat(title: string, words: readonly string[] | undefined): boolean {
  if (!words || words.length === 0) return true;
  const padded = ` ${title.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')}`;
  return words.some((word) => padded.includes(` ${word.toLowerCase()}`));
}

function temuanDokumen({ slug, data }: Entri<Dokumen>): Temuan {
  return { path: alamat.dokumen(slug), judul: data.judul, tahun: tahunDokumen(data) };
}
