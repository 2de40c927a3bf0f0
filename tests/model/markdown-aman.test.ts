import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeLink, teksPolos } from '../../theme/model/markdown.ts';
import { expectSafeAddresses } from './html.ts';
import { safe } from './render.ts';
import { ATTACKS } from './serangan.ts';
import { HANG_GUARD } from './waktu.ts';

describe('markdown of a village', () => {
  test.each(ATTACKS)('makes %j harmless', (attack) => {
    const { html } = safe(attack);
    expect(html).not.toMatch(/<script|\son\w+=(?!&)[^<]*>|style=|\sid=|\sname=/i);
  });

  test('of any kind gives only tags, attributes and addresses that are allowed', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.constantFrom(
        ...'<>[]()!*_`~|#-+=:\\/"\'&; \n\t{}@.%'.split(''),
        '\n\n',
        '](',
        '![',
        '<!--',
        '-->',
        '| - |\n',
        'a',
        '1. ',
      ),
      fc.constantFrom(
        'javascript:',
        'https://a.id',
        'ada.jpg',
        'onerror=',
        '<img ',
        '<a href=',
        '&#106;',
        '&quot;',
        '\u0000',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        safe(pieces.join(''));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(
    [
      ...[
        '[',
        '![',
        '*',
        '**a',
        '*_a',
        '_',
        '`',
        '~',
        '>',
        '> - ',
        '#',
        '|',
        'a|',
        '<',
        '<a',
        '<!--',
        '<?',
        '<![CDATA[',
      ],
      ...[
        '&',
        '&#',
        '](',
        '[a](',
        '[a][b]',
        '[[]()',
        '![[]()',
        '\\',
        '- ',
        '1. ',
        '- a\n\n',
        '    ',
        '\t',
        '---\n',
        '```\n',
      ],
      ...[
        'a\n===\n',
        '[a]: x\n',
        'http://',
        'a@',
        '<a@b.c>',
        'www.',
        '"',
        '(',
        '\u0000',
        '\ud800',
        '🎉',
        'ا',
        'a ',
      ],
    ].map((piece) => [piece]),
  )('of 100 kB of %j does not hang', { timeout: HANG_GUARD }, (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    safe(text);
    expect(teksPolos(text).isWellFormed()).toBe(true);
  });

  test('nested deeper than anybody writes still renders', () => {
    safe('>'.repeat(50_000));
    safe(`${'['.repeat(20_000)}x${']'.repeat(20_000)}`);
    safe(`${'*a **b '.repeat(5000)}`);
    safe(Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'));
    safe(`|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'|\n'.repeat(5000)}`);
  });
});

describe('a link', () => {
  test.each([
    'https://a.id',
    'HTTP://a.id/x?y#z',
    'https://a.id/@desa',
    'mailto:a@b.id',
    'tel:+628',
    'tel:0812',
    '/',
    '/a/',
    '#a',
    '#',
  ])('to %s is allowed', (target) => {
    expect(isSafeLink(target)).toBe(true);
  });

  test.each(['mailto:', 'mailto:?to=a@b.id', 'mailto://@', 'mailto://a@b.id'])(
    'to %s is refused: it names nobody',
    (target) => {
      expect(isSafeLink(target)).toBe(false);
    },
  );

  test('that is allowed never leaves the schemes and the host that it shows', () => {
    const piece = fc.constantFrom(
      'https',
      'javascript',
      'data',
      ':',
      '/',
      '//',
      '\\',
      '@',
      'a.id',
      '%09',
      '%5C',
      '\t',
      '%',
      '#',
      '?',
      'mailto',
      'tel',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const target = pieces.join('');
        if (!isSafeLink(target)) return;
        expectSafeAddresses([{ name: 'a', attributes: { href: target } }]);
      }),
      { numRuns: 2000 },
    );
  });
});
