import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../theme/model/finding.ts';
import { kabupaten } from '../../theme/model/kabupaten.ts';
import { koleksiBernama, type NamaKoleksi } from '../../theme/model/koleksi.ts';
import { bacaNaskah, bacaYaml } from '../../theme/model/naskah.ts';
import { situs } from '../../theme/model/situs.ts';
import { quickest } from './waktu.ts';

const PLACE = { site: 'uji', file: 'a.md' };

function read(text: string, nama: NamaKoleksi = 'pengumuman') {
  const schema = koleksiBernama(nama)?.schema;
  if (!schema) throw new Error(nama);
  return bacaNaskah(text, schema, PLACE);
}
const told = (findings: readonly Finding[]) =>
  findings.map(({ code, field, line }) => `${code} ${field} ${line}`.replace('  ', ' '));
const findings = (text: string, nama?: NamaKoleksi) => told(read(text, nama).findings);
const site = (text: string) => bacaYaml(text, situs, PLACE);

const NOTICE = 'judul: Kabar\ntanggal: 2026-11-01\nringkasan: R';
const SERVICE =
  'judul: KTP\nringkasan: R\nkategori: umum\nbiaya: Gratis\nwaktu: 1 hari\ndiperbarui: 2026-10-01';
const notice = (extra = '', body = 'Isi.\n') => `---\n${NOTICE}\n${extra}---\n${body}`;

describe('an entry', () => {
  test('is its fields and its body', () => {
    const {
      data,
      isi,
      barisIsi,
      findings: none,
    } = read(notice('tingkat: penting\n', 'Isi\n---\npertama.\n'));
    expect(none).toEqual([]);
    expect(data).toMatchObject({
      judul: 'Kabar',
      tanggal: '2026-11-01',
      tingkat: 'penting',
      terbit: true,
      lampiran: [],
    });
    expect([isi, barisIsi]).toEqual(['Isi\n---\npertama.\n', 7]);
  });

  test('is the same from Windows, from an old Mac and with a byte order mark', () => {
    const plain = read(notice());
    for (const text of [
      notice().replaceAll('\n', '\r\n'),
      notice().replaceAll('\n', '\r'),
      `\uFEFF${notice()}`,
    ]) {
      expect(read(text)).toEqual(plain);
    }
  });

  test('may end with its fields', () => {
    expect(read(`---\n${NOTICE}\n---`)).toMatchObject({ isi: '', findings: [] });
    expect(read(`--- \t\n${NOTICE}\n---  \n`)).toMatchObject({ isi: '', findings: [] });
  });

  test.each(['', ' \n\t\n', '\uFEFF', '\r\n'])('of %j is empty', (text) => {
    expect(findings(text)).toEqual(['empty_file 0']);
  });

  test.each([
    'Hanya teks.',
    'judul: a',
    ' ---\njudul: a\n---\n',
    '---\njudul: a\n',
    '----\njudul: a\n----\n',
    '---\na\n--- x\n',
  ])('of %j has no fields', (text) => {
    expect(findings(text)).toEqual(['no_front_matter 1']);
  });

  test.each([
    '---\n---\nIsi\n',
    '---\n---\nIsi\n---\nLagi\n',
    '---\n\n---\n',
    '---\n# catatan\n---\n',
    '---\n{}\n---\n',
  ])('of %j misses each of its fields', (text) => {
    expect(findings(text)).toEqual(['missing judul 2', 'missing tanggal 2', 'missing ringkasan 2']);
  });

  test.each(['---\n- a\n- b\n---\n', '---\nhanya teks\n---\n', '---\n17\n---\n'])(
    'of %j has something else instead of fields',
    (text) => {
      expect(findings(text)).toEqual(['bad_yaml 2']);
    },
  );
});

describe('a field', () => {
  test('that was left empty counts as one that is not there', () => {
    const blank = 'berlaku_sampai:\nfoto: ""\nketerangan_foto: "  "\nlampiran:\ntingkat: ~\n';
    expect(read(notice(blank))).toMatchObject({ findings: [], data: { tingkat: 'info', lampiran: [] } });
    expect(findings('---\njudul:\ntanggal: ""\nringkasan: R\n---\n')).toEqual([
      'missing judul 2',
      'missing tanggal 3',
    ]);
  });

  test('of text is what stands there, also where YAML sees a number or a truth value', () => {
    const { data, findings: none } = site(
      'kode: 62.11.01.2001\nkode_pos: 01234\ntelepon: 081234567890\nnama: 007\nalamat: true\nsebutan:\n  desa: 1e3\n',
    );
    expect(told(none)).toEqual([]);
    expect(data).toMatchObject({
      kode_pos: '01234',
      telepon: '081234567890',
      nama: '007',
      alamat: 'true',
      sebutan: { desa: '1e3' },
    });
    expect(bacaYaml('nama: K\ndomain: k.go.id\nkode: 62.10\n', kabupaten, PLACE).data).toMatchObject({
      kode: '62.10',
    });
  });

  test('of money is never read as a decimal where a dot groups thousands', () => {
    const rows = ['96.400', '96.400.000', '1220937619.09', '"1.220.937.619,09"', '-5000', '0', '(1.000)'];
    const list = rows
      .map((amount, index) => `  - {kode: 0${index + 1}, uraian: A, anggaran: ${amount}}`)
      .join('\n');
    const text = `---\ntahun: 2026\nversi: awal\ntanggal: 2026-01-01\ndokumen: P\nrincian:\n${list}\n---\n`;
    const { data, findings: none } = read(text, 'anggaran');
    expect(told(none)).toEqual([]);
    expect(data).toMatchObject({
      rincian: [9_640_000, 9_640_000_000, 122_093_761_909, 122_093_761_909, -500_000, 0, -100_000].map(
        (anggaran, i) => ({
          anggaran,
          kode: `0${i + 1}`,
        }),
      ),
    });
  });

  test('of a code keeps its zeros', () => {
    const text =
      '---\ntahun: 2026\nversi: awal\ntanggal: 2026-01-01\ndokumen: P\nrincian:\n  - {kode: 4.10, uraian: A, anggaran: 1}\n  - {kode: 02, uraian: 17, anggaran: 1}\n---\n';
    expect(read(text, 'anggaran').data).toMatchObject({
      rincian: [{ kode: '4.10' }, { kode: '02', uraian: '17' }],
    });
  });

  test('of a day needs no quotes and is no moment in time', () => {
    expect(read(notice('berlaku_mulai: 2026-11-02\nberlaku_sampai: "2026-11-03"\n')).data).toMatchObject({
      berlaku_mulai: '2026-11-02',
      berlaku_sampai: '2026-11-03',
    });
    expect(findings(notice('berlaku_mulai: !!timestamp 2026-11-02\n')).length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['terbit: yes', 'wrong_type terbit 5'],
    ['terbit: "true"', 'wrong_type terbit 5'],
    ['lampiran: a.pdf', 'wrong_type lampiran 5'],
    ['lampiran: {judul: a, berkas: a.pdf}', 'wrong_type lampiran 5'],
    ['tingkat: genting', 'not_in_list tingkat 5'],
    ['berlaku_sampai: besok', 'bad_date berlaku_sampai 5'],
    ['berlaku_sampai: 20261101', 'bad_date berlaku_sampai 5'],
    ['foto: x.svg', 'bad_extension foto 5'],
  ])('written as %s is refused where it stands', (line, expected) => {
    const [first] = findings(notice(`${line}\n`));
    expect(first).toBe(expected);
  });

  test('that is misspelt is named, with the one that was meant, also deep inside', () => {
    const { data, findings: found } = read(
      `---\n${SERVICE}\nsyrat: []\nakses:\n  tautann: x\nsyarat:\n  - nama: KTP\n    ketrangan: asli\n  - nama: KK\n---\n`,
      'layanan',
    );
    expect(told(found)).toEqual([
      'unknown_field syrat 8',
      'unknown_field akses.tautann 10',
      'unknown_field syarat.0.ketrangan 13',
    ]);
    expect(found.map(({ params }) => params.suggestion)).toEqual([
      ' (did you mean "syarat"?)',
      ' (did you mean "tautan"?)',
      ' (did you mean "keterangan"?)',
    ]);
    expect(data).toMatchObject({ syarat: [{ nama: 'KTP' }, { nama: 'KK' }] });
    expect(told(site('kode: 62.11.01.2001\njam_layanan:\n  senen: 08.00-15.00\n').findings)).toEqual([
      'unknown_field jam_layanan.senen 3',
    ]);
    expect(site('kode: 62.11.01.2001\njam_layanan:\n  senen: 08.00-15.00\n').data).toBeDefined();
  });

  test('that is nothing like any other is named without a guess, and a flood of them is cut short', () => {
    expect(read(notice('nik_pelapor: rahasia\n')).findings[0]?.params.suggestion).toBe('');
    const flood = Array.from({ length: 500 }, (_, i) => `kolom${i}: x\n`).join('');
    expect(findings(notice(flood))).toHaveLength(20);
  });
});

describe('the line of a finding', () => {
  const text = [
    '---', // 1
    'judul: KTP',
    '# catatan',
    'ringkasan: >',
    '  dua',
    '  baris', // 6
    'kategori: salah',
    'biaya: Gratis',
    'waktu: 1 hari',
    'diperbarui: 2026-13-01', // 10
    'syarat:',
    '  - nama: KTP',
    '  -',
    '    keterangan: tanpa nama',
    '  - nama:', // 15
    '    keterangan: x',
    '  - keterangan: |',
    '      satu',
    '    nama: [a]',
    'akses: {tempat: Kantor, tautan: "javascript:1"}', // 20
    'kontak:',
    '  whatsapp:',
    '    nol delapan',
    'kata_kunci: [a,',
    '  "", c]', // 25
    'unduhan:',
    '  - {judul: F, berkas: ../f.pdf}',
    '---',
    'Isi',
    '', // 30
    'NIK 3174052308900004',
    '',
  ].join('\n');

  test('is that of the field, however it is written', () => {
    expect(findings(text, 'layanan').toSorted()).toEqual(
      [
        'not_in_list kategori 7',
        'bad_date diperbarui 10',
        'missing syarat.1.nama 14',
        'missing syarat.2.nama 15',
        'wrong_type syarat.3.nama 19',
        'bad_format akses.tautan 20',
        'bad_phone kontak.whatsapp 22',
        'too_short kata_kunci.1 25',
        'bad_file_name unduhan.0.berkas 27',
        'personal_number isi 31',
      ].toSorted(),
    );
  });

  test('is the same from Windows', () => {
    expect(findings(text.replaceAll('\n', '\r\n'), 'layanan')).toEqual(findings(text, 'layanan'));
    expect(findings(`\uFEFF${text}`, 'layanan')).toEqual(findings(text, 'layanan'));
  });

  test('is right wherever a wrong field stands among others', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (before, after) => {
        const comment = '# catatan\n';
        const lines = `---\n${NOTICE}\n${comment.repeat(before)}tingkat: salah\n${comment.repeat(after)}---\n`;
        expect(findings(lines)).toEqual([`not_in_list tingkat ${5 + before}`]);
      }),
    );
  });

  test('of a village file counts from its first line', () => {
    expect(told(site('kode: salah\nkoordinat:\n  lintang: 90\n').findings)).toEqual([
      'bad_region_code kode 1',
      'too_big koordinat.lintang 3',
      'missing koordinat.bujur 2',
    ]);
  });
});

describe('forbidden text', () => {
  test('is found in every field, and in keys of no schema too', () => {
    expect(
      findings(
        notice('lampiran:\n  - judul: slot gacor\n    berkas: a.pdf\ncatatan: NIK 3174052308900004\n'),
      ),
    ).toEqual(['unknown_field catatan 8', 'spam lampiran.0.judul 6', 'personal_number catatan 8']);
    expect(findings(notice('catatan: 3174052308900004\n'))).toContain('personal_number catatan 5');
  });

  test('is not seen in coordinates, amounts and codes', () => {
    const place = 'koordinat:\n  lintang: -2.7312345678901234\n  bujur: 114.2612011234567\n';
    expect(told(site(`kode: 62.11.01.2001\n${place}`).findings)).toEqual([]);
  });

  test.each([
    ['satu\n\nslot gacor\n', 8],
    ['satu\n\nga**co**r slot\n', 8],
    ['satu\n\nsl<b></b>ot&#32;g&#97;cor\n', 8],
    ['satu\n\n&#115;lot &#103;acor\n', 8],
    ['s[lot g](https://a.id)acor\n', 6],
    ['gac\\\nor\n\nga\\*cor\n', 9],
    ['slot\ngacor maxwin\n', 7],
  ])('in the body %j is found on its line', (body, line) => {
    const found = findings(notice('', body)).filter((each) => each.startsWith('spam'));
    expect(found).toEqual([`spam isi ${line}`]);
    expect(read(notice('', body)).data).toBeUndefined();
  });
});

describe('hostile YAML', () => {
  const broken = (text: string): Finding | undefined => {
    const { data, findings: found } = read(text);
    expect(data).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['bad_yaml']);
    return found[0];
  };

  test.each([
    ['a field that stands twice', `judul: lain\n`, 5],
    [
      'a field that stands twice inside of another',
      'lampiran:\n  - judul: a\n    berkas: a.pdf\n    judul: b\n',
      8,
    ],
    ['a tab as indentation', 'lampiran:\n\t- judul: a\n', 6],
    ['a quote without an end', 'foto: "a.jpg\n', 5],
    ['a second document', '...\njudul: lain\n', 6],
    ['an alias', 'foto: &a x.jpg\nketerangan_foto: *a\n', 6],
    ['an alias that nobody named', 'foto: *a\n', 5],
  ])('with %s is refused on its line', (_, extra, line) => {
    expect(broken(notice(extra))?.line).toBe(line);
  });

  test('that would fill the memory is refused at once', () => {
    const bomb = Array.from(
      { length: 20 },
      (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1},*a${i - 1}` : 'x,x'}]\n`,
    ).join('');
    broken(notice(bomb));
  });

  test.each([
    ['lists', `x: ${'['.repeat(50_000)}\n`],
    ['closed lists', `x: ${'['.repeat(3000)}${']'.repeat(3000)}\n`],
    ['groups', `x: ${'{a: '.repeat(2000)}1${'}'.repeat(2000)}\n`],
    ['dashes', `x:\n  ${'- '.repeat(20_000)}x\n`],
    ['lines', `${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')}`],
    ['few lists', `x: ${'['.repeat(14)}${']'.repeat(14)}\n`],
  ])('of %s inside of each other is refused without falling over', (_, extra) => {
    broken(notice(extra));
  });

  test('with tens of thousands of fields is read in seconds', () => {
    const text = notice(Array.from({ length: 30_000 }, (_, i) => `k${i}: 1\n`).join(''));
    expect(quickest(3000, () => expect(findings(text)).toHaveLength(20))).toBeLessThan(3000);
  });

  test('with names that every object has changes no object', () => {
    const extra =
      '__proto__:\n  tercemar: ya\nconstructor: {prototype: {tercemar: ya}}\ntoString: x\nhasOwnProperty: 1\n';
    const { data, findings: found } = read(notice(extra));
    expect(told(found)).toEqual([
      'unknown_field __proto__ 5',
      'unknown_field constructor 7',
      'unknown_field toString 8',
      'unknown_field hasOwnProperty 9',
    ]);
    expect(Object.keys(data as object)).not.toContain('__proto__');
    expect((data as Record<string, unknown>).tercemar).toBeUndefined();
    expect(({} as Record<string, unknown>).tercemar).toBeUndefined();
    const nested = site(
      'kode: 62.11.01.2001\nmedia_sosial:\n  __proto__: https://a.id/\n  constructor: x\nsebutan:\n  __proto__: {desa: X}\n',
    );
    expect(told(nested.findings)).toEqual([
      'unknown_field media_sosial.__proto__ 3',
      'unknown_field media_sosial.constructor 4',
      'unknown_field sebutan.__proto__ 6',
    ]);
    expect(nested.data?.sebutan?.desa).toBeUndefined();
  });

  test('with tags of other languages runs nothing', () => {
    const tagged =
      'judul: !!js/function "function(){}"\ntanggal: 2026-11-01\nringkasan: !!python/object/apply:os.system [id]\n';
    expect(told(read(`---\n${tagged}---\n`).findings)).toEqual(['wrong_type ringkasan 4']);
    for (const value of [
      '!!binary aGFsbw==',
      '!!set {a, b}',
      '!!omap [a: 1]',
      '.nan',
      '.inf',
      '0x10',
      '1_000',
      '? a',
    ]) {
      expect(() => read(`---\njudul: ${value}\ntanggal: ${value}\nringkasan: ${value}\n---\n`)).not.toThrow();
    }
    expect(() => site('%YAML 1.1\n---\nkode: 62.11.01.2001\nnama: 2026-01-01\ncontoh: yes\n')).not.toThrow();
  });

  test('of any kind gives data or findings, never an exception, and lines that are in the file', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '---\n',
        '\n',
        ': ',
        '- ',
        '  ',
        '\t',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        '&a',
        '*a',
        '#',
        '|',
        '>',
        '!!',
        '%',
        '?',
        '\r',
      ),
      fc.constantFrom(
        'judul',
        'tanggal',
        'ringkasan',
        'lampiran',
        'foto',
        'a',
        '1',
        '2026-11-01',
        '__proto__',
        'true',
        '~',
        '<<',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.boolean(), (pieces, framed) => {
        const text = framed ? `---\n${pieces.join('')}\n---\nIsi` : pieces.join('');
        const lines = text.split(/\r\n?|\n/).length;
        const { data, findings: found } = read(text);
        expect(data === undefined).toBe(found.some(({ severity }) => severity === 'error'));
        for (const { line } of found) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 1500 },
    );
  });
});
