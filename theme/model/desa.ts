/**
 * A village as its pages see it: identity with all names resolved, its published entries in order,
 * its prepared photos and files. Everything here is plain data; pages only read it.
 */
import type { Anggaran } from './anggaran.ts';
import type { Batas } from './batas.ts';
import type { Entri } from './entri.ts';
import type { Kabupaten } from './kabupaten.ts';
import type { JenisKartu, Kartu } from './kartu.ts';
import { hariKegiatan } from './kegiatan-desa.ts';
import type { ButirKeterbukaan } from './keterbukaan.ts';
import type { IsiKoleksi, NamaKoleksi } from './koleksi.ts';
import { KATEGORI_LAPAK, type KategoriLapak } from './lapak.ts';
import { hariMasa } from './masa.ts';
import { aktif, type Modul } from './modul.ts';
import { masaPengumuman } from './pengumuman.ts';
import type { Portal } from './portal/portal.ts';
import { type Sebutan, sebutanBaku } from './sebutan.ts';
import type { SitusBerkas } from './situs.ts';
import { hariBerikut, type Tanggal } from './tanggal.ts';
import { WARNA_BAKU } from './warna.ts';
import { type JenisWilayah, jenisWilayah, type Wilayah } from './wilayah.ts';

/** A photo with its variants. Addresses start with `/` and belong to this village's site. */
export interface Foto {
  /** Size of the largest variant in pixels. */
  lebar: number;
  tinggi: number;
  webp: { url: string; lebar: number }[];
  /** Fallback for browsers without WebP. */
  jpeg: string;
  /** The colour that holds its place; see `warna-foto.ts`. None for an emblem, which may be transparent. */
  warna?: number;
}

/** An icon of the site for home screens. */
export interface Ikon {
  url: string;
  /** Width and height in pixels. */
  ukuran: number;
  purpose: 'any' | 'maskable';
}

/** A file to download. */
export interface BerkasUnduhan {
  url: string;
  /** Size in bytes. */
  ukuran: number;
}

/** The poster of one version of the budget. */
export interface Spanduk extends Pick<Anggaran, 'tahun' | 'versi'> {
  pdf: BerkasUnduhan;
  png: BerkasUnduhan;
}

/** Who the village is, every name filled in. */
export interface Identitas {
  kode: string;
  jenis: JenisWilayah | 'kabupaten';
  /** `Sukamaju` */
  nama: string;
  /** `Desa Sukamaju` */
  namaLengkap: string;
  /** `Kecamatan Maliku` or `Distrik ...` */
  kecamatan: string;
  /** `Kabupaten Pulang Pisau` */
  kabupaten: string;
  provinsi: string;
  sebutan: Sebutan;
  domain: string;
  /** `https://sukamaju.desa.id`, without a slash at the end. */
  url: string;
  warna: string;
}

export type KoleksiDesa = { [K in NamaKoleksi]: Entri<IsiKoleksi[K]>[] };

export interface Desa {
  /** Folder name. */
  id: string;
  identitas: Identitas;
  situs: SitusBerkas;
  kabupaten: Kabupaten;
  /** What a village must publish, as the regency's list says. */
  keterbukaan: readonly ButirKeterbukaan[];
  /** The date that was passed to the build. Pages know no other clock. */
  hariIni: Tanggal;
  /** Its boundary, thinned for drawing, where there is one. */
  batas?: Batas | undefined;
  /** Published entries only, each collection in the order in which pages show it. */
  koleksi: KoleksiDesa;
  /** By path from the root: `content/sukamaju/berita/panen/sawah.jpg`. */
  foto: ReadonlyMap<string, Foto>;
  berkas: ReadonlyMap<string, BerkasUnduhan>;
  /** Pictures that stand beside a shared link; empty until they are drawn. */
  kartu: ReadonlyMap<JenisKartu, Kartu>;
  ikon: readonly Ikon[];
  /** Of the newest budget, once it is drawn. */
  spanduk?: Spanduk;
  /** All villages: on the site of the regency itself alone, which is made as one of a village is. */
  portal?: Portal;
}

/** Names, words and address of a village: what its file says, else what the official table says. */
export function identitas(
  id: string,
  situs: SitusBerkas,
  kabupaten: Kabupaten,
  wilayah?: Wilayah,
): Identitas {
  const sebutan = { ...sebutanBaku(situs.kode), ...situs.sebutan };
  const nama = situs.nama ?? wilayah?.nama ?? id;
  const kecamatan = situs.kecamatan ?? wilayah?.kecamatan ?? '';
  const domain = situs.domain ?? `${id}.${kabupaten.domain}`;
  return {
    kode: situs.kode,
    jenis: jenisWilayah(situs.kode),
    nama,
    namaLengkap: `${sebutan.desa} ${nama}`,
    kecamatan: kecamatan && `${sebutan.kecamatan} ${kecamatan}`,
    kabupaten: situs.kabupaten ?? wilayah?.kabupaten ?? kabupaten.nama,
    provinsi: situs.provinsi ?? wilayah?.provinsi ?? '',
    sebutan,
    domain,
    url: `https://${domain}`,
    warna: situs.warna ?? WARNA_BAKU,
  };
}

/** True when the section is switched on and has something to show. */
export function tampil(desa: Desa, modul: Modul): boolean {
  return aktif(desa.situs.modul, modul) && desa.koleksi[modul].length > 0;
}

/** True when there is more to draw on a map than the office alone. */
export function adaPeta(desa: Desa): boolean {
  return aktif(desa.situs.modul, 'tempat') && (desa.batas !== undefined || desa.koleksi.tempat.length > 0);
}

/** Notices that are current today, urgent ones first, then the newest. */
export function pengumumanBerlaku(desa: Desa): Entri<IsiKoleksi['pengumuman']>[] {
  if (!aktif(desa.situs.modul, 'pengumuman')) return [];
  const rank = { darurat: 0, penting: 1, info: 2 };
  return desa.koleksi.pengumuman
    .filter((entry) => masaPengumuman(entry.data, desa.hariIni) === 'berlaku')
    .toSorted((a, b) => rank[a.data.tingkat] - rank[b.data.tingkat] || newestFirst(a, b));
}

/** Notices that have ended, newest first; they stay readable. */
export function pengumumanBerakhir(desa: Desa): Entri<IsiKoleksi['pengumuman']>[] {
  if (!aktif(desa.situs.modul, 'pengumuman')) return [];
  return desa.koleksi.pengumuman.filter((entry) => masaPengumuman(entry.data, desa.hariIni) === 'berakhir');
}

/** Agenda that has not ended, soonest first. */
export function agendaMendatang(desa: Desa): Entri<IsiKoleksi['agenda']>[] {
  if (!aktif(desa.situs.modul, 'agenda')) return [];
  return desa.koleksi.agenda.filter((entry) => (entry.data.selesai ?? entry.data.mulai) >= desa.hariIni);
}

/** Kinds of what is sold in the village, in the order of the controlled list; none where all is of one kind. */
export function kategoriLapak(desa: Desa): KategoriLapak[] {
  const used = new Set(desa.koleksi.lapak.map((entry) => entry.data.kategori));
  if (used.size < 2) return [];
  return (Object.keys(KATEGORI_LAPAK) as KategoriLapak[]).filter((kategori) => used.has(kategori));
}

/**
 * The days on which something of the village appears or disappears by itself. Between two of them its
 * pages stay the same; the build selects it again when one of them comes.
 */
export function tanggalBerubah(koleksi: Partial<KoleksiDesa>): Tanggal[] {
  const days = new Set<Tanggal>();
  for (const { data } of koleksi.pengumuman ?? []) {
    if (data.berlaku_mulai) days.add(data.berlaku_mulai);
    if (data.berlaku_sampai) days.add(hariBerikut(data.berlaku_sampai));
  }
  for (const { data } of koleksi.agenda ?? []) days.add(hariBerikut(data.selesai ?? data.mulai));
  for (const { data } of koleksi.kesehatan ?? []) for (const day of data.tanggal) days.add(hariBerikut(day));
  for (const { data } of koleksi.loker ?? []) days.add(hariBerikut(data.ditutup));
  for (const { data } of koleksi.bantuan ?? []) for (const day of hariMasa(data)) days.add(day);
  for (const { data } of koleksi.kegiatan ?? []) for (const day of hariKegiatan(data)) days.add(day);
  return [...days].sort();
}

/** The photo of an entry by the name that its field gives. */
export function fotoEntri(desa: Desa, entry: { folder: string }, nama: string | undefined): Foto | undefined {
  return nama === undefined ? undefined : desa.foto.get(`${entry.folder}/${nama}`);
}

/** The cover photo or the logo that the village's own file names. */
export function fotoSitus(desa: Desa, kolom: 'foto' | 'logo'): Foto | undefined {
  return fotoEntri(desa, { folder: `sites/${desa.id}` }, desa.situs[kolom]);
}

/** The attachment of an entry by the name that its field gives. */
export function berkasEntri(
  desa: Desa,
  entry: { folder: string },
  nama: string | undefined,
): BerkasUnduhan | undefined {
  return nama === undefined ? undefined : desa.berkas.get(`${entry.folder}/${nama}`);
}

function newestFirst(a: { data: { tanggal: Tanggal }; slug: string }, b: typeof a): number {
  return a.data.tanggal < b.data.tanggal
    ? 1
    : a.data.tanggal > b.data.tanggal
      ? -1
      : a.slug < b.slug
        ? -1
        : 1;
}
