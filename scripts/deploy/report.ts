/** Plan and result of a deploy in lines for staff, and as JSON. */
import { count, formatBytes, formatDuration } from '../lib/format.ts';
import type { DeployProgress, DeployResult } from './deploy.ts';
import type { PlanItem, PlanStatus } from './plan.ts';

const WORDS: Record<PlanStatus, string> = {
  new: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  held: 'HELD: a rollback went away from exactly this; --force shows it again',
  withdrawn: 'taken offline, as the fleet no longer has it',
  unbuilt: 'not built here; what is online stays',
};

/** So many villages are listed; a whole fleet is told in numbers. */
const MOST_LINES = 25;

function planLines(plan: readonly PlanItem[]): string[] {
  const shown = plan.filter(({ status }) => status !== 'unchanged');
  const lines = shown.slice(0, MOST_LINES).map(({ id, status, files, bytes }) => {
    const size = files > 0 ? ` (${count(files, 'file')}, ${formatBytes(bytes)})` : '';
    return `  ${id}: ${WORDS[status]}${size}`;
  });
  if (shown.length > MOST_LINES) lines.push(`  ... and ${shown.length - MOST_LINES} more; --json lists all`);
  const bytes = shown.filter(isSent).reduce((sum, item) => sum + item.bytes, 0);
  return [`Plan: ${numbers(plan)}; ${formatBytes(bytes)} to send.`, ...lines];
}

/** The closing lines: what failed, and how many of each. */
export function resultLines(results: readonly DeployResult[], ms: number, dryRun: boolean): string[] {
  const failed = results.filter(({ error }) => error !== '');
  const lines = failed.map(({ id, error }) => `  ✗ ${id}: ${error}`);
  if (failed.length > 0) lines.push('    → What is online of these stays. Deploy again: only they are sent.');
  const done = results.filter((item) => isWork(item) && item.error === '');
  const words = dryRun
    ? `Nothing was sent (--dry-run)`
    : [
        `${numbers(done) || 'Nothing to send'}`,
        failed.length > 0 ? `${failed.length} FAILED` : '',
        `${results.filter(({ status }) => status === 'unchanged').length} unchanged`,
      ]
        .filter(Boolean)
        .join(', ');
  return [...lines, `${words}, in ${formatDuration(ms)}.`];
}

/** The document of `--json`. */
export function resultJson(
  target: string,
  results: readonly DeployResult[],
  ms: number,
  dryRun: boolean,
): string {
  return JSON.stringify({ target, dryRun, ms: Math.round(ms), sites: results }, null, 2);
}

/** Says on that stream what goes on; each tenth of the way, and every failure. */
export function deployProgressOn(stream: NodeJS.WritableStream): DeployProgress {
  let told = 0;
  return {
    plan: (plan) => stream.write(`${planLines(plan).join('\n')}\n`),
    sent(done, all, { id, error }) {
      if (error === '' && done < all && done - told < Math.ceil(all / 10)) return;
      told = done;
      stream.write(`  ${done}/${all}: ${id}${error && ` FAILED: ${error}`}\n`);
    },
    retry: (error, pause) => stream.write(`  ${error.message}; again in ${formatDuration(pause)}\n`),
  };
}

function numbers(items: readonly PlanItem[]): string {
  const all = Map.groupBy(items, ({ status }) => status);
  return [...all].map(([status, group]) => `${group.length} ${status}`).join(', ');
}

function isSent({ status }: PlanItem): boolean {
  return status === 'new' || status === 'changed';
}

function isWork(item: PlanItem): boolean {
  return isSent(item) || item.status === 'withdrawn';
}
