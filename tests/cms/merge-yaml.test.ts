import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { presentEntry } from '../../scripts/cms/save/present.ts';
import { bareData } from '../../scripts/cms/save/yaml/bare.ts';
import { canonicalEntry, readSent } from '../../scripts/cms/save/yaml/canonical.ts';
import { formData, type Group } from '../../scripts/cms/save/yaml/data.ts';
import { parseFields } from '../../scripts/cms/save/yaml/front-matter.ts';
import { mergeYaml } from '../../scripts/cms/save/yaml/merge.ts';
import { uang } from '../../theme/model/uang.ts';
import { parseEntry, writeEntry } from './decap-format.ts';

const schema = z.object({
  judul: z.string(),
  kode: z.string(),
  tingkat: z.enum(['info', 'penting']).default('info'),
  jumlah: z.number(),
  uang: uang(),
  kata: z.array(z.string()),
  kontak: z.object({ nama: z.string(), telepon: z.string() }),
  baris: z.array(z.object({ kode: z.string(), isi: z.string(), aktif: z.boolean().default(true) })),
  terbit: z.boolean().default(true),
});

const STORED = `# Dibuat oleh staf
judul: "Satu"   # huruf besar
catatan_staf: jangan dihapus
kode: 02.03

# Uangnya
uang: 1500000
kata: [satu, "dua", tiga]
kontak: # orangnya
  nama: Sri
  ruang: 4 # hanya staf
  telepon: 0812-0000-0001
baris:
  - { kode: "1", isi: "Satu" }
  # yang kedua
  - { kode: "2", isi: Dua }  # dua
  - kode: "3"
    isi: |
      Tiga
      baris
terbit: false
# selesai
`;
const data = () => parseFields(STORED, schema).data as Group;
const edited = (change: object) => mergeYaml(STORED, formData({ ...data(), ...change }, schema), schema);
/** Lines that went and lines that came. */
function diff(after: string): string[] {
  const [a, b] = [STORED.split('\n'), after.split('\n')];
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `-${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+${line}`),
  ];
}

describe('an edit of a file that people wrote', () => {
  it('changes the line of the field, and no other', () => {
    expect(edited({})).toBe(STORED);
    expect(diff(edited({ judul: 'Dua: tiga' }))).toEqual([
      '-judul: "Satu"   # huruf besar',
      '+judul: "Dua: tiga"   # huruf besar',
    ]);
    expect(diff(edited({ kode: '04' }))).toEqual(['-kode: 02.03', '+kode: "04"']);
    expect(diff(edited({ uang: '1.500.000,50' }))).toEqual(['-uang: 1500000', '+uang: 1.500.000,50']);
    expect(diff(edited({ uang: '7' }))).toEqual(['-uang: 1500000', '+uang: 7']);
    expect(diff(edited({ jumlah: 3, tingkat: 'penting' }))).toEqual(['+tingkat: penting', '+jumlah: 3']);
    expect(diff(edited({ kata: ['satu', 'dua', 'empat, lima'] }))).toEqual([
      '-kata: [satu, "dua", tiga]',
      '+kata: [satu, "dua", "empat, lima"]',
    ]);
    expect(diff(edited({ kontak: { nama: 'Budi', telepon: '0812-0000-0001' } }))).toEqual([
      '-  nama: Sri',
      '+  nama: Budi',
    ]);
    expect(diff(edited({ terbit: true, tingkat: 'info' }))).toEqual(['-terbit: false']);
  });

  it('keeps comments, and what only staff wrote, also where the form empties a group', () => {
    const after = edited({ kontak: undefined, uang: '', baris: [] });
    for (const kept of [
      '# Dibuat oleh staf',
      'catatan_staf: jangan dihapus',
      '# Uangnya',
      'ruang: 4 # hanya staf',
      '# selesai',
    ])
      expect(after).toContain(kept);
    expect(parseFields(after, schema).sound).toBe(true);
  });

  it('gives up a style that it cannot keep, and nothing else', () => {
    const odd = '{ judul: Satu, catatan_staf: tetap } # satu baris\n';
    const after = mergeYaml(odd, { judul: 'Dua' }, schema);
    expect(parseFields(after, schema).data).toEqual({ judul: 'Dua' });
    expect(after).toContain('catatan_staf: tetap');
    expect(after).toContain('# satu baris');
  });

  it('of one row is a change of one row, wherever rows come and go', () => {
    const [one, two, three] = data().baris as [Group, Group, Group];
    expect(diff(edited({ baris: [one, { ...two, isi: 'Lain' }, three] }))).toEqual([
      '-  - { kode: "2", isi: Dua }  # dua',
      '+  - { kode: "2", isi: Lain }',
    ]);
    expect(diff(edited({ baris: [two, three] }))).toEqual(['-  - { kode: "1", isi: "Satu" }']);
    expect(diff(edited({ baris: [one, two, three, { kode: '4', isi: 'Empat' }] }))).toEqual([
      '+  - kode: "4"',
      '+    isi: Empat',
    ]);
    expect(diff(edited({ baris: [one, { kode: '9', isi: 'Sisip', aktif: false }, two, three] }))).toEqual([
      '+  - kode: "9"',
      '+    isi: Sisip',
      '+    aktif: false',
    ]);
  });

  it('leaves a text alone that begins as fields do', () => {
    for (const body of ['---a', '---\nkode: palsu\n---\nTeks.', '---\n\nTeks.', '----']) {
      const sent = readSent(writeEntry({ judul: 'Satu', kode: '01', body }), schema);
      const entry = sent && parseEntry(canonicalEntry(undefined, sent, schema));
      expect(entry, body).toMatchObject({ judul: 'Satu', kode: '01', body: `${body}\n` });
    }
  });

  it('reads a last value that ends in a blank of another script', () => {
    for (const judul of ['-\u00a0', '?\u3000', 'a\u2028'])
      expect(readSent(writeEntry({ judul }), schema)?.data.judul, judul).toBe(judul.trim());
  });

  it('says afterwards what the form said, whatever that was', () => {
    const text = fc.oneof(
      fc.constantFrom(
        '',
        'ya',
        'no',
        'null',
        '~',
        '2026-11-24',
        '02.03',
        '1e3',
        '0x1f',
        '---',
        '- a',
        '# x',
        'a: b',
        '"',
        "'",
        '|',
        '>',
        '{a}',
        '[a',
        '!tag',
        '&a',
        '*a',
        '%',
        '@',
        '`',
        '<<',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom('a', ' ', '\n', '\t', ':', '#', '-', '"', '\\', '\u2028', '\u{1f600}'),
        maxLength: 20,
      }),
    );
    const row = fc.record({ kode: text, isi: text, aktif: fc.boolean() }, { requiredKeys: [] });
    const known = data();
    const form = fc.record(
      {
        judul: text,
        kode: text,
        tingkat: fc.constantFrom('info', 'penting'),
        jumlah: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
        uang: text,
        kata: fc.oneof(fc.array(text, { maxLength: 5 }), fc.constant(known.kata)),
        kontak: fc.record({ nama: text, telepon: text }, { requiredKeys: [] }),
        baris: fc.array(fc.oneof(row, fc.constantFrom(...(known.baris as Group[]))), { maxLength: 6 }),
        terbit: fc.boolean(),
        body: text,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(form, fc.boolean(), ({ body = '', ...fields }, isNew) => {
        const stored = isNew ? undefined : `---\n${STORED}---\nIsi.\n`;
        const sent = readSent(writeEntry({ ...fields, body }), schema);
        if (!sent) throw new Error('what Decap wrote cannot be read');
        const once = canonicalEntry(stored, sent, schema);
        const wanted = bareData(formData(fields, schema), schema);
        const read = readSent(once, schema);
        expect(bareData(read?.data ?? {}, schema)).toEqual(wanted);
        if (!isNew) expect(once).toContain('catatan_staf: jangan dihapus');
        // And what is shown of it comes back as the same bytes.
        const again = readSent(writeEntry(parseEntry(presentEntry(Buffer.from(once), schema, 'x'))), schema);
        expect(again && canonicalEntry(once, again, schema)).toBe(once);
      }),
      { numRuns: 150 },
    );
  });
});
