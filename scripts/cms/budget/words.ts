/** What an operator reads of a report that was uploaded: in plain Indonesian. */
import type { Unread } from '../../import/rows.ts';
import type { CheckName } from '../../import/sums.ts';
import type { UnreadableReason } from '../../import/unreadable.ts';

/** Why a file is no report, and what to do. */
export const UNREADABLE: Record<UnreadableReason, string> = {
  too_large: 'Berkas lebih dari 20 MB. Simpan lembar laporannya saja, tanpa gambar.',
  old_workbook:
    'Berkas .xls (Excel lama) tidak dapat dibaca. Buka di Excel, simpan sebagai .xlsx, lalu unggah.',
  no_sheet:
    'Ini dokumen atau presentasi, bukan lembar sebar. Salin tabelnya ke LibreOffice Calc atau Excel, simpan, lalu unggah.',
  too_many_cells:
    'Tabelnya terlalu besar. Mungkin ada isian jauh di bawah atau di samping tabel. Salin tabelnya saja ke berkas baru.',
  broken_workbook: 'Berkas rusak. Buka di Excel, simpan sebagai .xlsx atau .csv, lalu unggah.',
  no_head: 'Judul kolom tidak ditemukan. Tabel perlu kolom Kode, Uraian, dan Anggaran.',
  several_years: 'Ada kolom anggaran dari beberapa tahun. Sisakan kolom satu tahun saja, lalu unggah lagi.',
  no_rows: 'Tidak ada baris dengan kode. Contoh kode: 4.2.1 (rekening) atau 02.03.10 (kegiatan).',
};

/** What a check looks at, as a heading of its differences. */
export const CHECKS: Record<CheckName, { nama: string; arti: string }> = {
  jumlah: { nama: 'Jumlah rincian', arti: 'Angka ini tidak sama dengan jumlah baris di bawahnya.' },
  total: { nama: 'Baris jumlah', arti: 'Baris jumlah di laporan tidak sama dengan hitungan.' },
  'dua-sumbu': {
    nama: 'Dua cara menghitung belanja',
    arti: 'Belanja menurut jenis tidak sama dengan belanja menurut bidang.',
  },
  selisih: { nama: 'Kolom lebih/kurang', arti: 'Kolom ini tidak sama dengan anggaran dikurangi realisasi.' },
  berimbang: {
    nama: 'Anggaran berimbang',
    arti: 'Pendapatan, belanja, dan pembiayaan seharusnya habis dibagi (SILPA nol).',
  },
};

/** Why a row could not be read. */
export const UNREAD: Record<Unread['sebab'], string> = {
  kode: 'Kodenya tidak dikenal.',
  jumlah: 'Jumlah uangnya tidak terbaca.',
  'tanpa-kode': 'Ada jumlah uang, tetapi tidak ada kode.',
};

/** The great sums, by the names of the model. */
export const TOTALS: readonly (readonly [nama: string, label: string])[] = [
  ['pendapatan', 'Pendapatan'],
  ['belanja', 'Belanja'],
  ['surplus', 'Surplus atau defisit'],
  ['netto', 'Pembiayaan neto'],
  ['silpa', 'SILPA'],
];
