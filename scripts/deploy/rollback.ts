/** Goes back to an earlier release: nothing is sent, only links change. Decided here, without a disk. */
import { CannotError } from '../lib/errors.ts';
import { count } from '../lib/format.ts';
import type { Move, SiteState } from './target.ts';

export interface RollbackPlan {
  moves: Move[];
  /** Villages that have nothing to go back to, and why. */
  without: { id: string; reason: string }[];
}

/** Releases that follow each other within this time belong to one deploy, in seconds. */
const SAME_DEPLOY = 600;

/**
 * @param only these villages. When empty: those of the last deploy, or, with `to`, all
 * @param to the release to show; the one before the current one when not given
 * @throws {CannotError} for a village that the target does not know
 */
export function planRollback(
  states: ReadonlyMap<string, SiteState>,
  only: readonly string[],
  to: string | undefined,
): RollbackPlan {
  const unknown = only.find((id) => !states.has(id));
  if (unknown !== undefined) {
    throw new CannotError(
      `The target has no village "${unknown}".`,
      `It has: ${[...states.keys()].sort().join(', ') || 'none'}.`,
    );
  }
  const plan: RollbackPlan = { moves: [], without: [] };
  const since = only.length === 0 && to === undefined ? lastDeploy(states) : 0;
  for (const [id, state] of [...states].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (only.length > 0 ? !only.includes(id) : shownSince(state) < since) continue;
    const release = to === undefined ? before(state) : state.releases.find(({ name }) => name === to)?.name;
    if (release === undefined) {
      const reason = to === undefined ? 'no earlier release is kept' : `release ${to} is not kept`;
      plan.without.push({ id, reason });
    } else if (release !== state.current) plan.moves.push({ id, release });
  }
  return plan;
}

/** The newest release before the one that is shown that no rollback went away from; of a village that is offline, the newest. */
function before({ current, releases }: SiteState): string | undefined {
  const shown = current === undefined ? releases.length : releases.findIndex(({ name }) => name === current);
  return releases.slice(0, shown).findLast(({ takenBack }) => !takenBack)?.name;
}

/** Second in which the last deploy made its first release, as far as releases tell: before it lies a pause. */
function lastDeploy(states: ReadonlyMap<string, SiteState>): number {
  const times = [...states.values()].map(shownSince).sort((a, b) => b - a);
  const end = times.findIndex((time, i) => time - (times[i + 1] ?? 0) > SAME_DEPLOY);
  return times[end] ?? 0;
}

/** When the release was made that is shown; 0 where none is. */
function shownSince({ current, releases }: SiteState): number {
  return releases.find(({ name }) => name === current)?.time ?? 0;
}

/** One line a village: its releases, oldest first, the current one in brackets. */
export function releaseLines(states: ReadonlyMap<string, SiteState>, only: readonly string[]): string[] {
  return [...states]
    .filter(([id]) => only.length === 0 || only.includes(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { current, releases }]) => {
      const names = releases.map(({ name, time, takenBack }) => {
        const when = new Date(time * 1000).toISOString().slice(0, 16).replace('T', ' ');
        const words = `${name} of ${when} UTC${takenBack ? ', taken back' : ''}`;
        return name === current ? `[${words}]` : words;
      });
      return `${id}: ${names.join('; ') || 'no releases'}`;
    });
}

/** So many villages are named; a whole fleet is told in numbers. */
const MOST_LINES = 25;

export function rollbackLines({ moves, without }: RollbackPlan): string[] {
  const lines = [
    ...without.map(({ id, reason }) => `  ! ${id}: ${reason}`),
    ...moves.map(({ id, release }) => `  ${id}: release ${release}`),
  ];
  return [
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES ? [`  ... and ${lines.length - MOST_LINES} more; --json lists all`] : []),
    `${count(moves.length, 'village')} moved. A deploy leaves them so until their content changes.`,
  ];
}
