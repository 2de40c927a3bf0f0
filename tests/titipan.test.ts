/** A page's content goes past Astro's answer and comes back whole, whatever it says. */
import { expect, test } from 'vitest';
import { sisipkan, titipkan } from '../theme/lib/titipan.ts';

const MARK = titipkan({ titipan: { isi: '' } }, '');

test('the content stands where it was taken from, byte for byte', () => {
  const titipan = { isi: '' };
  const isi = `<p>$& $1 ${MARK} Rp1.000</p>`;
  const frame = `<main>${titipkan({ titipan }, isi)}</main>`;
  expect(frame).not.toContain('Rp1.000');
  expect(sisipkan(frame, titipan)).toBe(`<main>${isi}</main>`);
});

test('where nobody keeps it, as in dev, it stays; what is no page stays as it is', () => {
  expect(titipkan({}, '<p>isi</p>')).toBe('<p>isi</p>');
  expect(sisipkan('kode,uraian\r\n', { isi: '' })).toBe('kode,uraian\r\n');
});
