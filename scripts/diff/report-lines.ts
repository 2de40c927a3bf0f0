/** The result of a comparison in lines for staff, and as JSON. */
import { count } from '../lib/format.ts';
import type { PageChange } from './compare.ts';
import type { DiffResult } from './diff.ts';

export const CHANGES: Record<PageChange['change'], string> = {
  added: 'new',
  removed: 'gone',
  words: 'other words or links',
  markup: 'other markup, the same words',
  style: 'only another look',
};

/** So many groups and sites are listed; the report has all. */
const MOST = 20;

export function summaryLine({ comparison: { sites, same, pages } }: DiffResult): string {
  const kinds = Map.groupBy(pages, ({ change }) => change);
  const parts = (Object.keys(CHANGES) as PageChange['change'][])
    .filter((change) => kinds.has(change))
    .map((change) => `${count(kinds.get(change)?.length ?? 0, 'page')} ${CHANGES[change]}`);
  const rest = `${count(same, 'page')} in ${count(sites, 'site')} the same`;
  return [...parts, rest].join('; ');
}

export function diffLines(result: DiffResult): string[] {
  const { before, after, comparison, groups, looks, report } = result;
  const lines = [`${before} -> ${after}, both as of ${result.date}:`, `${summaryLine(result)}.`];
  for (const [words, sites] of [
    ['New', comparison.newSites],
    ['Gone', comparison.goneSites],
  ] as const)
    if (sites.length > 0) lines.push(`${words}: ${count(sites.length, 'site')} (${named(sites)})`);
  for (const { shape, change, pages } of groups.slice(0, MOST)) {
    const sites = new Set(pages.map(({ site }) => site)).size;
    const where = `${count(pages.length, 'page')} of ${count(sites, 'site')}`;
    lines.push(`  ${shape}: ${CHANGES[change]}, ${where}, e.g. ${pages[0]?.site}${pages[0]?.path}`);
  }
  if (groups.length > MOST) lines.push(`  ... and ${groups.length - MOST} more kinds of pages`);
  if (comparison.files.size > 0) {
    const files = [...comparison.files].map(([kind, n]) => `${kind} ${n.toLocaleString('en')}`);
    lines.push(`Files that differ: ${files.join(', ')}.`);
  }
  const seen = looks.filter(({ share }) => share > 0).length;
  if (looks.length > 0) lines.push(`Of ${looks.length} pictures ${seen} show a difference.`);
  return [...lines, `Report: ${report}`];
}

/** The document of `--json`. */
export function diffJson({ comparison, groups, looks, ...rest }: DiffResult): string {
  const { files, ...numbers } = comparison;
  return JSON.stringify(
    {
      ...rest,
      ...numbers,
      files: Object.fromEntries(files),
      groups: groups.map(({ shape, change, pages }) => ({ shape, change, pages: pages.length })),
      looks: looks.map(({ page, screen, share }) => ({ ...page, screen, share })),
    },
    null,
    2,
  );
}

/** `a, b, c ...` */
export function named(sites: readonly string[]): string {
  return `${sites.slice(0, MOST).join(', ')}${sites.length > MOST ? ', ...' : ''}`;
}
