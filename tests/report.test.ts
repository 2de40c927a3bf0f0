/** `balai report`: a small regency with a history, read by git, written as pages and tables. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BareRepository } from '../scripts/docs/bare-repository.ts';
import { launch } from '../scripts/lib/browser.ts';
import { makeReport } from '../scripts/report/report.ts';
import type { Report } from '../scripts/report/write.ts';
import { balai, DAY, pengumuman, Root, situs, smallFleet } from './fleet.ts';
import { reportOptions } from './report-options.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
/** As git lets somebody call themselves: it drops what would end the name. */
const FORMULA = '=HYPERLINK("http://x.example")';

function commit(root: Root, nama: string, at: string, files: Record<string, string>): void {
  root.write(files);
  const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', `user.name=${nama}`, '-c', 'user.email=a@operator.balai', ...args], {
      cwd: root.path,
      env,
    });
  git('add', 'sites', 'content');
  git('commit', '-qm', 'x');
}

let root: Root;
let report: Report;
const village = (id: string) => report.desa.find((one) => one.id === id);
const page = (name: string) => readFileSync(join(root.path, '.balai/laporan', name), 'utf8');

beforeAll(async () => {
  root = new Root({
    ...smallFleet(['satu', 'dua', 'tiga', 'empat']),
    'sites/dua/situs.yaml': situs(2, 'whatsapp: 0812-0000-1234\n').replace(
      'kecamatan: Uji',
      'kecamatan: Hulu',
    ),
    'sites/tiga/situs.yaml': 'kode: salah\n',
  });
  execFileSync('git', ['init', '-q'], { cwd: root.path });
  commit(root, 'Kominfo', '2026-01-05T03:00:00Z', {});
  commit(root, 'Budi', '2026-03-01T03:00:00Z', { 'content/dua/pengumuman/a.md': pengumuman('A') });
  commit(root, 'perbarui[bot]', '2026-11-15T03:00:00Z', { 'content/dua/pengumuman/b.md': pengumuman('B') });
  commit(root, 'Sri Wahyuni', '2026-11-09T20:00:00Z', { 'content/satu/pengumuman/a.md': pengumuman('A') });
  commit(root, FORMULA, '2026-11-10T03:00:00Z', {
    'sites/empat/situs.yaml': situs(4).replace('Uji 4', `Uji 4 ${HOSTILE}`),
  });
  report = await makeReport(reportOptions(root));
});
afterAll(() => root[Symbol.dispose]());

describe('the history', () => {
  test('says who edited last, on the day of the regency', () => {
    expect(village('satu')?.keaktifan).toMatchObject({
      status: 'aktif',
      oleh: 'Sri Wahyuni',
      terakhir: '2026-11-10',
    });
  });

  test('counts neither machines nor what touches all villages at once', () => {
    expect(village('dua')?.keaktifan).toMatchObject({ status: 'pasif', oleh: 'Budi', sejak: '2026-05-31' });
    expect(village('tiga')?.keaktifan.status).toBe('tidak-diketahui');
    expect(report.dasar.perubahanMassal).toBe(1);
  });

  test('comes from the repository of the gateway, too', async () => {
    using repo = new BareRepository();
    repo.commit({ 'content/tiga/x.md': 'x' }, 'x', { nama: 'Wayan', at: new Date('2026-11-20T01:00:00Z') });
    const { desa } = await makeReport(
      reportOptions(root, { repo: repo.path, folder: join(root.path, '.balai/lain') }),
    );
    expect(desa.find(({ id }) => id === 'tiga')?.keaktifan.oleh).toBe('Wayan');
  });

  test('is said to be unknown where there is no git, and all else is there', async () => {
    using plain = new Root(smallFleet(['satu']));
    const { dasar, desa } = await makeReport(reportOptions(plain));
    expect(dasar.tanpaRiwayat).toContain('not a git repository');
    expect(desa[0]?.keaktifan.status).toBe('tidak-diketahui');
    expect(desa[0]?.isi?.kelengkapan.jumlah).toBeGreaterThan(20);
    const html = readFileSync(join(plain.path, '.balai/laporan/desa/satu.html'), 'utf8');
    expect(html).toContain('Riwayat penyuntingan tidak diketahui');
  });
});

describe('the pages', () => {
  test('are one for the regency, each kecamatan and each village', () => {
    expect(readdirSync(join(root.path, '.balai/laporan/desa')).sort()).toEqual(
      ['dua', 'empat', 'satu', 'tiga'].map((id) => `${id}.html`),
    );
    expect(readdirSync(join(root.path, '.balai/laporan/kecamatan')).sort()).toEqual([
      'kecamatan-belum-diisi.html',
      'kecamatan-hulu.html',
      'kecamatan-uji.html',
    ]);
    expect(page('kecamatan/kecamatan-hulu.html')).not.toContain('Desa Uji 1');
  });

  test('lead to each other', () => {
    for (const name of ['index.html', 'kecamatan/kecamatan-uji.html', 'desa/satu.html']) {
      const links = [...page(name).matchAll(/ href="([^"#:]+)"/g)].map(([, href = '']) => href);
      expect(links.length).toBeGreaterThan(1);
      for (const href of links)
        expect(existsSync(join(root.path, '.balai/laporan', name, '..', href)), href).toBe(true);
    }
  });

  test('let nobody find them, load nothing, and run no script but their own', () => {
    for (const name of ['index.html', 'desa/empat.html']) {
      expect(page(name)).toContain('content="noindex, nofollow, noarchive"');
      expect(page(name)).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/);
      expect(page(name)).not.toMatch(/<[^>]* (?:src|style)=/);
    }
  });

  test('show every item with state, deadline and source', () => {
    expect(page('desa/satu.html').replace(/\s+/g, ' ')).toMatch(
      /Laporan realisasi APB Desa semester pertama \(2026\)<small>Permendagri 20\/2018 pasal 72; PerKI 1\/2018<\/small>.{0,200}Terlambat.{0,80}113 hari.{0,80}31 Juli 2026/,
    );
    expect(page('desa/tiga.html')).toContain('tidak dapat dibaca');
  });

  test('begin WhatsApp with the sentence, to the number of the office', () => {
    const target = /https:\/\/wa\.me\/6281200001234\?text=([^"]+)/.exec(page('index.html'))?.[1] ?? '';
    expect(decodeURIComponent(target)).toBe(`${village('dua')?.kalimat}\nhttps://dua.uji.example/ppid/`);
  });

  test('are for nobody else on the machine', () => {
    expect(statSync(join(root.path, '.balai/laporan')).mode & 0o077).toBe(0);
  });
});

test('the tables can be opened and hold no formula', async () => {
  const sheets = await readExcel(join(root.path, '.balai/laporan/laporan.xlsx'));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Desa', 'Informasi', 'Anggaran']);
  const [head = [], ...rows] = sheets[0]?.data ?? [];
  const by = head.indexOf('Oleh');
  expect(rows.map((row) => row[by])).toContain(`'${FORMULA}`);
  expect(typeof rows[1]?.[head.indexOf('Terlambat')]).toBe('number');
  expect(page('desa.csv')).toContain(`,"'${FORMULA.replaceAll('"', '""')}",`);
  expect(page('informasi.csv').split('\r\n').length).toBeGreaterThan(60);
});

describe('the command', () => {
  const run = (...args: string[]) => balai(['report', '--root', root.path, '--date', DAY, ...args]);

  test('prints what it wrote, and says that a village could not be read', async () => {
    const { code, stdout } = await run('--json', '--out', join(root.path, '.balai/json'));
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as Report).desa[0]?.id).toBe('tiga');
  });

  test('takes one kecamatan, and names those that there are', async () => {
    const { code, stdout, stderr } = await run(
      '--kecamatan',
      'hulu',
      '--out',
      join(root.path, '.balai/hulu'),
    );
    expect([code, stderr.includes('Writing the report of 1 village ')]).toEqual([0, true]);
    expect(stdout).toContain('Desa Uji 2: ');
    expect(stdout).not.toContain('Desa Uji 1');
    const wrong = await run('--kecamatan', 'hilir');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Kecamatan Hulu, Kecamatan Uji')]);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function open(name: string, settings: Parameters<Browser['newPage']>[0]) {
    const tab = await browser.newPage(settings);
    const said: string[] = [];
    tab.on('console', (message) => said.push(message.text()));
    tab.on('pageerror', (error) => said.push(error.message));
    tab.on('dialog', (dialog) => said.push(dialog.message()));
    await tab.goto(pathToFileURL(join(root.path, '.balai/laporan', name)).href);
    return { tab, said };
  }

  test('villages can be searched, narrowed and sorted', async () => {
    const { tab, said } = await open('index.html', { viewport: { width: 1280, height: 800 } });
    const names = () => tab.locator('table[data-saring] tbody tr:visible th a').allTextContents();
    const urgentFirst = await names();
    expect(urgentFirst[0]).toBe('tiga');
    await tab.getByRole('button', { name: 'Desa' }).first().click();
    expect(await names()).toEqual(urgentFirst.toSorted((a, b) => a.localeCompare(b, 'id')));
    await tab.getByLabel('Keadaan').selectOption('pasif');
    expect(await names()).toEqual(['Desa Uji 2']);
    await tab.getByLabel('Keadaan').selectOption('');
    await tab.getByLabel('Cari desa').fill('uji 4');
    expect(await names()).toEqual([`Desa Uji 4 ${HOSTILE}`]);
    expect(await tab.getByRole('status').textContent()).toBe('1 dari 4 desa');
    expect(said).toEqual([]);
  });

  test('everything is there without a script, and fits a phone', async () => {
    for (const name of ['index.html', 'kecamatan/kecamatan-uji.html', 'desa/empat.html', 'desa/tiga.html']) {
      const { tab, said } = await open(name, {
        viewport: { width: 360, height: 740 },
        javaScriptEnabled: false,
      });
      const box = await tab.locator('main').boundingBox();
      expect(box?.width, name).toBe(360);
      expect(said).toEqual([]);
      if (name === 'index.html') expect(await tab.locator('table[data-saring] tbody tr').count()).toBe(4);
    }
  });
});
