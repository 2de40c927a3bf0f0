/** Loads each page several times and keeps the middle of each figure. */
import { CannotError } from '../lib/errors.ts';
import type { Figures, Load } from './load.ts';
import { median } from './median.ts';
import type { AuditPage } from './pages.ts';
import { figuresThatAre } from './verdict.ts';

export interface PageResult extends AuditPage {
  figures: Figures;
  /** What cost points in any of the runs. */
  faults: string[];
  /** How often it was loaded. */
  runs: number;
}

interface Options {
  /** Loads a page once, with nothing in the browser's cache. */
  loadOnce: (page: AuditPage) => Promise<Load>;
  /** Loads of each page. */
  runs: number;
  note: (text: string) => void;
}

/** How often a load is tried that fails. */
const TRIES = 3;

/**
 * Measures one page after the other. Other work on the machine looks like a slow page, so one that breaks a
 * limit is loaded as often again, and all its runs count.
 */
export async function measure(
  pages: readonly AuditPage[],
  { loadOnce, runs, note }: Options,
): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const page of pages) {
    note(`${page.name}: ${page.path}`);
    const round = async (): Promise<Load[]> => {
      const loads: Load[] = [];
      while (loads.length < runs) loads.push(await patiently(() => loadOnce(page), note));
      return loads;
    };
    const loads = await round();
    const [broken] = figuresThatAre('broken', middleOf(loads).figures);
    if (broken) {
      note(`again, to be sure of its ${broken}`);
      loads.push(...(await round()));
    }
    results.push({ ...page, ...middleOf(loads), runs: loads.length });
  }
  return results;
}

/** On a busy machine a recording sometimes misses its start (NO_NAVSTART); the next one does not. */
async function patiently(work: () => Promise<Load>, note: (text: string) => void): Promise<Load> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CannotError) || tries === TRIES) throw error;
      note(`once more: ${error.hint || error.message}`);
    }
  }
}

/** The median of each figure by itself. */
export function middleOf(loads: readonly Load[]): Load {
  const names = Object.keys(loads[0]?.figures ?? {}) as (keyof Figures)[];
  const middle = names.map((name) => [name, median(loads.map(({ figures }) => figures[name]))]);
  return {
    figures: Object.fromEntries(middle) as Figures,
    faults: [...new Set(loads.flatMap(({ faults }) => faults))],
  };
}
