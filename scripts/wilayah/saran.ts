/** Suggestions for codes and names that the table does not have. */
import { distance } from '../../theme/model/jarak.ts';
import { slugify } from '../../theme/model/teks.ts';
import { rapikanNama } from './nama.ts';
import type { Tabel } from './tabel.ts';

/** Codes that look most like `kode`, nearest first; equal ones by how much of their beginning agrees. */
export function kodeTerdekat(kode: string, candidates: Iterable<string>, limit = 3): string[] {
  return [...candidates]
    .map((candidate) => ({ candidate, far: distance(kode, candidate), same: samePrefix(kode, candidate) }))
    .sort((a, b) => a.far - b.far || b.same - a.same || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Codes of villages or regencies whose name holds `text`, the same name first; else of names spelt nearly so. */
export function kodeBernama(text: string, names: ReadonlyMap<string, string>, limit = 5): string[] {
  const wanted = slugify(text);
  if (wanted.length < 3) return [];
  const ranked = [...names]
    .map(([kode, name]) => ({ kode, rank: likeness(wanted, slugify(name)) }))
    .sort((a, b) => a.rank - b.rank || (a.kode < b.kode ? -1 : 1));
  const worst = (ranked[0]?.rank ?? UNLIKE) < NEARLY ? NEARLY - 1 : NEARLY;
  return ranked
    .filter(({ rank }) => rank <= worst)
    .slice(0, limit)
    .map(({ kode }) => kode);
}

/** `62.11.05.2001 Buntoi (Kahayan Hilir, Kabupaten Pulang Pisau)` */
export function sebutDesa(tabel: Tabel, kode: string): string {
  const [desa, kecamatan, kabupaten] = [
    tabel.desa.get(kode),
    tabel.kecamatan.get(kode.slice(0, 8)),
    tabel.kabupaten.get(kode.slice(0, 5)),
  ].map((name) => rapikanNama(name ?? '?'));
  return `${kode} ${desa} (${kecamatan}, ${kabupaten})`;
}

/** `62.11 Kabupaten Pulang Pisau` */
export function sebutKabupaten(tabel: Tabel, kode: string): string {
  return `${kode} ${rapikanNama(tabel.kabupaten.get(kode) ?? '?')}`;
}

const NEARLY = 3;
const UNLIKE = 4;

/** 0 the same, 1 the end (`Kabupaten X`), 2 a part of it, 3 a slip or two, 4 nothing alike. */
function likeness(wanted: string, name: string): number {
  if (name === wanted) return 0;
  if (name.endsWith(`-${wanted}`)) return 1;
  if (name.includes(wanted)) return 2;
  return Math.abs(name.length - wanted.length) <= 2 && distance(wanted, name) <= 2 ? NEARLY : UNLIKE;
}

function samePrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
