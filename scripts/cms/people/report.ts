/** People and their devices in words for staff. */
import type { People } from './people.ts';
import type { Person } from './person.ts';

/** `operator of sukamaju, tanjung` */
export function rightsLine({ peran, desa }: Person): string {
  return peran === 'kominfo' ? 'kominfo, all villages' : `operator of ${desa.join(', ')}`;
}

/** `2026-11-24 10:04 UTC` @param at milliseconds since 1970 */
export function timeLine(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** One line a person, one below it for each device. */
export function peopleLines(list: ReturnType<People['list']>): string[] {
  return list.flatMap(({ person, sessions, invited }) => [
    `${person.id}: ${person.nama}, ${rightsLine(person)}`,
    ...sessions.map(
      ({ id, perangkat, created, lastSeen }) =>
        `  ${id}  ${perangkat}; since ${timeLine(created)}, last seen ${timeLine(lastSeen)}`,
    ),
    ...(invited === undefined ? [] : [`  invited until ${timeLine(invited)}`]),
    ...(sessions.length === 0 && invited === undefined ? ['  no device'] : []),
  ]);
}
