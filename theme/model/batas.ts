/**
 * The boundary of a village from GeoJSON (RFC 7946): read with suspicion, because such files come out of
 * many programs, and thinned so that a page can carry it.
 */
import { INDONESIA } from './koordinat.ts';
import { baris } from './teks.ts';

/** Longitude, latitude: the order of GeoJSON. */
export type Titik = readonly [bujur: number, lintang: number];

/** The village, or one of its parts. */
export interface BagianBatas {
  /** Name of the part, where the file gives one. */
  nama: string | undefined;
  /** Outlines and holes, closed: the last point is the first. */
  cincin: Titik[][];
}

export type Batas = readonly BagianBatas[];

/** More is no village: the largest of the country are some 100 km across. */
const TERLEBAR_DERAJAT = 3;
const MAX_BAGIAN = 200;
const MAX_DALAM = 4;

/** The file says something else than the boundary of a village; the message is for staff. */
class TidakSah extends Error {}

/** The boundary that parsed JSON describes, or the reason why it describes none. */
export function bacaBatas(json: unknown): { batas: Batas } | { alasan: string } {
  try {
    const batas = bagian(json, undefined, 0).filter(({ cincin }) => cincin.length > 0);
    if (batas.length === 0) throw new TidakSah('it holds no Polygon and no MultiPolygon.');
    if (batas.length > MAX_BAGIAN) throw new TidakSah(`it has more than ${MAX_BAGIAN} parts.`);
    const { kiri, kanan, bawah, atas } = kotak(semuaTitik(batas));
    if (Math.max(kanan - kiri, atas - bawah) > TERLEBAR_DERAJAT)
      throw new TidakSah('it is larger than any village; is it that of a regency?');
    return { batas };
  } catch (error) {
    if (error instanceof TidakSah) return { alasan: error.message };
    throw error;
  }
}

function bagian(node: unknown, nama: string | undefined, depth: number): BagianBatas[] {
  if (!isObject(node) || depth > MAX_DALAM) throw new TidakSah('it is not GeoJSON.');
  switch (node.type) {
    case 'FeatureCollection':
      return daftar(node.features).flatMap((feature) => bagian(feature, undefined, depth + 1));
    case 'Feature':
      return bagian(node.geometry, namaBagian(node.properties), depth + 1);
    case 'GeometryCollection':
      return daftar(node.geometries).flatMap((inner) => bagian(inner, nama, depth + 1));
    case 'Polygon':
      return [{ nama, cincin: daftar(node.coordinates).map(cincin) }];
    case 'MultiPolygon':
      return [{ nama, cincin: daftar(node.coordinates).flatMap((part) => daftar(part).map(cincin)) }];
    default:
      throw new TidakSah(`it holds "${jenis(node.type)}" instead of a Polygon or MultiPolygon.`);
  }
}

/** For the message: whatever stands there, for String() itself fails on some groups and very deep lists. */
function jenis(type: unknown): string {
  return typeof type === 'string' ? type.slice(0, 40) : typeof type;
}

/** Names as operators write them, and as the tables of Badan Informasi Geospasial do. */
function namaBagian(properties: unknown): string | undefined {
  if (!isObject(properties)) return undefined;
  const raw = ['nama', 'name', 'NAMOBJ'].map((key) => properties[key]).find((value) => value !== undefined);
  return baris(40).safeParse(raw).data;
}

function cincin(points: unknown): Titik[] {
  const ring = daftar(points).map(titik);
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) throw new TidakSah('it has an empty outline.');
  if (first[0] !== last[0] || first[1] !== last[1]) ring.push(first);
  if (ring.length < 4) throw new TidakSah('it has an outline of fewer than three corners.');
  return ring;
}

function titik(point: unknown): Titik {
  const [bujur, lintang] = daftar(point);
  if (typeof bujur !== 'number' || typeof lintang !== 'number')
    throw new TidakSah('it has a corner that is not two numbers.');
  if (isDiIndonesia(bujur, lintang)) return [bujur, lintang];
  if (isDiIndonesia(lintang, bujur))
    throw new TidakSah('its corners name the latitude first; GeoJSON names the longitude first.');
  throw new TidakSah(
    `it lies outside Indonesia (${bujur}, ${lintang}); was it exported in degrees, EPSG:4326?`,
  );
}

function isDiIndonesia(bujur: number, lintang: number): boolean {
  const { barat, timur, selatan, utara } = INDONESIA;
  return bujur >= barat && bujur <= timur && lintang >= selatan && lintang <= utara;
}

function daftar(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TidakSah('it is not GeoJSON: a list is missing.');
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All corners, of all parts and rings. */
export function semuaTitik(batas: Batas): Titik[] {
  return batas.flatMap(({ cincin: rings }) => rings.flat());
}

/** The smallest rectangle around the points. */
export interface Kotak {
  kiri: number;
  kanan: number;
  bawah: number;
  atas: number;
}

/** The rectangle around them; of no points at all it is inside out. */
export function kotak(points: readonly Titik[]): Kotak {
  const box: Kotak = { kiri: Infinity, kanan: -Infinity, bawah: Infinity, atas: -Infinity };
  for (const [x, y] of points) {
    box.kiri = Math.min(box.kiri, x);
    box.kanan = Math.max(box.kanan, x);
    box.bawah = Math.min(box.bawah, y);
    box.atas = Math.max(box.atas, y);
  }
  return box;
}

/** So many corners are weighed one by one: in the worst case the work grows with their square. */
const MAX_DITIMBANG = 4000;

/**
 * The same boundary with at most `most` corners: what is left out would not be seen at the size of a page.
 * Empty when nothing of it is large enough to be seen.
 */
export function sederhanakan(batas: Batas, most: number): Batas {
  const { kiri, kanan, bawah, atas } = kotak(semuaTitik(batas));
  const finest = Math.max(kanan - kiri, atas - bawah) / 2000;
  const near = sampaiMuat(batas, MAX_DITIMBANG, finest / 4, jarangkan);
  return sampaiMuat(near, most, finest, tipiskan);
}

/** Thins more and more, until no more than `most` corners are left. */
function sampaiMuat(
  batas: Batas,
  most: number,
  finest: number,
  thin: (ring: readonly Titik[], tolerance: number) => Titik[],
): Batas {
  let result = batas;
  for (let tolerance = finest; ; tolerance *= 1.5) {
    result = batas.map(({ nama, cincin: rings }) => ({
      nama,
      cincin: rings.map((ring) => thin(ring, tolerance)).filter((ring) => ring.length >= 4),
    }));
    if (semuaTitik(result).length <= most) return result.filter(({ cincin: rings }) => rings.length > 0);
  }
}

/** Leaves out the corners that lie next to the one before; one walk along the line, however long it is. */
function jarangkan(ring: readonly Titik[], tolerance: number): Titik[] {
  const last = ring.length - 1;
  let before = ring[0];
  return ring.filter((point, index) => {
    if (!before || index === 0 || index === last) return true;
    if (Math.hypot(point[0] - before[0], point[1] - before[1]) <= tolerance) return false;
    before = point;
    return true;
  });
}

/**
 * Douglas and Peucker (1973) on a closed line, cut in two at the corner farthest from its start. With a
 * stack of its own: a coast of 100,000 corners must not exhaust that of the machine.
 */
function tipiskan(ring: readonly Titik[], tolerance: number): Titik[] {
  const last = ring.length - 1;
  const keep = new Set([0, last]);
  const far = farthest(ring, 0, last);
  const spans: [number, number][] = [];
  if (far.index > 0) {
    keep.add(far.index);
    spans.push([0, far.index], [far.index, last]);
  }
  for (let span = spans.pop(); span; span = spans.pop()) {
    const { index, distance } = farthest(ring, ...span);
    if (distance <= tolerance) continue;
    keep.add(index);
    spans.push([span[0], index], [index, span[1]]);
  }
  return ring.filter((_, index) => keep.has(index));
}

function farthest(ring: readonly Titik[], from: number, to: number): { index: number; distance: number } {
  const best = { index: 0, distance: 0 };
  const [a, b] = [ring[from], ring[to]];
  if (!a || !b) return best;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  for (let index = from + 1; index < to; index++) {
    const point = ring[index];
    if (!point) continue;
    const [px, py] = [point[0] - a[0], point[1] - a[1]];
    const distance = length === 0 ? Math.hypot(px, py) : offSegment(px, py, dx, dy, length);
    if (distance > best.distance) Object.assign(best, { index, distance });
  }
  return best;
}

/** Distance from a segment that starts at the origin, and not from its endless line. */
function offSegment(px: number, py: number, dx: number, dy: number, length: number): number {
  const along = (px * dx + py * dy) / (length * length);
  if (along <= 0) return Math.hypot(px, py);
  if (along >= 1) return Math.hypot(px - dx, py - dy);
  return Math.abs(px * dy - py * dx) / length;
}
