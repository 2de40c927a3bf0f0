import { expect, test } from 'vitest';
import { kataAlamat } from '../../theme/model/kata-alamat.ts';

test.each([
  ['/artikel/2024/05/surat-keterangan-domisili.html', 'surat keterangan domisili'],
  ['/sukamaju/layanan/bikin_ktp/', 'bikin ktp'],
  ['/index.php/first/artikel/123-Akta%20Kelahiran', 'Akta Kelahiran'],
  ['/berita/2024/', ''],
  ['/%E0%A4%A', ''],
  ['/<img src=x onerror=alert(1)>', 'img src x onerror alert'],
  ['/', ''],
])('%s says "%s"', (path, words) => {
  expect(kataAlamat(path)).toBe(words);
});
