/** Errands of writing: an announcement with a photo, news, the agenda, services, the office, officials. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT } from '../../lib/options.ts';
import { field, save, seen, write } from '../editor-screen.ts';
import type { Scene } from './scene.ts';
import { openEntry, openList } from './studio.ts';

const PHOTO = join(PROJECT, 'content/sukamaju/berita/panen-raya-musim-kemarau/panen-padi.jpg');

/** The part of the form whose label that is. */
const part = (page: Page, label: string) =>
  page.locator('[class*="-ControlContainer"]').filter({ hasText: label }).first();

const addButton = (page: Page) => page.locator('[class*="-CollectionTopNewButton"]');

export const WRITING: readonly Scene[] = [
  {
    errand: 'masuk',
    async play(studio) {
      const page = await (await studio.phone()).newPage();
      await page.goto(studio.place.invite('Sri Wahyuni', 'sukamaju'));
      const enter = page.getByRole('button', { name: /Masuk/ });
      await studio.take(page, 'undangan', enter);
      await enter.click();
      await page.getByRole('link', { name: 'Pengumuman' }).first().waitFor();
      await studio.take(page, 'halaman-depan');
      await page.locator('.balai-menu summary').click();
      await studio.take(page, 'menu');
    },
  },
  {
    errand: 'pengumuman',
    async play(studio) {
      const page = await studio.operator();
      await openList(page, 'pengumuman');
      await studio.take(page, 'pengumuman-tambah', addButton(page));
      await openEntry(page, 'pengumuman', 'new');
      await write(page, 'judul', 'Panen raya, jalan sawah ditutup');
      await write(
        page,
        'ringkasan',
        'Jalan sawah timur ditutup untuk mobil pada Sabtu, 21 November, pukul 06.00.',
      );
      await studio.take(page, 'pengumuman-isi');
      const choose = page.getByRole('button', { name: /Pilih foto/ }).first();
      await studio.take(page, 'pengumuman-pilih-foto', choose);
      await choose.click();
      await page.locator('input[type="file"]').first().setInputFiles(PHOTO);
      const use = page.getByRole('button', { name: 'Pakai yang dipilih' });
      await use.and(page.locator(':enabled')).waitFor();
      await page.waitForTimeout(1000);
      await studio.take(page, 'pengumuman-pakai-foto', use);
      await use.click();
      await write(page, 'keterangan_foto', 'Panen padi di sawah timur.');
      await studio.take(page, 'pengumuman-simpan', page.getByRole('button', { name: 'Simpan', exact: true }));
      studio.place.live.state = 'dibuat';
      await save(page);
      await seen(page, 'sedang dibuat');
      await studio.take(page, 'sedang-dibuat');
      studio.place.live.state = 'tayang';
      await seen(page, 'Sudah tayang');
      await studio.take(page, 'sudah-tayang', page.getByRole('link', { name: 'Lihat di situs' }));
    },
  },
  {
    errand: 'berita',
    async play(studio) {
      const page = await studio.operator();
      await openEntry(page, 'berita', 'entries/panen-raya-musim-kemarau/index');
      await studio.take(page, 'berita-isi');
      await page.locator('[contenteditable="true"]').first().scrollIntoViewIfNeeded();
      await studio.take(page, 'berita-teks', page.locator('[title="Sisipkan foto"]'));
    },
  },
  {
    errand: 'agenda',
    async play(studio) {
      const page = await studio.operator();
      await openEntry(page, 'agenda', 'new');
      await write(page, 'judul', 'Musyawarah dusun Krajan');
      await field(page, 'mulai')
        .fill('2026-11-27')
        .catch(() => part(page, 'Mulai').locator('input').fill('2026-11-27'));
      await studio.take(page, 'agenda-isi');
    },
  },
  {
    errand: 'layanan',
    async play(studio) {
      const page = await studio.operator();
      await openList(page, 'layanan');
      await studio.take(page, 'layanan-daftar');
      await openEntry(page, 'layanan', 'entries/surat-keterangan-domisili/index');
      await studio.take(page, 'layanan-diperiksa', part(page, 'Terakhir diperiksa'));
    },
  },
  {
    errand: 'layanan-kabupaten',
    async play(studio) {
      const page = await studio.operator();
      await openList(page, 'tambahan');
      await studio.take(page, 'tambahan-daftar');
      await openEntry(page, 'tambahan', 'entries/akta-kelahiran');
      await studio.take(page, 'tambahan-isi');
    },
  },
  {
    errand: 'kantor',
    async play(studio) {
      const page = await studio.operator();
      await openList(page, 'situs');
      await studio.take(page, 'situs-daftar');
      await openEntry(page, 'situs', 'entries/situs');
      await part(page, 'Telepon kantor').scrollIntoViewIfNeeded();
      await studio.take(page, 'situs-telepon', part(page, 'Telepon kantor'));
      await studio.take(page, 'situs-jam', part(page, 'Jam layanan'));
      await studio.take(page, 'situs-foto', page.getByRole('button', { name: /Ganti foto/ }));
    },
  },
  {
    errand: 'perangkat-desa',
    async play(studio) {
      const page = await studio.operator();
      await openList(page, 'perangkat');
      await studio.take(page, 'perangkat-daftar');
      await openEntry(page, 'perangkat', 'entries/sekretaris-desa/index');
      await studio.take(page, 'perangkat-isi');
    },
  },
];
