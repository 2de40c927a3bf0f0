/** The result for a terminal. */
import { formatBytes } from '../lib/format.ts';
import type { Figures } from './load.ts';
import type { PageResult } from './measure.ts';
import { describeThrottling, SIGNALS } from './settings.ts';
import { BOUNDS, type Bound, figuresThatAre, judge } from './verdict.ts';

const COLUMNS: Readonly<Record<keyof Figures, string>> = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
  lcp: 'LCP',
  lcpWeak: 'LCP, weak signal',
  cls: 'CLS',
  tbt: 'TBT',
  bytes: 'bytes',
};
const NAMES = Object.keys(COLUMNS) as (keyof Figures)[];
const SIGNS = { broken: ' ✗', short: ' !', reached: '' } as const;

export interface AuditResult {
  site: string;
  runs: number;
  pages: readonly PageResult[];
  /** Kinds of pages that the site does not have. */
  missing: readonly string[];
}

/** The table, what cost points, and the verdict. */
export function toLines({ site, runs, pages, missing }: AuditResult): string[] {
  const lines = [
    `${site}, each figure the median of ${runs} ${runs === 1 ? 'run' : 'runs'}`,
    `  mobile:      ${describeThrottling(SIGNALS.mobile)}`,
    `  weak signal: ${describeThrottling(SIGNALS.weak)}`,
    '',
    ...table(pages),
    '',
  ];
  for (const { path, faults, figures, runs: loads } of pages) {
    if (loads > runs) lines.push(`${path} broke a limit at first and was loaded ${loads} times.`);
    const off = [...figuresThatAre('broken', figures), ...figuresThatAre('short', figures)];
    if (off.length > 0 && faults.length > 0) lines.push(`What costs ${path} points: ${faults.join('; ')}`);
  }
  for (const name of missing) lines.push(`Not measured: the site has no page of the kind "${name}".`);
  const broken = pages.filter(({ figures }) => figuresThatAre('broken', figures).length > 0).length;
  const short = pages.filter(({ figures }) => figuresThatAre('short', figures).length > 0).length;
  lines.push(
    broken > 0
      ? `✗ ${broken} of ${pages.length} pages break a limit.`
      : short > 0
        ? `All limits hold; ${short} of ${pages.length} pages fall short of a goal (!).`
        : 'All limits hold, all goals are reached.',
  );
  return lines;
}

function table(pages: readonly PageResult[]): string[] {
  const bounds = (which: 'limit' | 'goal'): string[] =>
    NAMES.map((name) => {
      const bound = BOUNDS[name];
      return bound ? `${sign(bound)} ${format(name, bound[which])}` : '';
    });
  const rows = [
    ['', ...NAMES.map((name) => COLUMNS[name])],
    ...pages.map(({ path, figures }) => [
      path,
      ...NAMES.map((name) => {
        const verdict = judge(name, figures[name]);
        return `${format(name, figures[name])}${verdict ? SIGNS[verdict] : ''}`;
      }),
    ]),
    ['limit', ...bounds('limit')],
    ['goal', ...bounds('goal')],
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function sign({ better }: Bound): string {
  return better === 'higher' ? '≥' : '≤';
}

function format(name: keyof Figures, value: number): string {
  if (name === 'bytes') return formatBytes(value);
  if (name === 'cls') return String(Math.round(value * 1000) / 1000);
  if (name === 'tbt') return `${Math.round(value)} ms`;
  if (name === 'lcp' || name === 'lcpWeak') return `${(value / 1000).toFixed(2)} s`;
  return String(Math.round(value));
}
