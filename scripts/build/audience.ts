/**
 * What of the regency's entries reaches which village. One place decides it, for what a village shows and for
 * which villages a change concerns.
 */
import { type Finding, finding } from '../../theme/model/finding.ts';
import { type Jangkauan, type Letak, menjangkau, tidakDikenal } from '../../theme/model/jangkauan.ts';
import type { AnyEntry, Entries } from './entries.ts';

/** Whom an entry is for; undefined for all. */
function untukOf({ data }: AnyEntry): Jangkauan | undefined {
  return (data as { untuk?: Jangkauan }).untuk;
}

/** True when that village shows the entry. */
export function reaches(entry: AnyEntry, letak: Letak): boolean {
  return menjangkau(untukOf(entry), letak);
}

/** The regency's entries as that village knows them. */
export function entriesFor(shared: Entries, letak: Letak): Entries {
  const byCollection = new Map(
    [...shared.byCollection].map(([name, list]) => [name, list.filter((entry) => reaches(entry, letak))]),
  );
  return { ...shared, byCollection };
}

/** Names in the regency's entries that stand for no village and no kecamatan. @param all every village of the fleet */
export function unknownAudiences({ byCollection }: Entries, all: readonly Letak[], site: string): Finding[] {
  return [...byCollection.values()].flat().flatMap((entry) => {
    const untuk = untukOf(entry);
    const unknown = untuk ? tidakDikenal(untuk, all) : [];
    return unknown.map(({ nama, field, mirip }) => {
      const suggestion = mirip ? ` Did you mean "${mirip}"?` : '';
      const saran = mirip ? ` Mungkin maksudnya "${mirip}".` : '';
      return finding(
        { site, file: entry.berkas },
        'unknown_audience',
        { nama, suggestion, saran },
        { field, severity: 'warning' },
      );
    });
  });
}

/** A village's own entries that say whom they are for. */
export function ignoredAudiences({ byCollection }: Entries, site: string): Finding[] {
  return [...byCollection.values()]
    .flat()
    .filter((entry) => untukOf(entry) !== undefined)
    .map(({ berkas }) =>
      finding({ site, file: berkas }, 'audience_ignored', {}, { field: 'untuk', severity: 'warning' }),
    );
}
