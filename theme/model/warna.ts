/**
 * One village colour in; every shade that a page uses out, with its contrast computed (WCAG 2.2:
 * 4.5:1 for text, 3:1 for marks). The hue stays the village's; lightness gives way to legibility.
 * Colour space: OKLCH (Björn Ottosson, 2020), where lightness behaves as the eye sees it.
 */

export const WARNA_BAKU = '#0b6b5d';

export interface Palet {
  desa: string;
  'desa-tua': string;
  'desa-muda': string;
  'desa-garis': string;
  'di-desa': string;
}

/** Page grounds that text stands on, as `dasar.css` has them. */
export const LATAR = {
  terang: { kertas: '#ffffff', latar: '#f5f6f3' },
  gelap: { kertas: '#151b1a', latar: '#0e1312' },
};

/** True for `#rgb` or `#rrggbb`. */
export function isWarna(text: string): boolean {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text);
}

/** The palettes for light and dark mode, derived from any colour. */
export function palet(colour: string): { terang: Palet; gelap: Palet } {
  const [lightness, chroma, hue] = toOklch(colour);
  // A colour that is dark enough for white text stays as it is.
  const own = Math.min(0.56, Math.max(0.32, lightness));
  const c = Math.min(chroma, 0.2);
  const terangLatar = [LATAR.terang.kertas, LATAR.terang.latar];
  const gelapLatar = [LATAR.gelap.kertas, LATAR.gelap.latar];
  const muda = oklch(0.955, Math.min(c, 0.02), hue);
  const mudaGelap = oklch(0.285, Math.min(c, 0.045), hue);
  return {
    terang: {
      desa: darken(own, c, hue, [...terangLatar, muda], 4.6),
      'desa-tua': darken(Math.min(0.42, own - 0.06), c * 0.9, hue, [...terangLatar, muda], 7.1),
      'desa-muda': muda,
      'desa-garis': oklch(0.86, Math.min(c, 0.045), hue),
      'di-desa': '#ffffff',
    },
    gelap: {
      desa: lighten(0.76, Math.min(c, 0.11), hue, [...gelapLatar, mudaGelap], 4.6),
      'desa-tua': lighten(0.85, Math.min(c, 0.09), hue, [...gelapLatar, mudaGelap], 7.1),
      'desa-muda': mudaGelap,
      'desa-garis': oklch(0.41, Math.min(c, 0.055), hue),
      'di-desa': oklch(0.2, Math.min(c, 0.04), hue),
    },
  };
}

/** The rules that set a village's colours as custom properties; they stand behind the theme's stylesheet. */
export function aturanWarna({ terang, gelap }: ReturnType<typeof palet>): string {
  return `:root{${properti(terang)}}@media(prefers-color-scheme:dark){:root{${properti(gelap)}}}`;
}

/** The declarations of one palette, without the rule around them. */
export function properti(colours: Palet): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

/** WCAG contrast ratio of two opaque colours, 1 to 21. */
export function kontras(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How different two opaque colours look: their distance in OKLab, 0 to 1. */
export function jarakWarna(a: string, b: string): number {
  const [[l, c, h], [l2, c2, h2]] = [toOklch(a), toOklch(b)];
  return Math.hypot(l - l2, c * Math.cos(h) - c2 * Math.cos(h2), c * Math.sin(h) - c2 * Math.sin(h2));
}

function darken(l: number, c: number, h: number, grounds: string[], ratio: number): string {
  return seek(l, -0.01, c, h, grounds, ratio);
}

function lighten(l: number, c: number, h: number, grounds: string[], ratio: number): string {
  return seek(l, 0.01, c, h, grounds, ratio);
}

function seek(start: number, step: number, c: number, h: number, grounds: string[], ratio: number): string {
  let l = start;
  let colour = oklch(l, c, h);
  while (l > 0.05 && l < 0.99 && grounds.some((ground) => kontras(colour, ground) < ratio)) {
    l += step;
    colour = oklch(l, c, h);
  }
  return colour;
}

function channels(hex: string): [number, number, number] {
  const full = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255) as [number, number, number];
}

function toLinear(v: number): number {
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

function fromLinear(v: number): number {
  return v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055;
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map(toLinear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toOklch(hex: string): [number, number, number] {
  const [r, g, b] = channels(hex).map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const L = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const A = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const B = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [L, Math.hypot(A, B), Math.atan2(B, A)];
}

/** OKLCH to hex; chroma shrinks until the colour fits into sRGB. */
function oklch(L: number, chroma: number, hue: number): string {
  for (let c = chroma; ; c -= 0.004) {
    const rgb = toRgb(L, Math.max(c, 0), hue);
    if (c <= 0 || rgb.every((v) => v >= -0.0005 && v <= 1.0005)) {
      return `#${rgb
        .map((v) =>
          Math.round(Math.min(1, Math.max(0, fromLinear(Math.max(0, v)))) * 255)
            .toString(16)
            .padStart(2, '0'),
        )
        .join('')}`;
    }
  }
}

function toRgb(L: number, c: number, h: number): [number, number, number] {
  const a = c * Math.cos(h);
  const b = c * Math.sin(h);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
