/**
 * The collections of a village: its own entries and the regency's, published ones only, in order. An own
 * entry replaces a shared one of its slug, unless that is an emergency; an addition changes a shared service
 * without copying it.
 */
import type { KoleksiDesa } from '../../theme/model/desa.ts';
import type { Entri } from '../../theme/model/entri.ts';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { KOLEKSI, type NamaKoleksi } from '../../theme/model/koleksi.ts';
import type { Layanan } from '../../theme/model/layanan.ts';
import { denganTambahan, type Tambahan } from '../../theme/model/tambahan.ts';
import { isEmergency } from './emergencies.ts';
import type { AnyEntry, Entries } from './entries.ts';
import { inOrder } from './order.ts';

/** All collections of a village, and what of its own has no place in them. */
export function collections(
  own: Entries,
  shared: Entries,
  site: string,
): { koleksi: KoleksiDesa; findings: Finding[] } {
  const result: Partial<Record<NamaKoleksi, AnyEntry[]>> = {};
  const findings: Finding[] = [];
  for (const { nama } of KOLEKSI) {
    const all = shared.byCollection.get(nama) ?? [];
    const urgent = new Set(all.filter(isEmergency).map(({ slug }) => slug));
    const written = own.byCollection.get(nama) ?? [];
    const mine = written.filter(({ slug }) => !urgent.has(slug));
    findings.push(
      ...written
        .filter(({ slug }) => urgent.has(slug))
        .map(({ slug, berkas }) => finding({ site, file: berkas }, 'emergency_kept', { slug })),
    );
    const taken = new Set(mine.map(({ slug }) => slug));
    const theirs = all.filter(({ slug }) => !taken.has(slug));
    result[nama] = inOrder(
      nama,
      [...mine, ...theirs].filter(({ data }) => (data as { terbit: boolean }).terbit),
    );
  }
  const koleksi = result as KoleksiDesa;
  findings.push(...unusedAdditions(koleksi, site));
  koleksi.layanan = withAdditions(koleksi);
  return { koleksi, findings };
}

function withAdditions({ layanan, tambahan }: KoleksiDesa): Entri<Layanan>[] {
  const bySlug = new Map(tambahan.map((entry) => [entry.slug, entry]));
  return layanan.flatMap((service) => {
    const addition = service.asal === 'kabupaten' ? bySlug.get(service.slug) : undefined;
    return addition ? (denganTambahan(service, addition) ?? []) : service;
  });
}

/** Additions that nobody sees: there is no such service, or the village wrote one of its own. */
function unusedAdditions({ layanan, tambahan }: KoleksiDesa, site: string): Finding[] {
  const shared = new Set(layanan.filter(({ asal }) => asal === 'kabupaten').map(({ slug }) => slug));
  return tambahan
    .filter(({ slug }) => !shared.has(slug))
    .map(({ slug, berkas }: Entri<Tambahan>) =>
      finding({ site, file: berkas }, 'addition_unused', { slug }, { severity: 'warning' }),
    );
}
