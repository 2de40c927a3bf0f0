/** A village in memory, for tests of the model that need no files. */
import { type Desa, identitas, type KoleksiDesa } from '../../theme/model/desa.ts';
import type { Entri } from '../../theme/model/entri.ts';
import { KABUPATEN_BAKU } from '../../theme/model/kabupaten.ts';
import { butirUntuk } from '../../theme/model/keterbukaan.ts';
import { KETERBUKAAN_BAKU } from '../../theme/model/keterbukaan-baku.ts';
import { type IsiKoleksi, KOLEKSI, koleksiBernama, type NamaKoleksi } from '../../theme/model/koleksi.ts';
import { situs } from '../../theme/model/situs.ts';

export const HARI_INI = '2026-11-21';

/** The least that each type of content must have. */
export const MINIMAL: Record<NamaKoleksi, Record<string, unknown>> = {
  layanan: {
    judul: 'Surat',
    ringkasan: 'R',
    kategori: 'umum',
    biaya: 'Gratis',
    waktu: '1 hari',
    diperbarui: '2026-10-01',
  },
  tambahan: { diperbarui: '2026-10-01' },
  pengumuman: { judul: 'Kabar', tanggal: '2026-11-01', ringkasan: 'R' },
  berita: { judul: 'Panen', tanggal: '2026-11-01', ringkasan: 'R' },
  agenda: { judul: 'Musdes', mulai: '2026-12-01', tempat: 'Balai desa' },
  perangkat: { nama: 'Siti', jabatan: 'Sekretaris' },
  lembaga: { nama: 'BPD', jenis: 'bpd', tugas: 'Membahas peraturan.' },
  galeri: { judul: 'Panen', tanggal: '2026-11-01', foto: [{ foto: 'a.jpg', keterangan: 'Sawah' }] },
  dokumen: { judul: 'Perdes', jenis: 'perdes', tanggal: '2026-01-02' },
  halaman: { judul: 'Sejarah' },
  anggaran: {
    tahun: 2026,
    versi: 'awal',
    tanggal: '2026-01-02',
    dokumen: 'Perdes 1/2026',
    rincian: [{ kode: '4', uraian: 'Pendapatan', anggaran: 100 }],
  },
  pengaduan: { judul: 'Lampu mati', kategori: 'penerangan', saluran: 'whatsapp', diterima: '2026-11-01' },
  wilayah: { tanggal: '2026-06-30' },
  penduduk: { tanggal: '2026-06-30', sumber: 'Buku induk', laki_laki: 1710, perempuan: 1702 },
  kegiatan: {
    judul: 'Jalan',
    ringkasan: 'R',
    tahun: 2026,
    lokasi: 'Dusun Krajan',
    pelaksana: 'TPK',
    mulai: '2026-05-01',
    selesai: '2026-12-01',
    dana: [{ sumber: 'DDS', jumlah: 1000 }],
    diperbarui: '2026-10-01',
  },
  tempat: { nama: 'SD Negeri 1', jenis: 'sekolah', koordinat: { lintang: -2.73, bujur: 114.26 } },
  panduan: { judul: 'Melahirkan', ringkasan: 'R', diperbarui: '2026-10-01' },
  bantuan: {
    judul: 'BLT',
    ringkasan: 'R',
    jenis: 'uang',
    sumber: 'desa',
    besaran: 'Rp300.000',
    penerima: ['Keluarga miskin'],
    diperbarui: '2026-10-01',
  },
  pendamping: { nama: 'Siti', peran: 'kader', membantu: ['Mengantar berkas'] },
  loker: {
    judul: 'Penjahit',
    pemberi_kerja: 'Konveksi',
    tempat: 'Krajan',
    jenis: 'tetap',
    ringkasan: 'R',
    cara_melamar: 'Datang',
    tanggal: '2026-11-01',
    ditutup: '2026-12-01',
  },
  lapak: { judul: 'Keripik', usaha: 'Dapur Melati', kategori: 'makanan', ringkasan: 'R' },
  kesehatan: { judul: 'Posyandu', jenis: 'posyandu', jadwal: 'Selasa minggu kedua', tempat: 'Balai desa' },
};

/** An entry with the least that it must have and what `data` adds. */
export function entri<K extends NamaKoleksi>(nama: K, slug: string, data: object = {}): Entri<IsiKoleksi[K]> {
  const schema = koleksiBernama(nama)?.schema;
  return {
    slug,
    data: schema?.parse({ ...MINIMAL[nama], ...data }) as IsiKoleksi[K],
    isi: '',
    barisIsi: 0,
    berkas: `content/uji/${nama}/${slug}.md`,
    folder: `content/uji/${nama}`,
    asal: 'desa',
  };
}

/** A village with these entries; everything else is empty. */
export function desa(koleksi: Partial<KoleksiDesa>, modul: Record<string, boolean> = {}): Desa {
  const berkasSitus = situs.parse({ kode: '62.11.01.2001', nama: 'Uji', modul });
  const empty = Object.fromEntries(KOLEKSI.map(({ nama }) => [nama, []])) as unknown as KoleksiDesa;
  return {
    id: 'uji',
    identitas: identitas('uji', berkasSitus, KABUPATEN_BAKU),
    situs: berkasSitus,
    kabupaten: KABUPATEN_BAKU,
    keterbukaan: butirUntuk(KETERBUKAAN_BAKU, 'desa'),
    hariIni: HARI_INI,
    koleksi: { ...empty, ...koleksi },
    foto: new Map(),
    berkas: new Map(),
    kartu: new Map(),
    ikon: [],
  };
}
