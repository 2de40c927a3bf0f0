/** The result of a build or a check, as JSON and as lines that staff can read. */

import type { Finding } from '../../theme/model/finding.ts';
import { describe } from '../../theme/model/messages.ts';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import { count, formatDuration } from '../lib/format.ts';

export type SiteStatus = 'published' | 'unchanged' | 'held' | 'checked';

export interface SiteReport {
  id: string;
  status: SiteStatus;
  pages: number;
  /** Milliseconds that this village took. */
  ms: number;
  findings: Finding[];
}

export interface BuildReport {
  day: Tanggal;
  sites: SiteReport[];
  /** The regency's portal; undefined where it was not asked for, or there is none. */
  portal?: SiteReport;
  /** What belongs to no single village. */
  findings: Finding[];
  /** Villages that were taken down because their folder is gone. */
  withdrawn: string[];
  /** Milliseconds of each stage; those of villages are added up over all threads. */
  stages: Record<string, number>;
  ms: number;
}

/** True when there is anything that staff should look at. */
export function hasFindings(report: BuildReport): boolean {
  return (
    report.findings.length > 0 ||
    sitesAndPortal(report).some(({ status, findings }) => status === 'held' || findings.length > 0)
  );
}

function sitesAndPortal({ sites, portal }: BuildReport): SiteReport[] {
  return portal ? [...sites, portal] : sites;
}

/** The document of `--json`. */
export function toJson(report: BuildReport): string {
  const { day, sites, portal, findings, withdrawn, stages, ms } = report;
  const words = (list: readonly Finding[]) => list.map(jsonFinding);
  const site = ({ id, status, pages, ms: own, findings: found }: SiteReport) => ({
    id,
    status,
    pages,
    ms: own,
    findings: words(found),
  });
  return JSON.stringify(
    {
      date: day,
      ms,
      sites: sites.map(site),
      ...(portal && { portal: site(portal) }),
      findings: words(findings),
      withdrawn,
      stages: Object.fromEntries(Object.entries(stages).map(([name, value]) => [name, Math.round(value)])),
    },
    null,
    2,
  );
}

function jsonFinding({ site, file, line, field, code, params, severity }: Finding): Record<string, unknown> {
  return { site, file, line, field, code, params, severity, ...describe(code, params) };
}

/** One finding in the lines of a terminal: where, what, what to do. */
export function describeFinding(found: Finding): string {
  return [...placeAndMessage(found), printable(`    → ${describe(found.code, found.params).hint}`)].join(
    '\n',
  );
}

function placeAndMessage({ file, line, field, code, params, severity }: Finding): string[] {
  const mark = severity === 'error' ? '✗' : '!';
  const where = [file && (line ? `${file}:${line}` : file), field && `(${field})`].filter(Boolean).join(' ');
  const { message } = describe(code, params);
  return placed(where, mark, message).map(printable);
}

function placed(where: string, mark: string, message: string): string[] {
  return where ? [`  ${mark} ${where}`, `    ${message}`] : [`  ${mark} ${message}`];
}

/** Names and values come from content: none may move the cursor of a terminal or begin a line of a log. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** Findings of one village; the same remedy is said once, after all places that need it. */
function describeFindings(findings: readonly Finding[]): string[] {
  const byHint = Map.groupBy(findings, ({ code, params }) => describe(code, params).hint);
  return [...byHint].flatMap(([hint, group]) => [
    ...group.flatMap(placeAndMessage),
    printable(`    → ${hint}`),
  ]);
}

/** What became of the portal, for the last line. */
const PORTAL_STATUS: Partial<Record<SiteStatus, string>> = { held: 'HELD' };

/** The closing summary. At most `most` findings are printed; `--json` has all. */
export function toLines(report: BuildReport, most = 40): string[] {
  const lines: string[] = [];
  let printed = 0;
  const groups = [
    { id: 'the regency', status: 'checked' as SiteStatus, findings: report.findings },
    ...sitesAndPortal(report),
  ];
  for (const { id, status, findings } of groups) {
    if (findings.length === 0) continue;
    const held = status === 'held' ? ' (held: its last version stays)' : '';
    const shown = findings.slice(0, Math.max(0, most - printed));
    if (shown.length > 0)
      lines.push('', `${id}${held}: ${count(findings.length, 'finding')}`, ...describeFindings(shown));
    printed += findings.length;
  }
  if (printed > most) lines.push('', `... and ${count(printed - most, 'more finding')}; --json lists all.`);
  const of = (status: SiteStatus) => report.sites.filter((site) => site.status === status).length;
  const pages = report.sites
    .filter(({ status }) => status === 'published')
    .reduce((sum, site) => sum + site.pages, 0);
  const parts = [
    of('published') && `${count(of('published'), 'village')} published (${count(pages, 'page')})`,
    of('unchanged') && `${of('unchanged')} unchanged`,
    of('checked') && `${count(of('checked'), 'village')} checked`,
    of('held') && `${of('held')} HELD`,
    report.portal && `the portal ${PORTAL_STATUS[report.portal.status] ?? report.portal.status}`,
    report.withdrawn.length && `${report.withdrawn.length} taken down (${report.withdrawn.join(', ')})`,
    printed && count(printed, 'finding'),
  ].filter(Boolean);
  lines.push('', `${parts.join(', ') || 'No villages'} in ${formatDuration(report.ms)}, for ${report.day}.`);
  return lines;
}
