import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gambarPeta, LEBAR_PETA } from '../../theme/lib/peta.ts';
import { bacaBatas, kotak, sederhanakan, semuaTitik, type Titik } from '../../theme/model/batas.ts';

/** A coast of that many corners around a point, with bays. */
const pantai = (corners: number, bujur = 114.2, lintang = -2.7): Titik[] => {
  const ring = Array.from({ length: corners }, (_, index): Titik => {
    const angle = (2 * Math.PI * index) / corners;
    const reach = 0.03 * (1 + 0.2 * Math.sin(7 * angle) + 0.03 * Math.sin(211 * angle));
    return [bujur + reach * Math.cos(angle), lintang + reach * Math.sin(angle)];
  });
  return [...ring, ring[0] as Titik];
};
const poligon = (ring: readonly unknown[]) => ({ type: 'Polygon', coordinates: [ring] });
const batas = (ring: Titik[]) => [{ nama: undefined, cincin: [ring] }];

describe('a boundary', () => {
  test('is read from every form that programs export', () => {
    const ring = pantai(12);
    const feature = { type: 'Feature', properties: { nama: 'Krajan' }, geometry: poligon(ring) };
    for (const json of [
      feature,
      { type: 'FeatureCollection', features: [feature] },
      { ...feature, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } },
      { ...feature, geometry: { type: 'GeometryCollection', geometries: [poligon(ring)] } },
      // Open outlines and heights happen; both are harmless.
      { ...feature, geometry: poligon(ring.slice(0, -1).map(([x, y]) => [x, y, 12.5])) },
    ])
      expect(bacaBatas(json)).toEqual({ batas: [{ nama: 'Krajan', cincin: [ring] }] });
    expect(bacaBatas(poligon(ring))).toEqual({ batas: batas(ring) });
  });

  test.each([
    ['text', 'halo', /not GeoJSON/],
    ['null', null, /not GeoJSON/],
    ['a group in place of its type', { type: { toString: 1 } }, /"object"/],
    ['a line', { type: 'LineString', coordinates: pantai(12) }, /LineString/],
    ['nothing', { type: 'FeatureCollection', features: [] }, /no Polygon/],
    ['an empty outline', poligon([]), /empty/],
    [
      'two corners',
      poligon([
        [114, -2],
        [114.1, -2],
      ]),
      /fewer than three/,
    ],
    ['words', poligon([['114', '-2']]), /not two numbers/],
    ['metres', poligon([[228_000, 9_700_000]]), /EPSG:4326/],
    ['latitude first', poligon([[-2.7, 114.2]]), /longitude first/],
    [
      'a whole island',
      poligon([
        [110, -1],
        [116, -1],
        [113, -4],
      ]),
      /larger than any village/,
    ],
    [
      'a nest',
      Array.from({ length: 50 }).reduce((inner) => ({ type: 'GeometryCollection', geometries: [inner] }), {}),
      /not GeoJSON/,
    ],
  ])('is not made of %s', (_, json, reason) => {
    expect(bacaBatas(json)).toEqual({ alasan: expect.stringMatching(reason) });
  });

  test('never throws, whatever JSON it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void bacaBatas({ type: 'Feature', geometry: json })));
  });

  test('is thinned to a path of at most 6 kB that stays within its own frame', () => {
    const full = batas(pantai(60_000));
    const thin = sederhanakan(full, 600);
    const corners = semuaTitik(thin);
    expect(corners.length).toBeLessThanOrEqual(600);
    expect(corners.length).toBeGreaterThan(50);
    const [before, after] = [kotak(semuaTitik(full)), kotak(corners)];
    for (const side of ['kiri', 'kanan', 'bawah', 'atas'] as const)
      expect(Math.abs(before[side] - after[side])).toBeLessThan(0.001);
    expect(gambarPeta(thin, [])?.bagian[0]?.d.length).toBeLessThanOrEqual(6000);
  });

  test('whose jags make the thinning slow takes no longer than a build can wait', () => {
    const most = 100_000;
    const jagged = Array.from({ length: most }, (_, index): Titik => {
      const shrinking = 0.4 - (0.1 * index) / most;
      return [110 + index / most, -7 + (index % 2 ? shrinking : -shrinking)];
    });
    expect(semuaTitik(sederhanakan(batas(jagged), 600)).length).toBeLessThanOrEqual(600);
  }, 10_000);

  test('of few corners keeps them all', () => {
    const square = batas([
      [114, -2],
      [114.02, -2],
      [114.02, -2.02],
      [114, -2.02],
      [114, -2],
    ]);
    expect(sederhanakan(square, 600)).toEqual(square);
  });
});

describe('a map', () => {
  const di = (lintang: number, bujur: number) => ({ lintang, bujur });

  test('of nothing is no map', () => {
    expect(gambarPeta(undefined, [])).toBeUndefined();
  });

  test('has north above and east to the right', () => {
    const pins = gambarPeta(undefined, [di(-2.7, 114.2), di(-2.69, 114.21)])?.pin;
    expect(pins?.[1]?.x).toBeGreaterThan(pins?.[0]?.x ?? 0);
    expect(pins?.[1]?.y).toBeLessThan(pins?.[0]?.y ?? 0);
  });

  test('tells a kilometre by its bar', () => {
    // 0.02 degrees of latitude are 2.23 km.
    const map = gambarPeta(undefined, [di(-2.7, 114.2), di(-2.68, 114.2)]);
    const [a, b] = map?.pin ?? [];
    const unitsPerKilometre = Math.abs((a?.titikY ?? 0) - (b?.titikY ?? 0)) / 2.2264;
    expect(map?.skala).toEqual({ label: '500 m', panjang: expect.any(Number) });
    expect(map?.skala.panjang).toBeCloseTo(unitsPerKilometre / 2, -1);
  });

  test('leaves out a pin far outside the boundary, and keeps the numbers of the others', () => {
    const pins = gambarPeta(batas(pantai(40)), [di(-2.7, 114.2), di(-8.5, 115.2), di(-2.71, 114.21)])?.pin;
    expect(pins?.map((pin) => pin?.nomor)).toEqual([1, undefined, 3]);
  });

  test('parts pins that cover each other, keeps them inside, and is always the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (spots) => {
          const places = spots.map(([x, y]) => di(-2.7 + y / 5000, 114.2 + x / 5000));
          const map = gambarPeta(undefined, places);
          for (const pin of map?.pin ?? []) {
            expect(pin?.x).toBeGreaterThanOrEqual(0);
            expect(pin?.x).toBeLessThanOrEqual(LEBAR_PETA);
            expect(pin?.y).toBeGreaterThanOrEqual(0);
            expect(pin?.y).toBeLessThanOrEqual(map?.tinggi ?? 0);
          }
          expect(gambarPeta(undefined, places)).toEqual(map);
        },
      ),
    );
    const [a, b] = gambarPeta(undefined, [di(-2.7, 114.2), di(-2.7, 114.2)])?.pin ?? [];
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0))).toBeGreaterThan(30);
    expect(a?.digeser).toBe(true);
  });
});
