/**
 * Who works for whom in a village's government: from what an official says of it, else from the name of
 * the office, as Permendagri 84/2015 orders them (head; secretariat with its affairs; technical staff;
 * heads of hamlets).
 */
import type { Entri } from './entri.ts';
import type { Perangkat } from './perangkat.ts';
import type { Sebutan } from './sebutan.ts';

export interface Pejabat {
  entri: Entri<Perangkat>;
  bawahan: Pejabat[];
}

export const UNSUR = {
  sekretariat: 'Sekretariat',
  teknis: 'Pelaksana teknis',
  wilayah: 'Pelaksana kewilayahan',
  lain: 'Lainnya',
} as const;
export type Unsur = keyof typeof UNSUR;

export interface Susunan {
  kepala: Pejabat;
  /** Who answers to the head, by what they are for; empty ones are left out. */
  unsur: { jenis: Unsur; anggota: Pejabat[] }[];
}

const SEKRETARIS = /^(?:sekretaris|carik|juru tulis)\b/i;
/** These serve the office and so its secretary. */
const URUSAN = /^(?:kaur|kepala urusan|bendahara|staf|petugas|operator)\b/i;
const SEKSI = /^(?:kasi|kepala seksi)\b/i;

/** The chart, or undefined where there is nobody. A circle of superiors is cut at its first official. */
export function susunan(officials: readonly Entri<Perangkat>[], sebutan: Sebutan): Susunan | undefined {
  const nodes = officials.map((entri): Pejabat => ({ entri, bawahan: [] }));
  const head = nodes.find(({ entri }) => isKepala(entri.data.jabatan, sebutan)) ?? nodes[0];
  if (!head) return undefined;
  const byOffice = new Map(nodes.map((node) => [kunci(node.entri.data.jabatan), node]));
  const secretary = nodes.find(({ entri }) => SEKRETARIS.test(entri.data.jabatan));
  const superior = new Map<Pejabat, Pejabat>();
  for (const node of nodes) {
    if (node === head) continue;
    const { jabatan, atasan } = node.entri.data;
    const named = atasan === undefined ? undefined : byOffice.get(kunci(atasan));
    const usual = URUSAN.test(jabatan) && secretary ? secretary : head;
    const chosen = named ?? usual;
    superior.set(node, isBelow(chosen, node, superior) || chosen === node ? head : chosen);
  }
  for (const [node, above] of superior) above.bawahan.push(node);
  const groups = Map.groupBy(head.bawahan, ({ entri }) => unsurDari(entri.data.jabatan, sebutan));
  return {
    kepala: head,
    unsur: (Object.keys(UNSUR) as Unsur[]).flatMap((jenis) => {
      const anggota = groups.get(jenis);
      return anggota ? [{ jenis, anggota }] : [];
    }),
  };
}

/** Superiors that nobody is: `atasan` names an office that no entry has. */
export function atasanTidakDikenal(officials: readonly Entri<Perangkat>[]): Entri<Perangkat>[] {
  const known = new Set(officials.map(({ data }) => kunci(data.jabatan)));
  return officials.filter(({ data }) => data.atasan !== undefined && !known.has(kunci(data.atasan)));
}

function kunci(jabatan: string): string {
  return jabatan.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Also `Pj. Kepala Desa`, who stands in for one. */
function isKepala(jabatan: string, { kepala_desa }: Sebutan): boolean {
  return kunci(jabatan).replace(/^(?:pj|plt|plh)\.? /, '') === kunci(kepala_desa);
}

function unsurDari(jabatan: string, { dusun }: Sebutan): Unsur {
  if (SEKRETARIS.test(jabatan) || URUSAN.test(jabatan)) return 'sekretariat';
  if (SEKSI.test(jabatan)) return 'teknis';
  return kunci(jabatan).includes(kunci(dusun)) ? 'wilayah' : 'lain';
}

function isBelow(node: Pejabat, other: Pejabat, superior: ReadonlyMap<Pejabat, Pejabat>): boolean {
  for (let above = superior.get(node); above; above = superior.get(above)) if (above === other) return true;
  return false;
}
