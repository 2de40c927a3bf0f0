/**
 * Which villages a drawing of the regency can show. A village says itself where it lies: one that says it
 * lies on another island, or that it is as large as a province, must not make all others too small to see.
 */
import { median } from '../angka.ts';
import type { Titik } from '../batas.ts';
import type { DesaPortal } from './portal.ts';

export interface PilahPeta {
  tampak: DesaPortal[];
  /** Their position or boundary lies so far from the others that it is taken for a mistake. */
  jauh: DesaPortal[];
  /** They gave neither boundary nor position. */
  tanpa: DesaPortal[];
}

/** Degrees; nothing is far that lies nearer to the middle than this: some 33 km. */
const DEKAT = 0.3;
/** How many times as far as the nearer three quarters of the villages one may lie. */
const KELIPATAN = 4;
const SEBAGIAN_BESAR = 0.75;

/** Sorts villages by whether a drawing can show them. */
export function pilahPeta(villages: readonly DesaPortal[]): PilahPeta {
  const placed = villages.map((desa) => ({ desa, titik: titikDesa(desa) }));
  const known = placed.filter(({ titik }) => titik.length > 0);
  const centres = known.map(({ titik }) => tengah(titik));
  const middle = tengah(centres);
  const distance = ([x, y]: Titik) => Math.hypot(x - middle[0], y - middle[1]);
  const sorted = centres.map(distance).sort((a, b) => a - b);
  const most = sorted[Math.floor((sorted.length - 1) * SEBAGIAN_BESAR)] ?? 0;
  const limit = Math.max(DEKAT, most * KELIPATAN);
  const isNear = (titik: readonly Titik[]) => titik.every((point) => distance(point) <= limit);
  return {
    tampak: known.filter(({ titik }) => isNear(titik)).map(({ desa }) => desa),
    jauh: known.filter(({ titik }) => !isNear(titik)).map(({ desa }) => desa),
    tanpa: placed.filter(({ titik }) => titik.length === 0).map(({ desa }) => desa),
  };
}

/** The corners of its boundary, else its office, else nothing. */
export function titikDesa({ batas, koordinat }: DesaPortal): Titik[] {
  if (batas) return batas.flat();
  return koordinat ? [[koordinat.bujur, koordinat.lintang]] : [];
}

function tengah(points: readonly Titik[]): Titik {
  return [median(points.map(([x]) => x)) ?? 0, median(points.map(([, y]) => y)) ?? 0];
}
