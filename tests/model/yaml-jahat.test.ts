import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../theme/model/finding.ts';
import { findings, notice, read, site, told } from './baca.ts';
import { HANG_GUARD } from './waktu.ts';

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

  test('with tens of thousands of fields does not hang', { timeout: HANG_GUARD }, () => {
    const text = notice(Array.from({ length: 30_000 }, (_, i) => `k${i}: 1\n`).join(''));
    expect(findings(text)).toHaveLength(20);
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
