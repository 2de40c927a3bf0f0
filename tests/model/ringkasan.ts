/** Digests of many invented villages, as full as real ones are, for tests of the portal. */
import type { DesaPortal } from '../../theme/model/portal/portal.ts';
import { type Ringkasan, VERSI_RINGKASAN } from '../../theme/model/portal/ringkasan.ts';
import { tambahHari } from '../../theme/model/tanggal.ts';
import { HARI_INI } from './desa.ts';

const SUKU = [
  'karang',
  'tirta',
  'wana',
  'sari',
  'mulya',
  'jaya',
  'asih',
  'banyu',
  'giri',
  'mekar',
  'raya',
  'bakti',
];
const ACARA = [
  'Gotong royong membersihkan saluran',
  'Posyandu balita dan lansia',
  'Musyawarah dusun',
  'Pasar murah',
];
const JABATAN = [
  'Kepala Desa',
  'Sekretaris Desa',
  'Kaur Keuangan',
  'Kaur Perencanaan',
  'Kasi Pelayanan',
  'Kasi Pemerintahan',
];
const LAYANAN = [
  'Surat keterangan usaha',
  'Surat keterangan domisili',
  'Surat keterangan tidak mampu',
  'Pengantar nikah',
];
/** Villages of one kecamatan. */
const SEKECAMATAN = 12;

const pilih = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** The name of the village of that number, unlike that of any other. */
function nama(nomor: number): string {
  const parts = [
    pilih(SUKU, nomor),
    pilih(SUKU, Math.floor(nomor / 12) + 5),
    pilih(SUKU, Math.floor(nomor / 144) * 7 + 3),
  ];
  const word = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return `${word(parts[0] ?? '')} ${word(parts[1] ?? '')}${nomor >= 144 ? ` ${word(parts[2] ?? '')}` : ''}`;
}

/** The digest of village `nomor`, with what `lain` changes of it. */
export function desaPortal(nomor: number, lain: Partial<Ringkasan> = {}): DesaPortal {
  const id = nama(nomor).toLowerCase().replaceAll(' ', '-');
  const [x, y] = [110 + (nomor % 25) * 0.04, -4 - Math.floor(nomor / 25) * 0.04];
  const kecamatan = Math.floor(nomor / SEKECAMATAN);
  return {
    id,
    versi: VERSI_RINGKASAN,
    kode: `99.01.${String((kecamatan % 99) + 1).padStart(2, '0')}.2${String(nomor).padStart(3, '0')}`,
    jenis: 'desa',
    nama: nama(nomor),
    namaLengkap: `Desa ${nama(nomor)}`,
    kecamatan: `Kecamatan ${pilih(SUKU, kecamatan)} ${pilih(SUKU, Math.floor(kecamatan / 12) + 2)}`,
    domain: `${id}.tirtabuana.example`,
    contoh: true,
    koordinat: { lintang: y, bujur: x },
    batas: [lingkar(x, y, nomor)],
    penduduk: 1000 + ((nomor * 37) % 4000),
    pengumuman: [0, 1, 2].map((n) => ({
      judul: `${pilih(ACARA, nomor + n)} di ${nama(nomor)} tahap ${n + 1}`,
      ringkasan: `Datang ke balai desa ${nama(nomor)} pukul ${8 + n}.00, bawa KTP dan kartu keluarga. Gratis untuk semua warga RT ${nomor % 20}.`,
      tanggal: tambahHari(HARI_INI, -((nomor * 7 + n) % 60)),
      tingkat: n === 1 ? 'penting' : 'info',
      sampai: tambahHari(HARI_INI, 3 + n),
      path: `/pengumuman/kabar-${id}-${n}/`,
    })),
    agenda: [0, 1].map((n) => ({
      judul: pilih(ACARA, nomor + n + 2),
      mulai: tambahHari(HARI_INI, (nomor + n * 5) % 40),
      jam: '08.00 sampai selesai',
      tempat: `Balai desa ${nama(nomor)}`,
      path: `/agenda/#acara-${n}`,
    })),
    loker:
      nomor % 3 > 0
        ? []
        : [
            {
              judul: `Penjahit di ${nama(nomor)}`,
              pemberi_kerja: `Konveksi ${nama(nomor)}`,
              tempat: 'Dusun Krajan',
              jenis: 'tetap',
              upah: 'Rp2.400.000 sebulan',
              ditutup: tambahHari(HARI_INI, nomor % 30),
              path: '/loker/penjahit/',
            },
          ],
    layanan: [...LAYANAN, `Pinjam ${pilih(SUKU, nomor)} nomor ${nomor}`].map((judul, n) => ({
      judul,
      kata: ['surat', 'sku'],
      path: `/layanan/surat-${n}/`,
    })),
    jabatan: [...JABATAN, `Kepala Dusun ${nama(nomor + 5)}`],
    anggaran: {
      tahun: 2026,
      versi: 'awal',
      pendapatan: 180_000_000_000,
      belanja: 175_000_000_000,
      path: '/anggaran/2026/awal/',
    },
    banding: [
      {
        tahun: 2026,
        sidik: String(nomor).padStart(16, '0'),
        rencana: {
          versi: 'awal',
          tanggal: '2026-01-12',
          pendapatan: 180_000_000_000 + nomor * 1_000_000,
          belanja: 175_000_000_000 + nomor * 1_000_000,
          dana: { DDS: 96_000_000_000 },
          bidang: { '02': 80_000_000_000 },
          tidak_cocok: 0,
        },
      },
    ],
    keterbukaan: {
      informasi: { ada: 9, terlambat: 1, belum: 3 },
      layanan: { lengkap: 4, semua: 5 },
      anggaran: { cocok: 1, semua: 1 },
    },
    ...lain,
  };
}

/** A closed outline of 60 corners that is round and yet none like another. */
function lingkar(x: number, y: number, nomor: number): [number, number][] {
  const ring = Array.from({ length: 59 }, (_, at): [number, number] => {
    const angle = (at / 59) * 2 * Math.PI;
    const radius = 0.018 + 0.003 * Math.sin(angle * 5 + nomor) + 0.001 * Math.sin(angle * 17 + nomor * 3);
    const near = (value: number) => Math.round(value * 1e5) / 1e5;
    return [near(x + radius * Math.cos(angle)), near(y + radius * Math.sin(angle))];
  });
  return [...ring, ring[0] as [number, number]];
}
