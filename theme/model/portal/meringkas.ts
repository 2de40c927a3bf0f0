/** Writes the digest of a village from what its pages show today: nothing that is not public there already. */
import type { z } from 'zod';
import { alamat, jangkarAgenda } from '../alamat.ts';
import { type RingkasTahun, ringkasAnggaran } from '../banding/ringkas.ts';
import { type Batas, sederhanakan } from '../batas.ts';
import { agendaMendatang, type Desa, pengumumanBerlaku, tampil } from '../desa.ts';
import { pohon } from '../hitung.ts';
import { hitungKeterbukaan } from '../keterbukaan-fakta.ts';
import { isTerbuka } from '../loker.ts';
import { aktif } from '../modul.ts';
import { jumlahPenduduk } from '../penduduk.ts';
import { jenisWilayah } from '../wilayah.ts';
import { BATAS_BUTIR, type Ringkasan, ringkasan, VERSI_RINGKASAN } from './ringkasan.ts';

/** Decimals of a corner: 0.00001 degrees are about a metre. */
const KETELITIAN = 1e5;

/** The digest; what would not fit into it is left out, never the whole village. */
export function ringkasanDesa(desa: Desa): Ringkasan {
  const { identitas, situs, koleksi } = desa;
  const { kode, nama, namaLengkap, kecamatan, domain } = identitas;
  const { shape } = ringkasan;
  const penduduk = tampil(desa, 'penduduk') ? koleksi.penduduk[0] : undefined;
  const optional = {
    koordinat: situs.koordinat,
    batas: desa.batas && garis(desa.batas),
    penduduk: penduduk && jumlahPenduduk(penduduk.data),
    anggaran: uang(desa),
  };
  return {
    versi: VERSI_RINGKASAN,
    kode,
    jenis: jenisWilayah(kode),
    nama,
    namaLengkap,
    kecamatan,
    domain,
    contoh: situs.contoh,
    ...(adaIsi(optional) as Pick<Ringkasan, keyof typeof optional>),
    pengumuman: muat(
      shape.pengumuman.element,
      pengumumanBerlaku(desa)
        .filter(({ asal }) => asal === 'desa')
        .map(({ slug, data: { judul, ringkasan: isi, tanggal, tingkat, berlaku_sampai } }) =>
          adaIsi({
            judul,
            ringkasan: isi,
            tanggal,
            tingkat,
            sampai: berlaku_sampai,
            path: alamat.pengumuman(slug),
          }),
        ),
      BATAS_BUTIR.pengumuman,
    ),
    agenda: muat(
      shape.agenda.element,
      agendaMendatang(desa).map(({ slug, data: { judul, mulai, selesai, jam, tempat } }) =>
        adaIsi({ judul, mulai, selesai, jam, tempat, path: `${alamat.agenda}#${jangkarAgenda(slug)}` }),
      ),
      BATAS_BUTIR.agenda,
    ),
    loker: muat(
      shape.loker.element,
      (tampil(desa, 'loker') ? koleksi.loker : [])
        .filter(({ asal, data }) => asal === 'desa' && isTerbuka(data, desa.hariIni))
        .map(({ slug, data: { judul, pemberi_kerja, tempat, jenis: kind, upah, ditutup } }) =>
          adaIsi({ judul, pemberi_kerja, tempat, jenis: kind, upah, ditutup, path: alamat.loker(slug) }),
        ),
      BATAS_BUTIR.loker,
    ),
    layanan: muat(
      shape.layanan.element,
      (tampil(desa, 'layanan') ? koleksi.layanan : [])
        .filter(({ asal }) => asal === 'desa')
        .map(({ slug, data: { judul, kata_kunci } }) => ({
          judul,
          kata: kata_kunci.filter((word) => word.length <= 60).slice(0, 6),
          path: alamat.layanan(slug),
        })),
      BATAS_BUTIR.layanan,
    ),
    jabatan: muat(
      shape.jabatan.element,
      [...new Set((tampil(desa, 'perangkat') ? koleksi.perangkat : []).map(({ data }) => data.jabatan))],
      BATAS_BUTIR.jabatan,
    ),
    banding: muat(shape.banding.element, banding(desa), BATAS_BUTIR.tahun),
    keterbukaan: hitungKeterbukaan(desa),
  };
}

function banding(desa: Desa): RingkasTahun[] {
  const { anggaran, penduduk } = desa.koleksi;
  if (!aktif(desa.situs.modul, 'anggaran')) return [];
  return ringkasAnggaran(
    anggaran.map(({ data }) => data),
    tampil(desa, 'penduduk') ? penduduk.map(({ data }) => data) : [],
  );
}

/** Those that fit the digest's schema, at most so many: its limits may be narrower than those of the content. */
function muat<T extends z.ZodType>(schema: T, items: readonly unknown[], most: number): z.infer<T>[] {
  return items.flatMap((item) => schema.safeParse(item).data ?? []).slice(0, most);
}

/** Without the fields that say nothing. */
function adaIsi<T extends object>(item: T): Partial<T> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function garis(batas: Batas): Ringkasan['batas'] {
  const near = (degrees: number) => Math.round(degrees * KETELITIAN) / KETELITIAN;
  return sederhanakan(batas, BATAS_BUTIR.sudut).flatMap(({ cincin }) =>
    cincin.map((ring) => ring.map(([x, y]): [number, number] => [near(x), near(y)])),
  );
}

function uang(desa: Desa): Ringkasan['anggaran'] {
  const newest = aktif(desa.situs.modul, 'anggaran') ? desa.koleksi.anggaran[0]?.data : undefined;
  if (!newest) return undefined;
  const { pendapatan, belanja } = pohon(newest);
  return {
    tahun: newest.tahun,
    versi: newest.versi,
    pendapatan: pendapatan.anggaran,
    belanja: belanja.anggaran,
    ...(belanja.realisasi !== undefined && { realisasi: belanja.realisasi }),
    path: alamat.anggaran(newest),
  };
}
