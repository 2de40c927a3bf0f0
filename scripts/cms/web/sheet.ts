/** The stylesheet of server-rendered pages: sheets of the public theme, its colours, and what forms need. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aturanWarna, palet, WARNA_BAKU } from '../../../theme/model/warna.ts';
import { PROJECT } from '../../lib/options.ts';

const THEME = join(PROJECT, 'theme', 'styles');
const CMS = join(PROJECT, 'scripts', 'cms');
const BASE = ['reset', 'dasar', 'kerangka', 'kepala', 'kartu', 'tombol', 'cari', 'daftar', 'prosa', 'tabel'];

/** The section's sheet names its own layer, as all of them do; what stands in no layer wins. */
export const pageSheet = [
  '@layer base, parts;',
  `@layer base{${BASE.map((name) => sheet(THEME, name)).join('')}}`,
  sheet(THEME, join('bagian', 'langkah')),
  sheet(import.meta.dirname, 'gaya'),
  sheet(join(CMS, 'history'), 'riwayat'),
  sheet(join(CMS, 'budget'), 'anggaran'),
  aturanWarna(palet(WARNA_BAKU)),
].join('\n');

function sheet(folder: string, name: string): string {
  return readFileSync(join(folder, `${name}.css`), 'utf8');
}
