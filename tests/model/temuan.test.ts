import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findings, NOTICE, notice, read, site, told } from './baca.ts';

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
