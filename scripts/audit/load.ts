/** One load of one page, judged by Lighthouse. */
import lighthouse, { type Config, type Flags, type Result } from 'lighthouse';
import { CannotError } from '../lib/errors.ts';
import { SIGNALS } from './settings.ts';
import WeakLcp, { WEAK_LCP } from './weak-lcp.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is measured, each a number. */
export interface Figures {
  /** The four marks, 0 to 100. */
  performance: number;
  accessibility: number;
  'best-practices': number;
  seo: number;
  /** Milliseconds to the largest paint. */
  lcp: number;
  /** The same where the signal is weak. */
  lcpWeak: number;
  cls: number;
  /** Milliseconds in which the page answers no tap. */
  tbt: number;
  /** All that was transferred, compressed. */
  bytes: number;
}

export interface Load {
  figures: Figures;
  /** Audits that cost points, as `id: title`. */
  faults: string[];
}

const CONFIG: Config = { extends: 'lighthouse:default', audits: [{ implementation: WeakLcp }] };

const FLAGS: Flags = {
  formFactor: 'mobile',
  throttlingMethod: 'simulate',
  throttling: SIGNALS.mobile,
  onlyCategories: [...CATEGORIES],
  onlyAudits: [WEAK_LCP],
  disableFullPageScreenshot: true,
  logLevel: 'silent',
};

/**
 * Loads the page once in a browser that has an empty cache.
 * @param port the browser's debugging port
 */
export async function load(url: string, port: number): Promise<Load> {
  const lhr = (await lighthouse(url, { ...FLAGS, port }, CONFIG))?.lhr;
  if (!lhr || lhr.runtimeError)
    throw new CannotError(
      `Lighthouse could not load ${url}.`,
      lhr?.runtimeError ? `${lhr.runtimeError.code}: ${lhr.runtimeError.message}` : '',
    );
  const mark = (name: (typeof CATEGORIES)[number]): number =>
    Math.round((lhr.categories[name]?.score ?? 0) * 100);
  return {
    figures: {
      performance: mark('performance'),
      accessibility: mark('accessibility'),
      'best-practices': mark('best-practices'),
      seo: mark('seo'),
      lcp: numberOf(lhr, 'largest-contentful-paint'),
      lcpWeak: numberOf(lhr, WEAK_LCP),
      cls: numberOf(lhr, 'cumulative-layout-shift'),
      tbt: numberOf(lhr, 'total-blocking-time'),
      bytes: numberOf(lhr, 'total-byte-weight'),
    },
    faults: faultsOf(lhr),
  };
}

function faultsOf({ audits, categories }: Result): string[] {
  const costly = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.title}`);
  return [...new Set(costly)];
}

function numberOf({ audits }: Result, id: string): number {
  const value = audits[id]?.numericValue;
  if (value !== undefined) return value;
  throw new CannotError(`Lighthouse measured no ${id}.`, audits[id]?.errorMessage ?? '');
}
