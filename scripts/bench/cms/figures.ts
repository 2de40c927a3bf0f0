/** Figures of the gateway's benchmark: what was measured, what was to be reached, and whether it was. */
import { formatDuration } from '../../lib/format.ts';
import { formatTable } from '../table.ts';
import type { Usage } from './usage.ts';

export interface Figure {
  what: string;
  measured: string;
  /** The same figure from other sides. */
  detail: string;
  /** '' where nothing was to be reached. */
  target: string;
  reached?: boolean;
  /** Answers other than a save, and saves that the repository does not hold: a fault whatever the machine. */
  faults?: number;
}

/** The value below which that share of a list lies; the list need not be sorted. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Times in milliseconds, of which 95 of 100 are to be below a limit. */
export function timeFigure(what: string, times: readonly number[], limit?: number, detail = ''): Figure {
  const p95 = quantile(times, 0.95);
  const spread = `median ${formatDuration(quantile(times, 0.5))}, longest ${formatDuration(quantile(times, 1))} of ${times.length}`;
  return {
    what,
    measured: formatDuration(p95),
    detail: detail ? `${spread}; ${detail}` : spread,
    target: limit === undefined ? '' : `≤ ${formatDuration(limit)}`,
    ...(limit !== undefined && { reached: p95 <= limit }),
  };
}

/** @param limit bytes */
export function memoryFigure(usage: Usage | undefined, limit: number): Figure {
  const row = { what: 'memory of the gateway and its gits, at most', target: `≤ ${limit / 2 ** 20} MB` };
  if (!usage) return { ...row, measured: 'not measured', detail: 'no /proc here' };
  const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
  const { own, files, gits } = usage;
  const detail = `proportional; the gateway ${megabytes(own)}, ${megabytes(files)} of it files; its gits ${megabytes(gits)}`;
  return { ...row, measured: megabytes(own + gits), detail, reached: own + gits <= limit };
}

/** So many saves did not come through; a benchmark with one has failed. */
export function withFaults(figure: Figure, refused: number, lost: number): Figure {
  const said = refused + lost === 0 ? 'none refused, none lost' : `${refused} REFUSED, ${lost} LOST`;
  return { ...figure, detail: `${figure.detail}; ${said}`, faults: refused + lost };
}

export function formatFigures(figures: readonly Figure[]): string[] {
  const mark = ({ reached, faults = 0 }: Figure): string => {
    if (faults > 0) return '✗ FAULT';
    return reached === undefined ? '' : reached ? '✓' : '✗ short';
  };
  return formatTable([
    ['', 'measured', 'target', '', ''],
    ...figures.map((figure) => [figure.what, figure.measured, figure.target, mark(figure), figure.detail]),
  ]);
}
