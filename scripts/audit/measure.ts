/** Loads each page several times and keeps the middle of each figure. */
import type { BrowserProgram } from '../lib/browser.ts';
import { type Origin, startChromium } from './chromium.ts';
import { type Figures, type Load, load } from './load.ts';
import { median } from './median.ts';
import type { AuditPage } from './pages.ts';

export interface PageResult extends AuditPage {
  figures: Figures;
  /** What cost points in any of the runs. */
  faults: string[];
}

interface Options {
  program: BrowserProgram;
  origin: Origin;
  runs: number;
  /** For the browsers' profiles. */
  work: string;
  note: (text: string) => void;
}

/** Measures one page after the other; every run has a browser of its own, so that nothing is in its cache. */
export async function measure(
  pages: readonly AuditPage[],
  { program, origin, runs, work, note }: Options,
): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const page of pages) {
    note(`${page.name}: ${page.path}`);
    const loads: Load[] = [];
    for (let run = 0; run < runs; run++) {
      await using chromium = await startChromium(program, origin, work);
      loads.push(await load(`https://${origin.domain}${page.path}`, chromium.debuggingPort));
    }
    results.push({ ...page, ...middleOf(loads) });
  }
  return results;
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
