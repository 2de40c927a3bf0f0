/** What the law asks of a village's content besides its form; such content is published, and its author is told. */
import type { KoleksiDesa } from '../../theme/model/desa.ts';
import type { Entri } from '../../theme/model/entri.ts';
import { type Finding, finding } from '../../theme/model/finding.ts';
import type { ButirKeterbukaan } from '../../theme/model/keterbukaan.ts';
import { masaPengumuman, type Pengumuman } from '../../theme/model/pengumuman.ts';
import { bagianKosong, JUDUL_SERTA_MERTA } from '../../theme/model/serta-merta.ts';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import type { Entries } from './entries.ts';

/** An emergency that does not say all that people need is shown at once, and its author is told what is missing. */
export function emergencies({ byCollection }: Entries, site: string, day?: Tanggal): Finding[] {
  const notices = (byCollection.get('pengumuman') ?? []) as Entri<Pengumuman>[];
  return notices.flatMap(({ data, berkas }) => {
    const missing = bagianKosong(data.serta_merta);
    const over = day !== undefined && masaPengumuman(data, day) === 'berakhir';
    if (data.tingkat !== 'darurat' || !data.terbit || over || missing.length === 0) return [];
    const bagian = missing.map((name) => `${JUDUL_SERTA_MERTA[name]} (${name})`).join(', ');
    return [
      finding(
        { site, file: berkas },
        'emergency_incomplete',
        { bagian },
        { field: 'serta_merta', severity: 'warning' },
      ),
    ];
  });
}

/** A document that says it fulfils what nobody asks for. */
export function unknownDuties(
  { dokumen }: KoleksiDesa,
  list: readonly ButirKeterbukaan[],
  site: string,
): Finding[] {
  const known = new Set(list.map(({ kode }) => kode));
  return dokumen.flatMap(({ data: { dip }, berkas }) =>
    dip.butir === undefined || known.has(dip.butir)
      ? []
      : finding(
          { site, file: berkas },
          'unknown_duty',
          { kode: dip.butir },
          { field: 'dip.butir', severity: 'warning' },
        ),
  );
}
