/** Errands of accounts: the budget, works and their progress, complaints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anggaran } from '../../../theme/model/anggaran.ts';
import { bacaNaskah } from '../../../theme/model/naskah.ts';
import { PROJECT } from '../../lib/options.ts';
import { write } from '../editor-screen.ts';
import type { Scene } from './scene.ts';
import { openEntry } from './studio.ts';

const BUDGET = 'content/sukamaju/anggaran/2026-awal.md';

/** The village's budget as the finance program gives it out. */
function financeReport(): Buffer {
  const text = readFileSync(join(PROJECT, BUDGET), 'utf8');
  const { data } = bacaNaskah(text, anggaran, { site: 'sukamaju', file: BUDGET });
  const rows = (data?.rincian ?? []).map(
    ({ kode, uraian, anggaran: sen }) => `${kode};${uraian};${Number(sen) / 100}`,
  );
  return Buffer.from(['Kode Rekening;Uraian;Anggaran', ...rows].join('\n'));
}

export const REPORTING: readonly Scene[] = [
  {
    errand: 'anggaran',
    async play(studio) {
      const page = await studio.operator();
      await page.goto(`${studio.place.origin}/admin/desa/sukamaju/anggaran/unggah`);
      await page.locator('#tahun').fill('2026');
      await page.locator('#versi').selectOption('perubahan');
      await page.locator('#tanggal').fill('2026-10-15');
      await page.locator('#dokumen').fill('Perdes Nomor 5 Tahun 2026');
      await page
        .locator('#berkas')
        .setInputFiles({ name: 'APBDes-2026.csv', mimeType: 'text/csv', buffer: financeReport() });
      const read = page.getByRole('button', { name: 'Baca laporan' });
      await studio.take(page, 'anggaran-unggah', read);
      await read.click();
      await page.getByRole('heading', { name: 'Jumlah besar' }).waitFor();
      await studio.take(page, 'anggaran-periksa');
      await studio.take(
        page,
        'anggaran-terbitkan',
        page.getByRole('button', { name: 'Simpan dan terbitkan' }),
      );
    },
  },
  {
    errand: 'kegiatan',
    async play(studio) {
      const page = await studio.operator();
      await openEntry(page, 'kegiatan', 'entries/saluran-irigasi/index');
      const progress = page.locator('[id^="kemajuan-field"]').first();
      await progress.fill('65');
      await studio.take(page, 'kegiatan-kemajuan', progress);
      await page
        .getByRole('button', { name: /Tambah .*foto|Pilih foto/ })
        .first()
        .scrollIntoViewIfNeeded();
      await studio.take(
        page,
        'kegiatan-foto',
        page.getByRole('button', { name: /Tambah .*foto|Pilih foto/ }),
      );
    },
  },
  {
    errand: 'pengaduan',
    async play(studio) {
      const page = await studio.operator();
      await openEntry(page, 'pengaduan', 'new');
      await write(page, 'judul', 'Lampu jalan mati di RT 03');
      await studio.take(page, 'pengaduan-isi');
    },
  },
];
