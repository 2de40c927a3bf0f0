/**
 * The fleet as the portal's pages see it: every village by its digest, in an order that no village can
 * choose. Plain data; pages only read it.
 */
import type { BerkasTahun } from '../banding/paket.ts';
import { menurutNama } from '../menurut-nama.ts';
import type { Tanggal } from '../tanggal.ts';
import { slugify } from '../teks.ts';
import type { Ringkasan } from './ringkasan.ts';

/** A village on the portal. */
export interface DesaPortal extends Ringkasan {
  /** Folder name. */
  id: string;
}

export interface KecamatanPortal {
  /** Last part of the address of its page. */
  slug: string;
  /** `Kecamatan Maliku` */
  nama: string;
  desa: DesaPortal[];
}

export interface Portal {
  /** By name. */
  desa: readonly DesaPortal[];
  /** By name; only those with a village. */
  kecamatan: readonly KecamatanPortal[];
  /** The budgets of all villages as files to download, newest year first. */
  dataAnggaran: readonly BerkasTahun[];
}

/** Stands for the kecamatan that a village does not name. */
export const TANPA_KECAMATAN = 'Kecamatan belum diisi';

/** The portal's view of these villages. @param today what has ended by then is left out: a site may be older */
export function susunPortal(villages: readonly DesaPortal[], today: Tanggal): Omit<Portal, 'dataAnggaran'> {
  const desa = villages.map((village) => padaHari(village, today)).toSorted(menurutNama);
  const groups = new Map<string, KecamatanPortal>();
  for (const village of desa) {
    const nama = village.kecamatan || TANPA_KECAMATAN;
    // Two spellings that differ in case or punctuation are one: they would share one address.
    const slug = slugify(nama) || 'lain';
    const group = groups.get(slug) ?? { slug, nama, desa: [] };
    group.desa.push(village);
    groups.set(slug, group);
  }
  return { desa, kecamatan: [...groups.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)) };
}

/**
 * The full address of a page of a village: always on its own domain, whatever the digest says.
 * @param path address inside its site, home when not given
 */
export function alamatDesa({ domain }: Pick<DesaPortal, 'domain'>, path = '/'): string {
  return `https://${domain}${path}`;
}

function padaHari(village: DesaPortal, today: Tanggal): DesaPortal {
  return {
    ...village,
    pengumuman: village.pengumuman.filter(({ sampai }) => !sampai || today <= sampai),
    agenda: village.agenda.filter(({ mulai, selesai }) => today <= (selesai ?? mulai)),
    loker: village.loker.filter(({ ditutup }) => today <= ditutup),
    // A year that has not come would be a page for each kecamatan.
    banding: village.banding.filter(({ tahun }) => tahun <= Number(today.slice(0, 4)) + 1),
  };
}
