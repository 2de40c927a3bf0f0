/** Texts that people type, and what a slip of the finger makes of them. */
import fc from 'fast-check';

/** One of every kind that a field asks for, and some of their borders. */
const POOL = [
  ...[
    'Posyandu balita',
    'Jl. Poros RT 02/RW 01',
    'Gratis',
    '1–3 hari kerja',
    'a',
    'é',
    '👍',
    'Baris satu\nbaris dua',
  ],
  ...[
    'x'.repeat(40),
    'y'.repeat(60),
    'z'.repeat(80),
    'p '.repeat(60).trim(),
    'q'.repeat(160),
    'r'.repeat(240),
  ],
  ...['s'.repeat(300), 't'.repeat(400), 'u'.repeat(600), 'v'.repeat(601), `${'w'.repeat(119)}👍`, ' ruang '],
  ...[
    '0812-3456-7890',
    '(0536) 21345',
    '+62 812 3456 789',
    '021.345.678',
    '112',
    '1500',
    '0812 3456 7890 12',
  ],
  ...['https://contoh.go.id/', 'http://a.id', 'https://a.b.co.id:8080/x?y=z#t', 'HTTPS://Contoh.GO.ID/a_b'],
  ...['96.400.000', '-5000', 'Rp50.000,-', '(17.856.346,00)', '1,234.56', 'Rp -1.000', '0', '1220937619.09'],
  ...['9.999.999.999.999', '08.00-15.00', 'tutup', '23:59 – 23:59', '00.00-00.01', 'Tutup'],
  ...[
    '02.03.10',
    '4.2.1',
    '5',
    '02',
    '01.01.01',
    '74873',
    'pelaksana-kegiatan',
    'desa@contoh.desa.id',
    "o'a+b@a.co",
  ],
  ...[
    '#0b6b5d',
    '#FFF',
    'foto.jpg',
    'Foto Balai (1).JPEG',
    'perdes-1.pdf',
    'data.xlsx',
    'a.b.png',
    'peta.webp',
  ],
];

const SLIPS = [...' .,-–−()+/:@#?&=%0159aZé👍\n\t_', 'Rp', '..', '\u00a0', '\u200b', '\u2028'];

/** Texts that are accepted, most of them a few slips away from one of the pool. */
export function mutated(accepts: (text: string) => boolean): fc.Arbitrary<string> {
  const pool = POOL.filter(accepts);
  if (pool.length === 0) throw new Error('No text of the pool is accepted: add one of its kind.');
  const slip = fc.tuple(fc.nat(), fc.constantFrom('insert', 'replace', 'delete'), fc.constantFrom(...SLIPS));
  return fc.tuple(fc.constantFrom(...pool), fc.array(slip, { maxLength: 3 })).map(([text, slips]) => {
    const slipped = slips.reduce((now, [place, kind, char]) => {
      const at = place % (now.length + 1);
      return now.slice(0, at) + (kind === 'delete' ? '' : char) + now.slice(at + (kind === 'insert' ? 0 : 1));
    }, text);
    return accepts(slipped) ? slipped : text;
  });
}

/** Names that Decap gives to uploaded files: cleaned as addresses are, with the ending as it was. */
export const uploadNames: fc.Arbitrary<string> = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}[a-z0-9]$/),
    fc.constantFrom('jpg', 'JPG', 'jpeg', 'png', 'webp', 'pdf', 'xlsx', 'csv', 'docx', 'heic', 'svg'),
  )
  .map(([stem, extension]) => `${stem}.${extension}`);
