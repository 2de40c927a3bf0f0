/** The stylesheet of server-rendered pages: sheets of the public theme, its colours, and what forms need. */
import { join } from 'node:path';
import { aturanWarna, palet, WARNA_BAKU } from '../../../theme/model/warna.ts';
import { PROJECT } from '../../lib/options.ts';
import { sheet, themeSheets } from '../../lib/sheets.ts';

const CMS = join(PROJECT, 'scripts', 'cms');
const BASE = ['reset', 'dasar', 'kerangka', 'kepala', 'kartu', 'tombol', 'cari', 'daftar', 'prosa', 'tabel'];

/** The section's sheet names its own layer, as all of them do; what stands in no layer wins. */
export const pageSheet = [
  '@layer base, parts;',
  `@layer base{${themeSheets(BASE)}}`,
  themeSheets([join('bagian', 'langkah')]),
  sheet(import.meta.dirname, 'gaya'),
  sheet(join(CMS, 'history'), 'riwayat'),
  sheet(join(CMS, 'budget'), 'anggaran'),
  aturanWarna(palet(WARNA_BAKU)),
].join('\n');
