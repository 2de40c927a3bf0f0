/** English that no locale of Decap reaches, and values that lists showed as they are kept. */
import type { Mend } from './mends.ts';

const MEDIA = 'decap-cms-core/dist/esm/actions/mediaLibrary.js';
const FORMATTERS = 'decap-cms-core/dist/esm/lib/formatters.js';
const LIST = 'decap-cms-widget-list/dist/esm/ListControl.js';
const RELATION = 'decap-cms-widget-relation/dist/esm/RelationControl.js';

export const WORD_MENDS: readonly Mend[] = [
  {
    module: MEDIA,
    find: ' already exists. Do you want to replace it?',
    replace: ' sudah ada. Ganti dengan yang baru?',
  },
  {
    module: MEDIA,
    find: 'Failed to persist media: ',
    replace: 'Foto tidak dapat dipakai: ',
  },
  // `2026-11-20` and `realisasi-semester-1` are for files.
  {
    module: FORMATTERS,
    find: 'const summary = compileStringTemplate(summaryTemplate, date, identifier, entryData);',
    replace:
      'const summary = compileStringTemplate(summaryTemplate, date, identifier, readable(collection, entryData));',
  },
  {
    module: FORMATTERS,
    find: `import { stripIndent } from 'common-tags';`,
    replace: `import { stripIndent } from 'common-tags';\nimport { readable } from 'balai:seams';`,
  },
  { module: LIST, find: '`No $', replace: '`Belum diisi: $' },
  { module: LIST, find: "{labelField.get('name')}`)", replace: "{labelField.get('label')}`)" },
  {
    module: 'decap-cms-widget-select/dist/esm/SelectControl.js',
    find: `placeholder: ""`,
    replace: `placeholder: options.length > 8 ? 'Ketik untuk mencari' : '', noOptionsMessage: ({ inputValue }) => inputValue ? 'Tidak ditemukan' : 'Tidak ada pilihan lain'`,
  },
  {
    module: RELATION,
    find: `placeholder: ""`,
    replace: `placeholder: "", noOptionsMessage: () => 'Tidak ada pilihan lain'`,
  },
  { module: RELATION, find: 'Loading options…', replace: 'Membuka pilihan …' },
];
