/** News of the village `satu`, as files and as what an operator types. */
import { picture } from './photos.ts';

export const FLAT = 'content/satu/berita/panen.md';
export const FOLDER = 'content/satu/berita/panen';
export const NEWS = `${FOLDER}/index.md`;
export const panen = (judul = 'Panen raya', more = '') =>
  `---\n# jangan ubah urutan\njudul: "${judul}"   # huruf besar\ntanggal: 2026-11-20\nringkasan: Padi dipanen.\n${more}---\nIsi berita.\n`;
export const BERITA = {
  judul: 'Rapat desa',
  tanggal: '2026-11-21',
  ringkasan: 'Rapat di balai.',
  body: 'Isi.\n',
};
export const rapat = (slug = 'rapat-desa') => `content/satu/berita/${slug}/index.md`;
export const withPhoto = { foto: 'IMG 2026.JPG', keterangan_foto: 'Padi kuning' };
export const small = (hue?: number) => picture(40, 30, hue).jpeg().toBuffer();
