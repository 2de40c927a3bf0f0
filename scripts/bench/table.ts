/** The result in words: what was measured, what it is compared with, what was to be reached. */
import { formatBytes, formatDuration } from '../lib/format.ts';
import type { BudgetTimes } from './budgets.ts';
import type { HugoTimes } from './hugo.ts';
import type { OurTimes, Stages } from './ours.ts';

export interface Row {
  what: string;
  measured: string;
  /** What it is compared with, in words; '' where it stands alone. */
  against: string;
  /** Measured divided by what it is compared with. */
  ratio?: number;
  target: string;
  /** Undefined where nothing was to be reached, or one side was not measured. */
  reached?: boolean;
}

const EDIT_MS = 3000;
const NOTHING_MS = 1000;
const IMPORT_MS = 1000;
const TEN_YEARS_MS = 300;
const MEMORY_BYTES = 1.5e9;

/** The rows that the project has set itself, and those that explain them. */
export function rows(
  villages: number,
  ours: OurTimes | undefined,
  hugo: HugoTimes | undefined,
  budgets: BudgetTimes | undefined,
): Row[] {
  return [
    ...(ours ? ourRows(villages, ours, hugo) : hugoRows(villages, hugo)),
    ...(budgets ? budgetRows(budgets) : []),
  ];
}

function budgetRows({ importMs, tenYears }: BudgetTimes): Row[] {
  return [
    limitRow('importing a report of 800 rows', importMs, IMPORT_MS),
    limitRow('10 years x 4 versions x 150 rows add', tenYears.noticeMs, TEN_YEARS_MS),
    plainRow('the same, where the newest is edited', tenYears.rowMs),
    plainRow('the same, to a first build', tenYears.firstMs),
  ];
}

function ourRows(villages: number, ours: OurTimes, hugo: HugoTimes | undefined): Row[] {
  const { cold, edit, editOfTenMs, nothingMs, theme, memory } = ours;
  const peak = memory?.tree ?? 0;
  return [
    ratioRow('cold build, search included', cold.ms, hugo?.many.ms, `Hugo, ${villages} builds`, 0.5),
    ratioRow('cold build, search included', cold.ms, hugo?.one.ms, 'Hugo, one build', 1.2),
    limitRow('one edit', edit.ms, EDIT_MS),
    ...(editOfTenMs === undefined
      ? []
      : [ratioRow(`one edit among ${villages}`, edit.ms, editOfTenMs, 'among 10', 1.3)]),
    limitRow('nothing changed', nothingMs, NOTHING_MS),
    { what: 'theme changed', measured: formatDuration(theme.ms), against: '', target: '' },
    memory
      ? {
          what: 'peak memory',
          measured: formatBytes(peak),
          against: '',
          target: '≤ 1.5 GB',
          reached: peak <= MEMORY_BYTES,
        }
      : { what: 'peak memory', measured: 'not measured', against: 'no /proc here', target: '≤ 1.5 GB' },
  ];
}

function hugoRows(villages: number, hugo: HugoTimes | undefined): Row[] {
  if (!hugo) return [];
  return [
    plainRow(`Hugo, ${villages} builds, search included`, hugo.many.ms),
    plainRow('Hugo, one build, search included', hugo.one.ms),
  ];
}

function plainRow(what: string, ms: number): Row {
  return { what, measured: formatDuration(ms), against: '', target: '' };
}

function ratioRow(what: string, ms: number, other: number | undefined, name: string, limit: number): Row {
  const measured = formatDuration(ms);
  const target = `≤ ${limit} x`;
  if (other === undefined) return { what, measured, against: `${name}: not measured`, target };
  const ratio = ms / other;
  return {
    what,
    measured,
    against: `${name}: ${formatDuration(other)}`,
    ratio,
    target,
    reached: ratio <= limit,
  };
}

function limitRow(what: string, ms: number, limit: number): Row {
  return {
    what,
    measured: formatDuration(ms),
    against: '',
    target: `≤ ${limit / 1000} s`,
    reached: ms <= limit,
  };
}

/** The rows as lines of equal columns. */
export function formatRows(list: readonly Row[]): string[] {
  const cells = list.map(({ what, measured, against, ratio, target, reached }) => [
    what,
    measured,
    against,
    ratio === undefined ? '' : `${ratio.toFixed(2)} x`,
    target,
    reached === undefined ? '' : reached ? '✓' : '✗ short',
  ]);
  return formatTable([['', 'measured', 'compared with', 'ratio', 'target', ''], ...cells]);
}

/** Lines of equal columns. */
export function formatTable(lines: readonly string[][]): string[] {
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Wall time of the worker pool; the stages inside it are counted by themselves, over all threads. */
const POOL = 'villages';

/** `index 8.0 s (44%), compile 2.1 s (12%)`: stages by share, the largest first. */
export function formatStages({ [POOL]: pool = 0, ...stages }: Stages): string {
  const total = Object.values(stages).reduce((sum, ms) => sum + ms, 0) || 1;
  const shares = Object.entries(stages)
    .filter(([, ms]) => ms >= total / 200)
    .sort(([, a], [, b]) => b - a)
    .map(([name, ms]) => `${name} ${formatDuration(ms)} (${Math.round((ms / total) * 100)}%)`);
  return `${shares.join(', ')}; threads ran for ${formatDuration(pool)}`;
}
