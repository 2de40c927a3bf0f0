import { describe, expect, test } from 'vitest';
import { kabupaten } from '../../theme/model/kabupaten.ts';
import { bacaYaml } from '../../theme/model/naskah.ts';
import { findings, NOTICE, notice, PLACE, read, SERVICE, site, told } from './baca.ts';

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

  test('has no characters in its body that nobody sees, and the same lines', () => {
    const { isi, barisIsi } = read(notice('', 'Air\ufffe\u0001 mati\u202e.\n\nBesok\uffff.\n'));
    expect([isi, barisIsi]).toEqual(['Air mati.\n\nBesok.\n', 6]);
  });

  test('may end with its fields', () => {
    expect(read(`---\n${NOTICE}\n---`)).toMatchObject({ isi: '', findings: [] });
    expect(read(`--- \t\n${NOTICE}\n---  \n`)).toMatchObject({ isi: '', findings: [] });
  });

  test.each(['', ' \n\t\n', '\uFEFF', '\r\n'])('of %j is empty', (text) => {
    expect(findings(text)).toEqual(['empty_file 0']);
  });

  test('has a body of at most 100,000 characters', () => {
    const long = (length: number) => notice('', `${'Warga. '.repeat(length / 7)}\n`);
    expect(findings(long(98_000))).toEqual([]);
    expect(findings(long(101_500))).toEqual(['long_body isi 6']);
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

describe('fields that cannot be read', () => {
  test.each([
    ['judul: Rapat: warga', 'a colon stands inside of the text'],
    ['lampiran:\n\t- judul: a', 'a tab stands before the text'],
    ['judul: "Rapat', 'a quote is not closed'],
    ["judul: 'Rapat", 'a quote is not closed'],
    ['judul:Rapat\ntanggal: 2026-11-01', 'a line is no field'],
    ['tanggal: 2026-11-01\njudul', 'a line is no field'],
    [
      'judul: a\n tanggal: 2026-11-01',
      'a colon stands inside of the text, or lines below it are indented differently',
    ],
    ['lampiran: [a\njudul: b', 'a bracket is not closed'],
    ['judul: @desa', 'a sign that wants quotes'],
  ])('%j are told in words of no program', (yaml, words) => {
    const [found] = read(`---\n${yaml}\n---\nIsi.\n`).findings;
    expect(found?.code).toBe('bad_yaml');
    expect(found?.line).toBeGreaterThan(1);
    expect(found?.params.reason).toContain(words);
  });
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
