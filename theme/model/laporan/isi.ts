/** What a village has written, in numbers: entries, news, services looked over, complaints. */
import type { Anggaran } from '../anggaran.ts';
import type { Desa } from '../desa.ts';
import type { Entri } from '../entri.ts';
import { hitungKeterbukaan } from '../keterbukaan-fakta.ts';
import { type NilaiKeterbukaan, nilaiKeterbukaan } from '../keterbukaan-nilai.ts';
import { KOLEKSI, type NamaKoleksi } from '../koleksi.ts';
import { isBelumDijawab, ringkasPengaduan } from '../pengaduan.ts';
import { selisihHari, type Tanggal } from '../tanggal.ts';
import { anggaranMenurutTahun, type TahunAnggaran } from './anggaran.ts';
import { type Kelengkapan, type Kewajiban, kelengkapan, kewajibanDesa } from './kewajiban.ts';

/** The village's own entries by section, drafts too. */
export type IsianSendiri = ReadonlyMap<NamaKoleksi, readonly Entri<unknown>[]>;

export interface JumlahIsian {
  nama: NamaKoleksi;
  label: string;
  terbit: number;
  naskah: number;
}

export interface LayananDiperiksa {
  /** Services of the village itself; those of the regency are looked over there. */
  jumlah: number;
  /** How many of them say that they were looked over this year. */
  tahunIni: number;
  /** Oldest day on which one was looked over. */
  tertua: Tanggal | undefined;
}

export interface PengaduanDesa {
  jumlah: number;
  /** Neither done, nor passed on, nor turned down. */
  terbuka: number;
  belumDijawab: number;
  /** Days that the oldest one without an answer waits. */
  tertua: number | undefined;
  /** Median of the days to the first answer. */
  hariJawab: number | undefined;
}

export interface IsiDesa {
  kewajiban: Kewajiban[];
  kelengkapan: Kelengkapan;
  /** As the regency's portal shows it to everybody. */
  nilai: NilaiKeterbukaan;
  isian: JumlahIsian[];
  /** Date of its newest announcement or news. */
  kabar: Tanggal | undefined;
  anggaran: TahunAnggaran[];
  layanan: LayananDiperiksa;
  pengaduan: PengaduanDesa;
}

/** All of it, on the day of `desa`. */
export function isiDesa(desa: Desa, own: IsianSendiri): IsiDesa {
  const kewajiban = kewajibanDesa(desa);
  return {
    kewajiban,
    kelengkapan: kelengkapan(kewajiban),
    nilai: nilaiKeterbukaan(hitungKeterbukaan(desa), desa.hariIni),
    isian: jumlahIsian(own),
    kabar: kabarTerbaru(desa),
    anggaran: anggaranMenurutTahun((own.get('anggaran') ?? []) as Entri<Anggaran>[]),
    layanan: layananDiperiksa(desa),
    pengaduan: pengaduanDesa(desa),
  };
}

function jumlahIsian(own: IsianSendiri): JumlahIsian[] {
  return KOLEKSI.filter(({ penulis }) => penulis.includes('desa')).map(({ nama, label }) => {
    const entries = own.get(nama) ?? [];
    const terbit = entries.filter(({ data }) => (data as { terbit: boolean }).terbit).length;
    return { nama, label, terbit, naskah: entries.length - terbit };
  });
}

function kabarTerbaru({ koleksi, hariIni }: Desa): Tanggal | undefined {
  return [...koleksi.pengumuman, ...koleksi.berita]
    .filter(({ asal, data }) => asal === 'desa' && data.tanggal <= hariIni)
    .map(({ data }) => data.tanggal)
    .sort()
    .at(-1);
}

function layananDiperiksa({ koleksi, hariIni }: Desa): LayananDiperiksa {
  const days = koleksi.layanan.filter(({ asal }) => asal === 'desa').map(({ data }) => data.diperbarui);
  const year = hariIni.slice(0, 4);
  return {
    jumlah: days.length,
    tahunIni: days.filter((day) => day.slice(0, 4) === year).length,
    tertua: days.sort()[0],
  };
}

function pengaduanDesa({ koleksi, hariIni }: Desa): PengaduanDesa {
  const log = koleksi.pengaduan.map(({ data }) => data);
  const { jumlah, status, belumDijawab, hariJawab } = ringkasPengaduan(log);
  const waiting = log.filter(isBelumDijawab).map(({ diterima }) => selisihHari(diterima, hariIni));
  return {
    jumlah,
    terbuka: (status.diterima ?? 0) + (status.diproses ?? 0),
    belumDijawab,
    tertua: waiting.sort((a, b) => b - a)[0],
    hariJawab,
  };
}
