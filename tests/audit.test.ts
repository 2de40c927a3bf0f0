/** The audit without Lighthouse: what it chooses, how it judges, and what the command refuses. */
import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { certificateFor } from '../scripts/audit/certificate.ts';
import type { Figures, Load } from '../scripts/audit/load.ts';
import { measure, middleOf } from '../scripts/audit/measure.ts';
import { median } from '../scripts/audit/median.ts';
import { choosePages, pathsOfSitemap } from '../scripts/audit/pages.ts';
import { serveSecurely } from '../scripts/audit/secure-server.ts';
import { toLines } from '../scripts/audit/table.ts';
import { figuresThatAre, judge } from '../scripts/audit/verdict.ts';
import { CannotError } from '../scripts/lib/errors.ts';
import { PROJECT } from '../scripts/lib/options.ts';

const PERFECT: Figures = {
  performance: 100,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
  lcp: 900,
  lcpWeak: 2400,
  cls: 0,
  tbt: 20,
  bytes: 40_000,
};

function command(...args: string[]): Promise<{ code: number | string; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const file = join(PROJECT, 'scripts', 'audit', 'audit.ts');
    execFile(process.execPath, [file, ...args], { cwd: PROJECT }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? 'killed') : 0, stdout, stderr }),
    );
  });
}

describe('several runs', () => {
  test('count by their median, whatever their order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  const load = (lcp: number, tbt: number, ...faults: string[]): Load => ({
    figures: { ...PERFECT, lcp, tbt },
    faults,
  });
  const page = { name: 'beranda', path: '/' };
  const note = (): void => {};

  test('are taken figure by figure, and no fault of any run is lost', () => {
    const middle = middleOf([load(1000, 300, 'tbt'), load(800, 0), load(900, 100, 'seo', 'tbt')]);
    expect(middle.figures).toEqual({ ...PERFECT, lcp: 900, tbt: 100 });
    expect(middle.faults).toEqual(['tbt', 'seo']);
  });

  test('become twice as many for a page that breaks a limit', async () => {
    const times = [9000, 9000, 800, 800, 800, 800];
    const loadOnce = async () => load(times.shift() ?? 0, 0);
    const [result] = await measure([page], { loadOnce, runs: 3, note });
    expect(result).toMatchObject({ path: '/', runs: 6, figures: { lcp: 800 } });
    const [fine] = await measure([page], { loadOnce: async () => load(800, 0), runs: 3, note });
    expect(fine?.runs).toBe(3);
  });

  test('go on after a load that failed, and end after three', async () => {
    let loads = 0;
    const failing = (times: number) => async () => {
      if (loads++ < times) throw new CannotError('no recording');
      return load(800, 0);
    };
    expect(await measure([page], { loadOnce: failing(2), runs: 1, note })).toHaveLength(1);
    loads = 0;
    await expect(measure([page], { loadOnce: failing(3), runs: 1, note })).rejects.toThrow('no recording');
  });
});

describe('the pages', () => {
  const SITE = [
    { path: '/', bytes: 100 },
    { path: '/layanan/', bytes: 100 },
    { path: '/layanan/semua/', bytes: 9000 },
    { path: '/layanan/kategori/a/', bytes: 9000 },
    { path: '/layanan/b/', bytes: 900 },
    { path: '/layanan/c/', bytes: 100 },
    { path: '/cari/', bytes: 100 },
  ];

  test('are the heaviest of their kind; a kind that the site lacks is named', () => {
    const { pages, missing } = choosePages(SITE, []);
    expect(pages.map(({ path }) => path)).toEqual(['/', '/layanan/b/', '/layanan/', '/cari/']);
    expect(missing).toEqual(['anggaran', 'pengumuman']);
  });

  test('can be asked for by kind and by address', () => {
    const { pages } = choosePages(SITE, ['cari', '/layanan/c/']);
    expect(pages).toEqual([
      { name: 'cari', path: '/cari/' },
      { name: '/layanan/c/', path: '/layanan/c/' },
    ]);
    expect(() => choosePages(SITE, ['beranda', 'brnda'])).toThrow(CannotError);
    expect(() => choosePages(SITE, ['/tidak-ada/'])).toThrow(CannotError);
  });

  test('are read from the sitemap', () => {
    const sitemap =
      '<url><loc>https://a.example/</loc></url><url><loc>https://a.example/cari/</loc><lastmod>2026-11-21</lastmod></url>';
    expect(pathsOfSitemap(sitemap)).toEqual(['/', '/cari/']);
  });
});

describe('the verdict', () => {
  test.each([
    ['performance', 100, 'reached'],
    ['performance', 99, 'short'],
    ['seo', 95, 'short'],
    ['accessibility', 94, 'broken'],
    ['lcp', 2500, 'reached'],
    ['lcpWeak', 2501, 'short'],
    ['lcpWeak', 3001, 'broken'],
    ['cls', 0.1, 'reached'],
    ['cls', 0.11, 'broken'],
    ['bytes', 9e9, undefined],
  ] as const)('%s of %d is %s', (name, value, verdict) => {
    expect(judge(name, value)).toBe(verdict);
  });

  test('names every figure that breaks a limit', () => {
    expect(figuresThatAre('broken', { ...PERFECT, seo: 66, cls: 0.3 })).toEqual(['seo', 'cls']);
    expect(figuresThatAre('broken', PERFECT)).toEqual([]);
  });

  test('stands below a table that a person can read', () => {
    const page = { name: 'cari', path: '/cari/', faults: ['is-crawlable: Page is blocked from indexing'] };
    const bad = { ...page, runs: 6, figures: { ...PERFECT, seo: 66, lcpWeak: 2804 } };
    const good = { name: 'beranda', path: '/', faults: [], runs: 3, figures: PERFECT };
    const lines = toLines({ site: 'sukamaju', runs: 3, pages: [good, bad], missing: ['anggaran'] });
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "sukamaju, each figure the median of 3 runs
        mobile:      1638 kbps, 150 ms round trip, processor 4 x slower
        weak signal: 400 kbps, 400 ms round trip, processor 4 x slower

              performance  accessibility  best practices  SEO    LCP       LCP, weak signal  CLS    TBT    bytes
      /       100          100            100             100    0.90 s    2.40 s            0      20 ms  40 kB
      /cari/  100          100            100             66 ✗   0.90 s    2.80 s !          0      20 ms  40 kB
      limit   ≥ 95         ≥ 95           ≥ 95            ≥ 95   ≤ 3.00 s  ≤ 3.00 s          ≤ 0.1
      goal    ≥ 100        ≥ 100          ≥ 100           ≥ 100  ≤ 2.50 s  ≤ 2.50 s          ≤ 0.1

      /cari/ broke a limit at first and was loaded 6 times.
      What costs /cari/ points: is-crawlable: Page is blocked from indexing
      Not measured: the site has no page of the kind "anggaran".
      ✗ 1 of 2 pages break a limit."
    `);
    expect(toLines({ site: 'a', runs: 3, pages: [good], missing: [] }).at(-1)).toBe(
      'All limits hold, all goals are reached.',
    );
  });
});

describe('the server', () => {
  test('speaks HTTPS as the village’s own domain, compressed and with the production headers', async () => {
    const domain = 'sukamaju.tirtabuana.example';
    const { key, cert, fingerprint } = certificateFor(domain, new Date());
    const parsed = new X509Certificate(cert);
    expect(parsed.checkHost(domain)).toBe(domain);
    expect(parsed.checkHost('lain.example')).toBeUndefined();
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(Buffer.from(fingerprint, 'base64')).toHaveLength(32);

    await using server = await serveSecurely(inject('contoh'), 'sukamaju', { key, cert });
    const { headers, status } = await new Promise<{ status?: number; headers: Record<string, unknown> }>(
      (resolve, reject) => {
        const asked = request(
          {
            host: '127.0.0.1',
            port: server.port,
            servername: domain,
            ca: cert,
            headers: { host: domain, 'accept-encoding': 'br, gzip' },
          },
          (response) => {
            response.resume();
            response.on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
          },
        );
        asked.on('error', reject).end();
      },
    );
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('the command', () => {
  test('explains itself', async () => {
    const { code, stdout } = await command('--help');
    expect(code).toBe(0);
    for (const word of ['--page', '--runs', '--site', '--out', '--root', '--json', 'Exit codes', 'beranda'])
      expect(stdout).toContain(word);
  });

  test.each([
    [['--pages', 'beranda'], 'Did you mean --page?'],
    [['--page', 'brnda'], 'brnda is no page'],
    [['--page', '/tidak-ada/'], 'no page /tidak-ada/'],
    [['--runs', '0'], 'no number of runs'],
    [['--site', 'sukamaju,lain'], 'several villages'],
    [['--site', 'tidak-ada'], 'no built site tidak-ada'],
  ])('refuses %j with code 2', async (args, message) => {
    const { code, stdout, stderr } = await command('--out', inject('contoh'), ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
