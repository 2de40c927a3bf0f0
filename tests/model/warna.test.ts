import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWarna, kontras, LATAR, type Palet, palet, WARNA_BAKU } from '../../theme/model/warna.ts';

const TEXT = 4.5;
const MARK = 3;
const css = readFileSync(new URL('../../theme/styles/dasar.css', import.meta.url), 'utf8');

/** A colour of the stylesheet; in its dark block when `dark`. */
function token(name: string, dark: boolean): string {
  const [light = '', night = ''] = css.split('@media (prefers-color-scheme: dark)');
  return new RegExp(`--${name}: (#[0-9a-f]+)`).exec(dark ? night : light)?.[1] ?? '';
}

const MODES = (['terang', 'gelap'] as const).map((mode) => ({
  mode,
  ...LATAR[mode],
  tinta: token('tinta', mode === 'gelap'),
  tinta2: token('tinta-2', mode === 'gelap'),
}));

/** Every pair of text and ground that the stylesheets put together, with its contrast. */
function pairs(
  colours: Palet,
  { kertas, latar, tinta, tinta2 }: (typeof MODES)[number],
): [string, number, number][] {
  const muda = colours['desa-muda'];
  const grounds = { kertas, latar, 'desa-muda': muda };
  const on = (name: string, text: string, least: number) =>
    Object.entries(grounds).map(([ground, colour]): [string, number, number] => [
      `${name} on ${ground}`,
      kontras(text, colour),
      least,
    ]);
  return [
    ...on('desa', colours.desa, TEXT),
    ...on('desa-tua', colours['desa-tua'], TEXT),
    ...on('tinta', tinta, TEXT),
    ...on('tinta-2', tinta2, TEXT),
    ['di-desa on desa', kontras(colours['di-desa'], colours.desa), TEXT],
    ['di-desa on desa-tua', kontras(colours['di-desa'], colours['desa-tua']), TEXT],
    ['desa as a mark on its line', kontras(colours.desa, colours['desa-garis']), MARK],
  ];
}

function expectLegible(colour: string): void {
  const both = palet(colour);
  for (const mode of MODES) {
    for (const [name, contrast, least] of pairs(both[mode.mode], mode)) {
      expect(contrast, `${colour}, ${mode.mode}: ${name}`).toBeGreaterThanOrEqual(least);
    }
  }
}

const hex = (...rgb: number[]) => `#${rgb.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`;
const anyColour = () => fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((rgb) => hex(...rgb));

describe('the colours of a village', () => {
  test('stand on the grounds that the stylesheet has', () => {
    for (const { mode, kertas, latar } of MODES) {
      for (const [name, value] of Object.entries({ kertas, latar })) {
        expect(kontras(token(name, mode === 'gelap'), value), `${mode} ${name}`).toBe(1);
      }
    }
  });

  test('are legible at the eight corners of the colour cube, in all greys and in every hue', () => {
    const corners = [0, 255].flatMap((r) => [0, 255].flatMap((g) => [0, 255].map((b) => hex(r, g, b))));
    const greys = Array.from({ length: 52 }, (_, i) => hex(i * 5, i * 5, i * 5));
    const hues = Array.from({ length: 120 }, (_, i) => {
      const wave = (shift: number) => 127.5 + 127.5 * Math.cos(((i * 3 + shift) * Math.PI) / 180);
      return hex(wave(0), wave(240), wave(120));
    });
    for (const colour of [WARNA_BAKU, ...corners, ...greys, ...hues]) expectLegible(colour);
  });

  test('are legible whatever colour is chosen', () => {
    fc.assert(fc.property(anyColour(), expectLegible), { numRuns: 400 });
  });

  test('are the same each time, and do not hang on how the colour is spelt', () => {
    fc.assert(
      fc.property(anyColour(), (colour) => {
        const first = palet(colour);
        expect(palet(colour.toUpperCase())).toEqual(first);
        for (const value of [...Object.values(first.terang), ...Object.values(first.gelap)]) {
          expect(value).toMatch(/^#[0-9a-f]{6}$/);
        }
      }),
      { numRuns: 50 },
    );
    expect(palet('#0a4')).toEqual(palet('#00AA44'));
  });

  test('of a grey stay grey: no tint comes from nowhere', () => {
    const { terang, gelap } = palet('#808080');
    for (const value of [...Object.values(terang), ...Object.values(gelap)]) {
      const channels = [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
      expect(Math.max(...channels) - Math.min(...channels), value).toBeLessThanOrEqual(1);
    }
  });
});

describe('a colour', () => {
  test('has three or six digits behind a #', () => {
    expect(['#abc', '#ABCDEF', '#09f'].every(isWarna)).toBe(true);
    const bad = [
      '',
      'abc',
      '#ab',
      '#abcd',
      '#abcde',
      '#abcdefa',
      '#ggg',
      'red',
      '#abc;}',
      '#abc\n',
      ' #abc',
      'rgb(0,0,0)',
    ];
    for (const text of bad) expect(isWarna(text), text).toBe(false);
  });

  test('has the contrast that WCAG defines', () => {
    expect(kontras('#000', '#fff')).toBe(21);
    expect(kontras('#fff', '#ffffff')).toBe(1);
    expect(kontras('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(kontras('#ffffff', '#777777')).toBe(kontras('#777777', '#ffffff'));
  });
});
