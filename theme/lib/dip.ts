/** The list of public information (DIP): one row for each document and each budget, with the columns of PerKI 1/2018. */
import { alamat } from '../model/alamat.ts';
import { type Desa, tampil } from '../model/desa.ts';
import { type Golongan, URUTAN_GOLONGAN } from '../model/golongan.ts';
import { butirDokumen } from '../model/keterbukaan-periksa.ts';
import { aktif } from '../model/modul.ts';
import { ppidDesa } from '../model/ppid.ts';
import type { Tanggal } from '../model/tanggal.ts';
import { labelVersi, namaKantor } from './kata.ts';

export interface BarisDip {
  judul: string;
  /** Summary of what it says. */
  ringkasan: string;
  path: string;
  golongan: Golongan;
  penguasa: string;
  penanggungJawab: string;
  tanggal: Tanggal;
  tempat: string;
  bentuk: string;
  /** '' where nobody has written it down. */
  masaSimpan: string;
}

/** All rows, by kind, then as the documents stand. */
export function daftarInformasi(desa: Desa): BarisDip[] {
  const { sebutan } = desa.identitas;
  const ppid = ppidDesa(desa);
  const common = {
    penguasa: ppid.jabatan ?? ppid.sebutan,
    penanggungJawab: sebutan.kepala_desa,
    tempat: namaKantor(sebutan),
  };
  const documents = tampil(desa, 'dokumen') ? desa.koleksi.dokumen : [];
  const budgets = aktif(desa.situs.modul, 'anggaran') ? desa.koleksi.anggaran : [];
  const rows = [
    ...budgets.map(
      ({ data }): BarisDip => ({
        ...common,
        judul: `${labelVersi(data.versi, sebutan)} ${data.tahun}`,
        ringkasan: `Pendapatan, belanja, dan pembiayaan tahun ${data.tahun}. Sumber: ${data.dokumen}.`,
        path: alamat.anggaran(data),
        golongan: 'berkala',
        tanggal: data.tanggal,
        bentuk: 'elektronik',
        masaSimpan: '',
      }),
    ),
    ...documents.map(({ slug, data }): BarisDip => {
      const { dip } = data;
      const known = data.berkas || data.tautan ? 'elektronik' : 'cetak';
      return {
        judul: data.nomor ? `${data.judul} (${data.nomor})` : data.judul,
        ringkasan: data.ringkasan ?? '',
        path: alamat.dokumen(slug),
        golongan: dip.golongan ?? butirDokumen(desa.keterbukaan, data)?.golongan ?? 'setiap-saat',
        penguasa: dip.penguasa ?? common.penguasa,
        penanggungJawab: dip.penanggung_jawab ?? common.penanggungJawab,
        tanggal: data.tanggal,
        tempat: dip.tempat ?? common.tempat,
        bentuk: dip.bentuk.length > 0 ? dip.bentuk.join(', ') : known,
        masaSimpan: dip.masa_simpan ?? '',
      };
    }),
  ];
  return URUTAN_GOLONGAN.flatMap((golongan) => rows.filter((row) => row.golongan === golongan));
}
