/**
 * Draws a map from coordinates alone: no tiles, no third party. The earth is flat enough within a village
 * that degrees become units of the drawing by one factor for each direction.
 */
import { type Batas, type Kotak, kotak, semuaTitik, type Titik } from '../model/batas.ts';
import type { Koordinat } from '../model/koordinat.ts';

/** Width of the drawing in its own units; pins and letters are measured in them, too. */
export const LEBAR_PETA = 600;
const TEPI = 46;
const JARI_JARI = 19;
const METER_SEDERAJAT = 111_320;
/** A map of points that lie together still shows their surroundings. */
const TERSEMPIT_METER = 600;

/** A numbered pin: where it is drawn, and the spot that it points at. */
export interface Pin {
  nomor: number;
  x: number;
  y: number;
  titikX: number;
  titikY: number;
  /** Moved aside for its neighbours, so that a line leads to its spot. */
  digeser: boolean;
}

export interface Gambaran {
  lebar: number;
  tinggi: number;
  bagian: { nama: string | undefined; d: string; x: number; y: number }[];
  /** By number; undefined for a place that lies off the map. */
  pin: (Pin | undefined)[];
  skala: { panjang: number; label: string };
}

/** Everything that is drawn, in units; undefined when there is nothing to draw. */
export function gambarPeta(batas: Batas | undefined, tempat: readonly Koordinat[]): Gambaran | undefined {
  const spots = tempat.map(({ bujur, lintang }): Titik => [bujur, lintang]);
  const frame = batas ? kotak(semuaTitik(batas)) : kotak(spots);
  if (!Number.isFinite(frame.kiri)) return undefined;
  const { tinggi, unit, tempatkan: place } = proyeksi(frame, TERSEMPIT_METER);
  const isShown = ([x, y]: [number, number]) =>
    x > JARI_JARI && x < LEBAR_PETA - JARI_JARI && y > JARI_JARI && y < tinggi - JARI_JARI;
  const pin = apart(
    spots
      .map(place)
      .map((spot, index) =>
        isShown(spot)
          ? { nomor: index + 1, x: spot[0], y: spot[1], titikX: spot[0], titikY: spot[1], digeser: false }
          : undefined,
      ),
    tinggi,
  );
  return {
    lebar: LEBAR_PETA,
    tinggi,
    bagian: (batas ?? []).map(({ nama, cincin }) => {
      const rings = cincin.map((ring) => ring.map(place));
      return { nama, d: rings.map(path).join(''), ...beside(middle(rings), pin) };
    }),
    pin,
    skala: skalaPeta(unit),
  };
}

/** How degrees become units of a drawing that is {@link LEBAR_PETA} wide. */
export interface Proyeksi {
  tinggi: number;
  /** Units to a degree of latitude. */
  unit: number;
  tempatkan: (titik: Titik) => [x: number, y: number];
}

/** @param narrowest metres that the drawing shows at least */
export function proyeksi(frame: Kotak, narrowest: number): Proyeksi {
  const stretch = Math.cos((((frame.atas + frame.bawah) / 2) * Math.PI) / 180);
  const box = widened(frame, stretch, narrowest);
  const inner = LEBAR_PETA - 2 * TEPI;
  const width = (box.kanan - box.kiri) * stretch;
  const height = box.atas - box.bawah;
  const unit = Math.min(inner / width, (inner * 1.15) / height);
  const left = (LEBAR_PETA - width * unit) / 2;
  return {
    tinggi: Math.round(height * unit + 2 * TEPI),
    unit,
    tempatkan: ([bujur, lintang]) => [
      left + (bujur - box.kiri) * stretch * unit,
      TEPI + (box.atas - lintang) * unit,
    ],
  };
}

/** A name steps up or down where a pin would cover it. */
function beside([x, y]: [number, number], pins: readonly (Pin | undefined)[]): { x: number; y: number } {
  const isFree = (at: number) =>
    !pins.some((pin) => pin && Math.abs(pin.x - x) < 75 && Math.abs(pin.y - at) < JARI_JARI + 14);
  const step = [0, -34, 34, -62, 62, -90, 90].find((offset) => isFree(y + offset)) ?? 0;
  return { x, y: y + step };
}

function widened(box: Kotak, stretch: number, narrowest: number): Kotak {
  const least = narrowest / METER_SEDERAJAT;
  const x = Math.max(0, least / stretch - (box.kanan - box.kiri)) / 2;
  const y = Math.max(0, least / 2 - (box.atas - box.bawah)) / 2;
  return { kiri: box.kiri - x, kanan: box.kanan + x, bawah: box.bawah - y, atas: box.atas + y };
}

/** A closed outline in steps from corner to corner, to a tenth of a unit: far shorter than in full numbers. */
export function path(ring: readonly (readonly [number, number])[]): string {
  let [x, y] = [0, 0];
  const steps: string[] = [];
  for (const [toX, toY] of ring.slice(0, -1)) {
    // In tenths, so that rounding never adds up along a coast.
    const [nextX, nextY] = [Math.round(toX * 10), Math.round(toY * 10)];
    const [dx, dy] = [nextX - x, nextY - y];
    if (dx === 0 && dy === 0) continue;
    const [a, b] = [dx / 10, dy / 10];
    // The first step starts at nought, so it is absolute: where an outline follows another, "m" would be a step from there.
    steps.push(`${steps.length === 0 ? 'M' : 'l'}${a}${b < 0 ? '' : ' '}${b}`);
    [x, y] = [nextX, nextY];
  }
  return `${steps.join('')}z`;
}

/** Middle of the largest outline (centre of its area), where its name stands. */
export function middle(rings: readonly (readonly (readonly [number, number])[])[]): [number, number] {
  let best = { area: 0, x: 0, y: 0 };
  for (const ring of rings) {
    let [area, x, y] = [0, 0, 0];
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      const cross = x1 * y2 - x2 * y1;
      area += cross;
      x += (x1 + x2) * cross;
      y += (y1 + y2) * cross;
    }
    if (area !== 0 && Math.abs(area) > Math.abs(best.area))
      best = { area, x: x / (3 * area), y: y / (3 * area) };
  }
  return [Math.round(best.x), Math.round(best.y)];
}

/** Pushes pins that cover each other apart, always in the same way. */
function apart(pins: (Pin | undefined)[], tinggi: number): (Pin | undefined)[] {
  const shown = pins.filter((pin) => pin !== undefined);
  const least = 2 * JARI_JARI + 2;
  for (let round = 0; round < 80; round++) {
    let moved = false;
    for (const [index, a] of shown.entries()) {
      for (const b of shown.slice(index + 1)) {
        const distance = Math.hypot(b.x - a.x, b.y - a.y);
        if (distance >= least) continue;
        // Two on one spot part sideways.
        const [dx, dy] = distance === 0 ? [1, 0] : [(b.x - a.x) / distance, (b.y - a.y) / distance];
        const push = (least - distance) / 2 + 0.1;
        shift(a, -dx * push, -dy * push, tinggi);
        shift(b, dx * push, dy * push, tinggi);
        moved = true;
      }
    }
    if (!moved) break;
  }
  for (const pin of shown) {
    pin.digeser = Math.hypot(pin.x - pin.titikX, pin.y - pin.titikY) > JARI_JARI / 2;
    for (const key of ['x', 'y', 'titikX', 'titikY'] as const) pin[key] = Math.round(pin[key]);
  }
  return pins;
}

function shift(pin: Pin, dx: number, dy: number, tinggi: number): void {
  pin.x = Math.min(LEBAR_PETA - JARI_JARI, Math.max(JARI_JARI, pin.x + dx));
  pin.y = Math.min(tinggi - JARI_JARI, Math.max(JARI_JARI, pin.y + dy));
}

/** The longest round length that fits into a quarter of the map. @param unit units to a degree */
export function skalaPeta(unit: number): Gambaran['skala'] {
  const metres = METER_SEDERAJAT / unit;
  const most = (metres * LEBAR_PETA) / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  const length = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  const label = length >= 1000 ? `${length / 1000} km` : `${length} m`;
  return { panjang: Math.round(length / metres), label };
}
