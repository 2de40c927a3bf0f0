/**
 * Draws villages from what each published of itself: an outline where it gave its boundary, a dot where it
 * gave only its position.
 */
import { type Batas, kotak, sederhanakan } from '../model/batas.ts';
import { titikDesa } from '../model/portal/pilah-peta.ts';
import type { DesaPortal } from '../model/portal/portal.ts';
import { LEBAR_PETA, middle, path, proyeksi, skalaPeta } from './peta.ts';

/** Corners of the whole drawing, however many villages share them. */
const MAX_SUDUT = 5000;
/** Fewer corners to a village are no outline; more cannot be seen. */
const SUDUT = { paling_sedikit: 8, paling_banyak: 60 } as const;
/** A drawing of one village still shows its surroundings. */
const TERSEMPIT_METER = 3000;
/** Names are written where there is room for them. */
const MAX_NAMA = 12;
/** Height of an outline that its name fits into, and how far below another one or a dot it stands; in units. */
const NAMA = { muat: 90, di_tengah: 8, di_bawah: 34, setengah_huruf: 9 } as const;
/** So many shades tell the kecamatan apart (`portal.css`). */
const WARNA = 4;

export interface BentukDesa {
  desa: DesaPortal;
  /** Its outline; undefined where a dot stands at `x`, `y`. */
  d: string | undefined;
  x: number;
  y: number;
  /** Middle of its name: within an outline that has room for it, else below, and never over the edge. */
  namaX: number;
  namaY: number;
  /** Shade of its kecamatan, from 0. */
  warna: number;
}

export interface PetaKabupaten {
  lebar: number;
  tinggi: number;
  /** Large ones first, so that none lies hidden below another. */
  bentuk: BentukDesa[];
  /** True where the names are written on the drawing. */
  bernama: boolean;
  skala: { panjang: number; label: string };
}

/** @param villages those that `pilahPeta` says can be seen. Undefined where there is none. */
export function petaKabupaten(villages: readonly DesaPortal[]): PetaKabupaten | undefined {
  if (villages.length === 0) return undefined;
  const { tinggi, unit, tempatkan } = proyeksi(kotak(villages.flatMap(titikDesa)), TERSEMPIT_METER);
  const outlined = villages.filter(({ batas }) => batas).length;
  const share = Math.floor(MAX_SUDUT / Math.max(1, outlined));
  const corners = Math.min(SUDUT.paling_banyak, Math.max(SUDUT.paling_sedikit, share));
  const groups = [...new Set(villages.map(({ kecamatan }) => kecamatan))];
  const bentuk = villages
    .toSorted((a, b) => luas(b) - luas(a))
    .map((desa): BentukDesa => {
      const warna = groups.indexOf(desa.kecamatan) % WARNA;
      const rings = outlines(desa, corners).map((ring) => ring.map(tempatkan));
      const [spot] = titikDesa(desa).map(tempatkan);
      const [x, y] = rings.length > 0 ? middle(rings) : (spot ?? [0, 0]);
      const d = rings.length > 0 ? rings.map(path).join('') : undefined;
      const half = desa.nama.length * NAMA.setengah_huruf;
      const namaX = Math.max(half, Math.min(LEBAR_PETA - half, x));
      const [cx, cy, tx, ty] = [x, y, namaX, namaY(rings, y)].map(Math.round) as [
        number,
        number,
        number,
        number,
      ];
      return { desa, d, x: cx, y: cy, namaX: tx, namaY: ty, warna };
    });
  const bernama = bentuk.length <= MAX_NAMA;
  return { lebar: LEBAR_PETA, tinggi, bentuk, bernama, skala: skalaPeta(unit) };
}

function namaY(rings: readonly (readonly (readonly [number, number])[])[], y: number): number {
  const heights = rings.flat().map(([, at]) => at);
  const bottom = Math.max(y, ...heights);
  const fits = bottom - Math.min(y, ...heights) >= NAMA.muat;
  return fits ? y + NAMA.di_tengah : bottom + NAMA.di_bawah;
}

function outlines({ batas }: DesaPortal, corners: number): Batas[number]['cincin'] {
  if (!batas) return [];
  return sederhanakan([{ nama: undefined, cincin: batas }], corners).flatMap(({ cincin }) => cincin);
}

/** Of its frame, in square degrees: enough to put the large ones below. */
function luas(village: DesaPortal): number {
  const { kiri, kanan, bawah, atas } = kotak(titikDesa(village));
  return (kanan - kiri) * (atas - bawah);
}
