/** The report of one village: what is known of it on one day, and the one sentence that its camat may send. */
import type { Identitas } from '../desa.ts';
import type { Tanggal } from '../tanggal.ts';
import type { IsiDesa } from './isi.ts';
import type { Keaktifan } from './keaktifan.ts';

/** One thing that checks found, in Indonesian. */
export interface Temuan {
  berkas: string;
  /** 0 where none can be named. */
  baris: number;
  pesan: string;
  saran: string;
  /** True: left out, or the village held; false: published as far as it is sound. */
  galat: boolean;
}

export interface TemuanDesa {
  /** Where they come from: the last build, or, where there was none, the texts as they are now. */
  dari: 'build' | 'isi';
  /** The last build could not publish the village; an older version stands. */
  ditahan: boolean;
  galat: number;
  peringatan: number;
  /** How many of them are links to pages that the site does not have. */
  tautanMati: number;
  daftar: Temuan[];
}

/** The site as the last build left it. */
export interface Terbitan {
  halaman: number;
  /** Bytes of the home page with its styles, as a phone receives them (gzip). */
  beranda: number;
}

/** A link that leaves the site and does not lead anywhere. */
export interface TautanPutus {
  url: string;
  sebab: string;
  berkas: string;
}

export interface TautanLuar {
  jumlah: number;
  putus: TautanPutus[];
  /** The other side does not say, e.g. because it refuses programs. */
  tidakPasti: number;
  /** Not asked: a private address, or too many on one host. */
  dilewati: number;
}

export interface LaporanDesa extends Pick<Identitas, 'kode' | 'jenis' | 'kecamatan' | 'url'> {
  id: string;
  /** `Desa Sukamaju` */
  nama: string;
  /** The office's own number, as it is written. */
  whatsapp?: string;
  keaktifan: Keaktifan;
  temuan: TemuanDesa;
  /** Undefined where nothing is built. */
  terbitan?: Terbitan;
  /** Undefined where the village's own file cannot be read. */
  isi?: IsiDesa;
  /** Undefined where links were not looked at. */
  tautan?: TautanLuar;
  /** What matters most, in one sentence. */
  kalimat: string;
}

/** A report before its sentence is written. */
export type BahanLaporan = Omit<LaporanDesa, 'kalimat'>;

/** How a report was made; each page says it. */
export interface DasarLaporan {
  tanggal: Tanggal;
  kabupaten: string;
  /** Days without an edit after which a village counts as dormant. */
  hariPasif: number;
  /** Why git could not tell who edited what, English; '' when it could. */
  tanpaRiwayat: string;
  /** The history begins later than the villages do: a shallow clone. */
  riwayatTerpotong: boolean;
  /** Changes of many villages at once, which count as nobody's work. */
  perubahanMassal: number;
  /** Links that leave the sites were looked at. */
  tautanDiperiksa: boolean;
}
