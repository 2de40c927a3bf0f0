/**
 * What is new in all villages and at the regency, as the portal lists it. No village can push the others
 * aside: a date in the future counts as today, and where few are shown, each village shows one.
 */
import { alamat } from '../alamat.ts';
import { type Desa, pengumumanBerlaku } from '../desa.ts';
import { isTerbuka } from '../loker.ts';
import type { Tanggal } from '../tanggal.ts';
import { alamatDesa, type DesaPortal, type Portal } from './portal.ts';
import type { AcaraDesa, KabarDesa, LowonganDesa } from './ringkasan.ts';

/** An item with its way there. `T` is what the digest holds of it. */
export type Butir<T> = Omit<T, 'path'> & {
  /** Full address on the village's domain; inside the portal for what the regency wrote. */
  href: string;
  /** Who says it: `Desa Sukamaju`. */
  dari: string;
  /** The village; undefined for the regency. */
  desa: DesaPortal | undefined;
};

const TINGKATAN = { darurat: 0, penting: 1, info: 2 };

/** Notices that are current: urgent ones first, then the newest. */
export function semuaPengumuman(desa: Desa, portal: Portal): Butir<KabarDesa>[] {
  const own = pengumumanBerlaku(desa).map(
    ({ slug, data: { judul, ringkasan, tanggal, tingkat } }): Butir<KabarDesa> => ({
      ...{ judul, ringkasan, tanggal, tingkat, desa: undefined },
      ...{ href: alamat.pengumuman(slug), dari: desa.kabupaten.nama },
    }),
  );
  const day = ({ tanggal }: KabarDesa | Butir<KabarDesa>) =>
    tanggal < desa.hariIni ? tanggal : desa.hariIni;
  return [...own, ...dariDesa(portal, ({ pengumuman }) => pengumuman)].sort(
    (a, b) =>
      Number(b.tingkat === 'darurat') - Number(a.tingkat === 'darurat') ||
      banding(day(b), day(a)) ||
      TINGKATAN[a.tingkat] - TINGKATAN[b.tingkat] ||
      menurutAsal(a, b),
  );
}

/** Events that have not ended, soonest first; what goes on for long stands among those of today. */
export function semuaAgenda({ hariIni }: Pick<Desa, 'hariIni'>, portal: Portal): Butir<AcaraDesa>[] {
  const day = ({ mulai }: Pick<AcaraDesa, 'mulai'>): Tanggal => (mulai > hariIni ? mulai : hariIni);
  return dariDesa(portal, ({ agenda }) => agenda).sort(
    (a, b) => banding(day(a), day(b)) || banding(b.mulai, a.mulai) || menurutAsal(a, b),
  );
}

/** Job notices that are open, the first to close first. */
export function semuaLoker(desa: Desa, portal: Portal): Butir<LowonganDesa>[] {
  const own = desa.koleksi.loker
    .filter(({ data }) => isTerbuka(data, desa.hariIni))
    .map(
      ({ slug, data: { judul, pemberi_kerja, tempat, jenis, upah, ditutup } }): Butir<LowonganDesa> => ({
        ...{ judul, pemberi_kerja, tempat, jenis, ditutup, desa: undefined },
        ...(upah && { upah }),
        ...{ href: alamat.loker(slug), dari: desa.kabupaten.nama },
      }),
    );
  return [...own, ...dariDesa(portal, ({ loker }) => loker)].sort(
    (a, b) => banding(a.ditutup, b.ditutup) || menurutAsal(a, b),
  );
}

/** The first `most` of a list, one of each village; the regency's own are not counted so. */
export function satuSetiapDesa<T>(items: readonly Butir<T>[], most: number): Butir<T>[] {
  const seen = new Set<string>();
  return items
    .filter(({ desa }) => desa === undefined || (!seen.has(desa.id) && seen.add(desa.id)))
    .slice(0, most);
}

/** One kind of what the villages say, each with its way there. */
function dariDesa<T extends { path: string }>(
  { desa }: Portal,
  pick: (village: DesaPortal) => readonly T[],
): Butir<T>[] {
  return desa.flatMap((village) =>
    pick(village).map(({ path, ...item }) => ({
      ...item,
      href: alamatDesa(village, path),
      dari: village.namaLengkap,
      desa: village,
    })),
  );
}

function banding(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function menurutAsal(a: Butir<object>, b: Butir<object>): number {
  return banding(a.desa?.id ?? '', b.desa?.id ?? '') || banding(a.href, b.href);
}
