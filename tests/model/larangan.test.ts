import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memuatNomorPribadi, spamJudi } from '../../theme/model/larangan.ts';
import { HONEST, SPAM } from './spam.ts';
import { HANG_GUARD } from './waktu.ts';

describe('gambling spam', () => {
  test.each(SPAM)('is found in %j', (text) => {
    expect(spamJudi(text)).toBeTruthy();
  });

  test.each(HONEST)('is not seen in %j', (text) => {
    expect(spamJudi(text)).toBeUndefined();
  });

  test('is found wherever it stands in an honest text', () => {
    const sentences = HONEST.filter((text) => !/judi|judol|togel|slot|burung/i.test(text));
    const blatant = [
      'slot gacor maxwin',
      'situs slot88 resmi',
      'ѕlоt gасоr',
      'rtp live slot',
      'bonus new member',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { maxLength: 6 }),
        fc.nat(6),
        fc.constantFrom(...blatant),
        fc.constantFrom(' ', '\n', '\n\n'),
        (text, at, spam, gap) => {
          expect(spamJudi(text.toSpliced(at, 0, spam).join(gap))).toBeTruthy();
        },
      ),
    );
  });

  test.each([
    '1',
    'a',
    '1 ',
    'a ',
    'slot ',
    'situs ',
    'a1',
    '@',
    '!',
    'togel cegah ',
    '\u200B',
    'ѕ',
    '🅂',
    '. ',
  ])('is looked for in half a megabyte of %j and does not hang', { timeout: HANG_GUARD }, (piece) => {
    const text = piece.repeat(500_000 / piece.length);
    spamJudi(text);
    memuatNomorPribadi(text);
  });
});
