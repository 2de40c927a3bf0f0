/** Which figures break a limit, and which only fall short of a goal. */
import type { Figures } from './load.ts';

export interface Bound {
  /** What must hold, or the audit fails. */
  limit: number;
  /** What is aimed at. */
  goal: number;
  /** Marks are better when higher, times and shifts when lower. */
  better: 'higher' | 'lower';
}

const MARK: Bound = { limit: 95, goal: 100, better: 'higher' };
const LCP: Bound = { limit: 3000, goal: 2500, better: 'lower' };

export const BOUNDS: Readonly<Partial<Record<keyof Figures, Bound>>> = {
  performance: MARK,
  accessibility: MARK,
  'best-practices': MARK,
  seo: MARK,
  lcp: LCP,
  lcpWeak: LCP,
  cls: { limit: 0.1, goal: 0.1, better: 'lower' },
};

export type Verdict = 'reached' | 'short' | 'broken';

/** How one figure does; undefined where nothing was to be reached. */
export function judge(name: keyof Figures, value: number): Verdict | undefined {
  const bound = BOUNDS[name];
  if (!bound) return undefined;
  const holds = (what: number): boolean => (bound.better === 'higher' ? value >= what : value <= what);
  return holds(bound.goal) ? 'reached' : holds(bound.limit) ? 'short' : 'broken';
}

/** The figures with that verdict, in the order of {@link BOUNDS}. */
export function figuresThatAre(verdict: Verdict, figures: Figures): (keyof Figures)[] {
  return (Object.keys(BOUNDS) as (keyof Figures)[]).filter((name) => judge(name, figures[name]) === verdict);
}
