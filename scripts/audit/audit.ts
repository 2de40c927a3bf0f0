/**
 * `npm run audit`: Lighthouse on the pages that citizens open most, served as in production. It fails when a
 * limit is broken; goals are printed beside.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { type BrowserProgram, findBrowser } from '../lib/browser.ts';
import { CannotError, EXIT, firstLine } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import {
  dateFrom,
  dateOption,
  folderOption,
  jsonOption,
  layoutFrom,
  listFrom,
  rootOption,
  sitesFrom,
} from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { certificateFor } from './certificate.ts';
import { startChromium } from './chromium.ts';
import type { Load } from './load.ts';
import { measure } from './measure.ts';
import { type AuditPage, choosePages, KINDS } from './pages.ts';
import { serveSecurely } from './secure-server.ts';
import { SIGNALS } from './settings.ts';
import { type AuditResult, toLines } from './table.ts';
import { figuresThatAre } from './verdict.ts';
import { buildInto, readVillage } from './village.ts';

const audit = defineCommand({
  meta: {
    name: 'audit',
    description: [
      'Measure pages of a village with Lighthouse, as a phone loads them from its own address.',
      '',
      'Without --out the village is built into a temporary folder first. Some two minutes. Examples:',
      '  npm run audit',
      '  npm run audit -- --page beranda,/kontak/ --runs 1',
      '  npm run audit -- --out dist --site nagari-koto-baru --json',
      '',
      'Exit codes: 0 all limits hold (or, outside of CI, no browser was found); 1 a limit is broken;',
      '2 nothing could be measured.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    out: folderOption('Folder of finished sites to measure instead of building'),
    site: {
      type: 'string',
      valueHint: 'a',
      default: 'sukamaju',
      description: 'The village, by folder name',
    },
    page: {
      type: 'string',
      valueHint: 'a,b',
      description: `Only these pages: ${Object.keys(KINDS).join(', ')}, or addresses such as /kontak/`,
    },
    runs: { type: 'string', valueHint: 'N', default: '3', description: 'Loads of each page' },
    date: dateOption,
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'npm run audit');
      const runs = runsFrom(args.runs);
      const [site = '', second] = sitesFrom(args.site);
      if (second) throw new CannotError('--site names several villages.', 'One is measured at a time.');
      const date = dateFrom(args.date);
      const program = await browserOrSkip();
      if (!program) return EXIT.fine;

      const note = (text: string): void => void process.stderr.write(`… ${text}\n`);
      using work = workFolder();
      const out = args.out === undefined ? join(work.path, 'dist') : layoutFrom(args).out;
      if (args.out === undefined) {
        note(`building ${site}`);
        await buildInto(out, { root: args.root, site, date });
      }
      const { domain, pages: all } = readVillage(out, site);
      const { pages, missing } = choosePages(all, listFrom(args.page));

      const { fingerprint, ...certificate } = certificateFor(domain, new Date());
      await using server = await serveSecurely(out, site, certificate);
      const origin = { domain, fingerprint, port: server.port };
      // Loaded here, since it takes a second that --help need not wait for.
      const { load } = await import('./load.ts');
      const loadOnce = async ({ path }: AuditPage): Promise<Load> => {
        await using chromium = await startChromium(program, origin, work.path);
        // Awaited here: the browser ends with this block.
        return await load(`https://${domain}${path}`, chromium.debuggingPort);
      };
      const result: AuditResult = {
        site,
        runs,
        pages: await measure(pages, { loadOnce, runs, note }),
        missing,
      };
      const holds = result.pages.every(({ figures }) => figuresThatAre('broken', figures).length === 0);
      process.stdout.write(
        args.json
          ? `${JSON.stringify({ ...result, signals: SIGNALS, holds }, null, 2)}\n`
          : `${toLines(result).join('\n')}\n`,
      );
      return holds ? EXIT.fine : EXIT.findings;
    }),
});

/** Undefined where this machine has no browser, which is said; in CI that is an error. */
async function browserOrSkip(): Promise<BrowserProgram | undefined> {
  try {
    return await findBrowser();
  } catch (error) {
    const hint = 'Install Chromium, or name one in the environment variable CHROMIUM.';
    if (process.env.CI)
      throw new CannotError(`There is no browser to measure with: ${firstLine(error)}`, hint);
    process.stderr.write(`! Nothing was measured: no browser (${firstLine(error)}).\n  → ${hint}\n`);
    return undefined;
  }
}

/** Holds all that is written; deleted at the end, Ctrl-C included. */
function workFolder(): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), 'balai-audit-'));
  const remove = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once('SIGINT', () => {
    remove();
    process.exit(130);
  });
  return { path, [Symbol.dispose]: remove };
}

function runsFrom(text: string): number {
  const runs = Number(text);
  if (Number.isInteger(runs) && runs >= 1 && runs <= 25) return runs;
  throw new CannotError(`--runs ${text} is no number of runs.`, 'Write 1 to 25; the median of 3 is usual.');
}

await runMain(audit);
