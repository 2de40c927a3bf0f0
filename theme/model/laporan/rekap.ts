/** Several villages in numbers: a kecamatan, or the regency. */
import { median } from '../angka.ts';
import { TANPA_KECAMATAN } from '../portal/portal.ts';
import { slugify } from '../teks.ts';
import type { StatusKeaktifan } from './keaktifan.ts';
import { isDihitung, type Kewajiban, type StatusKewajiban } from './kewajiban.ts';
import type { LaporanDesa } from './laporan.ts';
import { isMendesak } from './mendesak.ts';

export interface Rekap {
  desa: number;
  /** Villages whose own file cannot be read; they count in nothing else. */
  takTerbaca: number;
  keaktifan: Record<StatusKeaktifan, number>;
  mendesak: number;
  /** Villages in which something is late, and items that are. */
  desaTerlambat: number;
  terlambat: number;
  /** Items that are there, of all that are asked for. */
  ada: number;
  kewajiban: number;
  pengaduanTerbuka: number;
  pengaduanBelumDijawab: number;
  /** Median of the villages' own medians, in days. */
  hariJawab: number | undefined;
  ditahan: number;
}

/** The numbers of these villages. */
export function rekap(reports: readonly LaporanDesa[]): Rekap {
  const read = reports.flatMap(({ isi }) => isi ?? []);
  const sum = (of: (one: (typeof read)[number]) => number) => read.reduce((total, one) => total + of(one), 0);
  const state = (status: StatusKeaktifan) =>
    reports.filter(({ keaktifan }) => keaktifan.status === status).length;
  return {
    desa: reports.length,
    takTerbaca: reports.length - read.length,
    keaktifan: {
      aktif: state('aktif'),
      pasif: state('pasif'),
      'tidak-diketahui': state('tidak-diketahui'),
    },
    mendesak: reports.filter(isMendesak).length,
    desaTerlambat: read.filter(({ kelengkapan }) => kelengkapan.terlambat > 0).length,
    terlambat: sum(({ kelengkapan }) => kelengkapan.terlambat),
    ada: sum(({ kelengkapan }) => kelengkapan.ada),
    kewajiban: sum(({ kelengkapan }) => kelengkapan.jumlah),
    pengaduanTerbuka: sum(({ pengaduan }) => pengaduan.terbuka),
    pengaduanBelumDijawab: sum(({ pengaduan }) => pengaduan.belumDijawab),
    hariJawab: median(read.flatMap(({ pengaduan }) => pengaduan.hariJawab ?? [])),
    ditahan: reports.filter(({ temuan }) => temuan.ditahan).length,
  };
}

/** One item over all villages that it concerns. */
export interface RekapButir
  extends Pick<Kewajiban, 'kode' | 'dasar' | 'batas' | 'tahun'>,
    Record<StatusKewajiban, number> {
  nama: string;
  /** Villages for which it is due. */
  jumlah: number;
}

/** How far each item is, in the order of the list; only those that are counted. */
export function rekapButir(reports: readonly LaporanDesa[]): RekapButir[] {
  const items = reports.flatMap(({ isi }) => isi?.kewajiban ?? []).filter(isDihitung);
  return [...Map.groupBy(items, ({ kode }) => kode)].flatMap(([kode, own]) => {
    const [first] = own;
    if (!first) return [];
    const of = (status: StatusKewajiban) => own.filter((item) => item.status === status).length;
    return {
      kode,
      // Where one village says desa and the next one nagari, the list's own word stands for both.
      nama: own.every(({ nama }) => nama === first.nama) ? first.nama : first.namaBaku,
      dasar: first.dasar,
      ...(first.batas && { batas: first.batas }),
      ...(first.tahun !== undefined && { tahun: first.tahun }),
      jumlah: own.length - of('menunggu'),
      terlambat: of('terlambat'),
      menunggu: of('menunggu'),
      belum: of('belum'),
      ada: of('ada'),
    };
  });
}

/** The villages of one kecamatan. */
export interface Kecamatan {
  /** Unique in the report; the name of its page. */
  slug: string;
  nama: string;
  desa: LaporanDesa[];
}

/** By kecamatan, in the order of names; in each the villages stay in their order. */
export function menurutKecamatan(reports: readonly LaporanDesa[]): Kecamatan[] {
  const groups = Map.groupBy(reports, ({ kecamatan }) => kecamatan || TANPA_KECAMATAN);
  const taken = new Set<string>();
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([nama, desa]) => ({ slug: unik(slugify(nama) || 'kecamatan', taken), nama, desa }));
}

function unik(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}
