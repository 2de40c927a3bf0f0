/** What a browser says of itself, in words by which its owner knows the device again. */

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android.*Mobile/, 'Ponsel Android'],
  [/Android/, 'Tablet Android'],
  [/Windows/, 'Komputer Windows'],
  [/Macintosh/, 'Komputer Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Komputer Linux'],
];

/** Those that claim to be others stand before the others. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/WhatsApp/, 'WhatsApp'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/\bOP[RT]\//, 'Opera'],
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];

/** `Ponsel Android, Chrome`; `Perangkat` for a browser that says nothing that is known. */
export function deviceName(userAgent = ''): string {
  const find = (list: typeof SYSTEMS) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(SYSTEMS) ?? 'Perangkat', find(BROWSERS)].filter(Boolean).join(', ');
}
