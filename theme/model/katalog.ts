/**
 * The services of a village as lists show them: sorted into the ways in which people look for one. A
 * regency's service mall has some 150 services of 20 agencies; no list of all of them helps anybody.
 */
import type { Desa } from './desa.ts';
import type { Entri } from './entri.ts';
import {
  KATEGORI_LAYANAN,
  type KategoriLayanan,
  type Layanan,
  PERISTIWA,
  type Peristiwa,
} from './layanan.ts';
import { type KataPilihan, namaPilihan } from './pilihan.ts';
import { slugify } from './teks.ts';

/** Services that belong together, with the address part of their list. */
export interface Kelompok<Slug extends string = string> {
  slug: Slug;
  nama: string;
  isi: Entri<Layanan>[];
}

/** By subject, in the order of the controlled list; only subjects that have a service. */
export function menurutKategori({ koleksi }: Desa): Kelompok<KategoriLayanan>[] {
  return kelompok(KATEGORI_LAYANAN, koleksi.layanan, ({ data }) => [data.kategori]);
}

/** By life event, in the order of the controlled list. */
export function menurutPeristiwa({ koleksi }: Desa): Kelompok<Peristiwa>[] {
  return kelompok(PERISTIWA, koleksi.layanan, ({ data }) => data.peristiwa);
}

/** By the agency that gives the service, by name; the village's own services have none. */
export function menurutInstansi({ koleksi }: Desa): Kelompok[] {
  const groups = new Map<string, Kelompok>();
  for (const entry of koleksi.layanan) {
    const nama = entry.data.instansi;
    // Two spellings that differ in case or punctuation are one agency: they would share one address.
    const slug = nama === undefined ? '' : slugify(nama);
    if (nama === undefined || slug === '') continue;
    const known = groups.get(slug);
    if (known) known.isi.push(entry);
    else groups.set(slug, { slug, nama, isi: [entry] });
  }
  return [...groups.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** True when citizens do it at the village office, whoever signs it in the end. */
export function diKantorDesa({ akses, instansi }: Pick<Layanan, 'akses' | 'instansi'>): boolean {
  return akses.kantor_desa ?? !instansi;
}

/** Up to `jumlah` services of the same life events: what else this citizen may have to do, nearest first. */
export function layananTerkait(
  { koleksi }: Desa,
  { slug, data }: Entri<Layanan>,
  jumlah = 4,
): Entri<Layanan>[] {
  const events = new Set(data.peristiwa);
  const shared = (other: Layanan) => other.peristiwa.filter((event) => events.has(event)).length;
  return koleksi.layanan
    .filter((other) => other.slug !== slug && shared(other.data) > 0)
    .toSorted((a, b) => nearness(b.data) - nearness(a.data))
    .slice(0, jumlah);

  function nearness(other: Layanan): number {
    return shared(other) * 2 + (other.kategori === data.kategori ? 1 : 0);
  }
}

function kelompok<Slug extends string>(
  list: Readonly<Record<Slug, KataPilihan>>,
  services: readonly Entri<Layanan>[],
  slugsOf: (entry: Entri<Layanan>) => readonly Slug[],
): Kelompok<Slug>[] {
  return (Object.entries(list) as [Slug, KataPilihan][])
    .map(([slug, name]) => ({
      slug,
      nama: namaPilihan(name),
      isi: services.filter((entry) => slugsOf(entry).includes(slug)),
    }))
    .filter(({ isi }) => isi.length > 0);
}
