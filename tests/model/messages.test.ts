import { describe, expect, test } from 'vitest';
import { byPlace, type Finding, finding } from '../../theme/model/finding.ts';
import { koleksiBernama, type NamaKoleksi } from '../../theme/model/koleksi.ts';
import { periksaTautan } from '../../theme/model/markdown.ts';
import { MESSAGES, type MessageCode, describe as say } from '../../theme/model/messages.ts';
import { bacaNaskah, bacaYaml } from '../../theme/model/naskah.ts';
import { situs } from '../../theme/model/situs.ts';

const PLACE = { site: 'uji', file: 'a.md' };
const LOCALES = ['en', 'id'] as const;

function entry(nama: NamaKoleksi, fields: string, body = ''): Finding[] {
  const schema = koleksiBernama(nama)?.schema;
  return schema ? bacaNaskah(`---\n${fields}\n---\n${body}`, schema, PLACE).findings : [];
}
const raw = (text: string): Finding[] => {
  const schema = koleksiBernama('berita')?.schema;
  return schema ? bacaNaskah(text, schema, PLACE).findings : [];
};
const site = (text: string): Finding[] => bacaYaml(`kode: 62.11.01.2001\n${text}`, situs, PLACE).findings;
const notice = (extra: string) =>
  entry('pengumuman', `judul: K\ntanggal: 2026-11-01\nringkasan: R\n${extra}`);
const news = (body: string) => entry('berita', 'judul: K\ntanggal: 2026-11-01\nringkasan: R', body);
const budget = (rows: string) =>
  entry('anggaran', `tahun: 2026\nversi: awal\ntanggal: 2026-01-01\ndokumen: P\nrincian:${rows}`);

/** Every way in which content can be wrong that the model itself can tell, each driven by real content. */
const REAL: Partial<Record<MessageCode, () => Finding[]>> = {
  missing: () => entry('berita', 'judul: K'),
  wrong_type: () => notice('terbit: yes\nlampiran: a.pdf'),
  too_short: () => [...budget(' []'), ...notice('lampiran:\n  - {judul: "\\u200B", berkas: a.pdf}')],
  too_long: () => [
    ...notice(`keterangan_foto: ${'a'.repeat(161)}`),
    ...entry('layanan', `kata_kunci: [${'a,'.repeat(31)}]`),
  ],
  too_small: () => entry('perangkat', 'nama: S\njabatan: K\nurutan: 0'),
  too_big: () => site('koordinat: {lintang: 90, bujur: 100}'),
  not_in_list: () => notice('tingkat: genting'),
  bad_format: () => [
    ...site('kode_pos: 1234\nemail: x\ndomain: http://a.id'),
    ...budget('\n  - {kode: 9, uraian: A, anggaran: [1]}'),
  ],
  unknown_field: () => [...notice('ringkasn: x'), ...site('jam_layanan: {senen: tutup}')],
  one_line: () => entry('berita', 'judul: |\n  satu\n  dua\ntanggal: 2026-11-01\nringkasan: R'),
  bad_date: () => notice('berlaku_sampai: 2026-02-30'),
  bad_phone: () => site('telepon: nol'),
  bad_hours: () => site('jam_layanan: {senin: pagi}'),
  bad_colour: () => site('warna: hijau'),
  bad_money: () => budget('\n  - {kode: 4, uraian: A, anggaran: banyak}'),
  bad_file_name: () => notice('foto: ../a.jpg'),
  bad_extension: () => notice('foto: a.svg'),
  bad_region_code: () => bacaYaml('kode: "62"', situs, PLACE).findings,
  reason_missing: () =>
    entry(
      'layanan',
      'judul: K\nringkasan: R\nkategori: umum\nbiaya: x\nwaktu: x\ndiperbarui: 2026-01-01\nstatus: ditangguhkan',
    ),
  ends_before_start: () => [
    ...notice('berlaku_mulai: 2026-11-02\nberlaku_sampai: 2026-11-01'),
    ...entry('agenda', 'judul: M\nmulai: 2026-11-02\nselesai: 2026-11-01\ntempat: B'),
  ],
  caption_missing: () => notice('foto: a.jpg'),
  duplicate_code: () =>
    budget('\n  - {kode: 4, uraian: A, anggaran: 1}\n  - {kode: 4, uraian: B, anggaran: 2}'),
  spam: () => news('slot gacor'),
  personal_number: () => news('NIK 3174052308900004'),
  unsafe_link: () => news('[x](javascript:1)'),
  dead_link: () => [...news('[x](#a)'), ...periksaTautan('[x](/y/)', PLACE, 1, () => false)],
  remote_image: () => news('![x](https://a.id/a.png)'),
  raw_html: () => news('<b>x</b>'),
  empty_file: () => raw(' '),
  no_front_matter: () => raw('Isi'),
  bad_yaml: () => [
    ...raw('---\njudul: [\n---\n'),
    ...raw('---\n- a\n---\n'),
    ...site('nama: &a x\nalamat: *a'),
  ],
};

const placeholders = (code: MessageCode, locale: 'en' | 'id') =>
  [...MESSAGES[code][locale].join(' ').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

describe('what is wrong with content', () => {
  test.each(Object.entries(REAL))('is told as %s, with every word filled in', (code, drive) => {
    const found = drive().filter((each) => each.code === code);
    expect(found).not.toEqual([]);
    for (const { params } of found) {
      for (const locale of LOCALES) {
        for (const name of placeholders(code as MessageCode, locale)) {
          expect(Object.keys(params), `${locale} {${name}}`).toContain(name);
        }
        const { message, hint } = say(code as MessageCode, params, locale);
        for (const text of [message, hint]) {
          expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object|Infinity|""| {2}|\(\)/);
          expect(text).toMatch(/^["`\p{Lu}].*[.)`\]a-z\d]$/u);
        }
      }
    }
  });

  test('is said in words that fit the field', () => {
    const [short] = notice('lampiran:\n  - {judul: "\\u200B", berkas: a.pdf}');
    expect(short && say('too_short', short.params).message).toBe(
      '"lampiran.0.judul" is empty or too short (at least 1 character).',
    );
    expect(short && say('too_short', short.params, 'id').hint).toBe('Isi paling sedikit 1 karakter.');
    const [empty] = budget(' []');
    expect(empty && say('too_short', empty.params, 'id')).toEqual({
      message: '"Rincian" masih kosong atau terlalu pendek.',
      hint: 'Isi paling sedikit 1 butir.',
    });
    const [type] = notice('terbit: yes');
    expect(type && say('wrong_type', type.params)).toEqual({
      message: '"terbit" should be true or false, but is text "yes".',
      hint: 'Write it like this: `terbit: true`.',
    });
    const [hours] = site('jam_layanan: {senin: pagi}');
    expect(hours && say('bad_hours', hours.params, 'id').message).toBe('"Senin" bukan jam layanan.');
  });

  test('is told once for each field, and stays short however long the content is', () => {
    const long = 'x'.repeat(10_000);
    const found = [
      ...notice(`tingkat: ${long}\nfoto: ${long}\n${long}: 1\nterbit: ${long}`),
      ...news(`[x](javascript:${long})`),
    ];
    const keys = found.map(({ code, field }) => `${code} ${field}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { code, params } of found) {
      for (const locale of LOCALES)
        expect(JSON.stringify(say(code, params, locale)).length).toBeLessThan(400);
    }
  });
});

describe('every message', () => {
  const codes = Object.keys(MESSAGES) as MessageCode[];

  test.each(codes)('%s says in both languages what happened and what to do', (code) => {
    for (const locale of LOCALES) {
      const [message, hint] = MESSAGES[code][locale];
      for (const text of [message, hint]) {
        expect(text.length).toBeGreaterThan(5);
        expect(text).toMatch(/[.:})`]$/);
      }
    }
  });

  test.each(codes)('%s speaks the language that it is in', (code) => {
    expect(MESSAGES[code].id.join(' ').replace(/\{\w+\}/g, '')).not.toMatch(
      /\b(?:the|is|not|and|with|field|village|Write)\b/,
    );
    expect(MESSAGES[code].en.join(' ').replace(/`[^`]*`|\([^)]*\)/g, '')).not.toMatch(
      /\b(?:yang|tidak|belum|bukan|karakter)\b/,
    );
  });
});

describe('findings', () => {
  test('stand in one order, whoever found them first', () => {
    const at = (file: string, line: number, field: string, code: MessageCode) =>
      finding({ site: 's', file }, code, {}, { line, field });
    const sorted = [
      at('a', 1, '', 'spam'),
      at('a', 2, 'a', 'missing'),
      at('a', 2, 'a', 'spam'),
      at('a', 2, 'b', 'bad_date'),
      at('b', 0, '', 'spam'),
    ];
    expect([...sorted].reverse().sort(byPlace)).toEqual(sorted);
    expect(sorted.every(({ severity }) => severity === 'error')).toBe(true);
  });
});
