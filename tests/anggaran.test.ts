/** The village's money on the built site: what a person reads, what a program reads, what is late. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import frictionless from 'datapackage';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../scripts/lib/browser.ts';
import { KEGIATAN } from '../theme/model/kegiatan.ts';
import { build, Root, situs, smallFleet } from './fleet.ts';

const sample = (path: string, id = 'sukamaju') => readFileSync(join(inject('contoh'), id, path), 'utf8');
const page = (path: string, id = 'sukamaju') => sample(`${path}/index.html`, id);

describe('the page of a report', () => {
  const html = () => page('anggaran/2026/realisasi-semester-1');

  test('opens its checks: each with its result and the sum itself', () => {
    const checks = /<details[^>]*data-bagian="pemeriksaan".*?<\/details>/s.exec(html())?.[0] ?? '';
    expect(checks).toContain('semua jumlah cocok');
    expect(checks.match(/data-hasil=/g)?.length).toBeGreaterThanOrEqual(5);
    expect(checks).toMatch(/Rp[\d.,]+ − Rp[\d.,]+ = /);
  });

  test('says what the Dana Desa paid for, before all other funds', () => {
    const funds = [...html().matchAll(/id="dana-([a-z]+)"/g)].map(([, fund]) => fund);
    expect(funds[0]).toBe('dds');
    expect(funds.length).toBeGreaterThan(3);
    expect(html()).toMatch(/id="dana-dds".*?Pembangunan Jalan Usaha Tani.*?id="dana-add"/s);
  });

  test('sets plan, use, share and difference of the year beside each other', () => {
    const table = /data-bagian="setahun".*?<\/table>/s.exec(page('anggaran/perbandingan'))?.[0] ?? '';
    expect(table).toMatch(/Pembangunan<\/th>(?:<td[^>]*>[\d.,–%−]+<\/td>){4}/);
    expect(table).toContain('Lebih/(kurang)');
  });

  test('says what came in, and in its table what each row has left', () => {
    expect(html()).toMatch(
      /data-bagian="pendapatan".*?Sampai 30 Juni 2026 sudah diterima <b>Rp1,06 miliar \(58%\)/s,
    );
    const table = /data-bagian="tabel".*?<\/table>/s.exec(html())?.[0] ?? '';
    expect(table).toMatch(
      /<small>4<\/small>Pendapatan<\/th><td[^>]*>1\.834\.233\.000<\/td><td[^>]*>1\.064\.408\.573,18<\/td><td[^>]*>58%<\/td><td[^>]*>769\.824\.426,82<\/td>/,
    );
    const changed = page('anggaran/2026/perubahan', 'gampong-meunasah-baro');
    expect(changed).toMatch(/Sebelum diubah Rp[\d.]+, jadi (?:bertambah|berkurang) Rp[\d.]+\./);
    expect(page('anggaran/2026/awal', 'gampong-meunasah-baro')).not.toContain('Sebelum diubah');
    expect(changed).toMatch(/APB Gampong awal<\/th>.*?Bertambah\/\(berkurang\)/s);
  });

  test('says what came in of each source, and what is left, of the plan and of the report', () => {
    expect(html()).toMatch(/data-bagian="pendapatan".*?Dana Desa<.*?diterima 5\d\d juta \(\d+%\)/s);
    expect(html()).toMatch(
      /data-bagian="sisa".*?Rencana<.*?Realisasi<.*?<b>Sisa<.*?Sampai 30 Juni 2026 tersisa Rp[\d.,]+: sudah masuk, belum dipakai\./s,
    );
    expect(page('anggaran/2025/realisasi-akhir')).toMatch(
      /Sisa uang tahun 2025 Rp33\.511\.445,67 \(SILPA\) menjadi penerimaan tahun 2026\./,
    );
  });

  test('leads from an activity to the photos of its work, and says of each how much was used', () => {
    const fund = /id="dana-dds".*?id="dana-add"/s.exec(html())?.[0] ?? '';
    expect(fund).toMatch(
      /<a href="[^"]*kegiatan\/jalan-usaha-tani\/"[^>]*>Pembangunan Jalan Usaha Tani<\/a>/,
    );
    expect(fund).toMatch(/Dipakai Rp[\d,]+ juta \(\d+%\)<\/small><\/div><\/div>/);
  });

  test('names funds in words and lets names that strokes join break there', () => {
    const table = /data-bagian="tabel".*?<\/table>/s.exec(html())?.[0] ?? '';
    expect(table).toContain('<small>Dana Desa</small>');
    expect(table).not.toContain('(DDS)');
    expect(table).toContain('PAUD/<wbr>TK/<wbr>');
  });

  test('draws the years beside each other, and tells the same in a table', () => {
    const years = /data-bagian="tahun".*?<\/section>/s.exec(page('anggaran/perbandingan'))?.[0] ?? '';
    expect(years).toMatch(/<b>2026<\/b>.*?<svg.*?Dipakai Rp786 juta \(43%\).*?<b>2025<\/b>/s);
    expect(years).toMatch(
      /Pembangunan<\/th><td[^>]*>825 juta<small>40%<\/small><\/td><td[^>]*>800 juta<small>98%/,
    );
  });

  test('names what has not been begun, the years side by side, and where to ask', () => {
    expect(html()).toMatch(/data-bagian="belum-selesai".*?Pembangunan Saluran Irigasi/s);
    expect(page('anggaran/perbandingan')).toMatch(/data-bagian="bandingkan".*?2025.*?98%/s);
    expect(html()).toMatch(/data-bagian="bertanya".*?wa\.me/s);
  });
});

test('paper shows the checks and every row of the table, which a screen keeps closed', async () => {
  const browser = await launch();
  try {
    const tab = await browser.newPage();
    await tab.goto(
      pathToFileURL(join(inject('contoh'), 'sukamaju/anggaran/2026/realisasi-semester-1/index.html')).href,
    );
    const shown = () =>
      tab.evaluate(() =>
        ['pemeriksaan', 'tabel'].map((part) =>
          [...document.querySelectorAll(`[data-bagian="${part}"] :is(li, td)`)].every((one) =>
            one.checkVisibility(),
          ),
        ),
      );
    expect(await shown()).toEqual([false, false]);
    await tab.emulateMedia({ media: 'print' });
    expect(await shown()).toEqual([true, true]);
  } finally {
    await browser.close();
  }
});

describe('open data', () => {
  test('is a valid data package, whose every row reads as it is described', async () => {
    const folder = join(inject('contoh'), 'sukamaju', 'anggaran');
    const descriptor = JSON.parse(sample('anggaran/datapackage.json'));
    const whole = await frictionless.Package.load(descriptor, { basePath: folder, strict: false });
    expect(whole.errors).toEqual([]);
    expect(whole.valid).toBe(true);
    expect(whole.resources.map(({ name }) => name)).toContain('2026-awal');
    for (const resource of whole.resources) {
      const rows = await resource.read({ keyed: true });
      expect(rows.length).toBeGreaterThan(50);
      expect(rows[0]).toMatchObject({ kode: '4', sumbu: 'rekening', tingkat: 1 });
    }
  });

  test('says the same as CSV and as JSON', () => {
    const { rincian } = JSON.parse(sample('anggaran/2026/awal.json'));
    const [head, ...lines] = sample('anggaran/2026/awal.csv').trimEnd().split('\r\n');
    expect(head).toBe('kode,uraian,sumbu,tingkat,anggaran,realisasi,sumber_dana');
    expect(lines).toHaveLength(rincian.length);
    const sum = (kode: string) => rincian.find((row: { kode: string }) => row.kode === kode).anggaran;
    expect(sum('4') - sum('5') + sum('6')).toBe(0);
  });
});

describe('the works of the village', () => {
  test('stand in order of what people ask about: late, going on, to come, done', () => {
    const html = page('kegiatan');
    const order = [...html.matchAll(/<section class="blok" id="([a-z]+)"/g)].map(([, id]) => id);
    expect(order).toEqual(['terlambat', 'berjalan', 'akan', 'selesai']);
    expect(html).toMatch(/id="terlambat".*?balai desa.*?Seharusnya selesai 30 Oktober 2026.*?id="berjalan"/s);
  });

  test('each say where, how much from which fund, how far, and whom to ask', () => {
    const html = page('kegiatan/rehab-balai-desa');
    for (const part of ['lokasi', 'volume', 'waktu', 'pelaksana', 'biaya', 'kemajuan']) {
      expect(html).toContain(`data-bagian="${part}"`);
    }
    expect(html).toContain('Kemajuan 85%');
    expect(html).toContain('Bantuan keuangan provinsi');
    expect(html).toContain('Rp131.250.000 (88%)');
    expect(html).toMatch(/wa\.me\/\d+\?text=[^"]*Perbaikan%20atap/);
  });
});

describe('a long budget of a hostile village, and a kelurahan', () => {
  let root: Root;
  const built = (path: string) => readFileSync(join(root.path, 'dist/satu', path), 'utf8');

  beforeAll(async () => {
    const names = Object.entries(KEGIATAN).slice(0, 150);
    const rows = names.map(([kode], index) => {
      const uraian =
        index === 3
          ? '=HYPERLINK("http://jahat.example")'
          : `Kegiatan nomor ${index} dengan nama yang panjang`;
      return `  - { kode: "${kode}", uraian: ${JSON.stringify(uraian)}, anggaran: ${index === 5 ? -5000 : 1_000_000 + index}, realisasi: ${900_000 + index}, sumber_dana: DDS }`;
    });
    root = new Root(smallFleet(['satu']));
    root.write({
      'content/satu/anggaran/2026-awal.md': `---\ntahun: 2026\nversi: awal\ntanggal: 2026-01-05\ndokumen: Perdes\nrincian:\n${rows.join('\n')}\n---\n`,
    });
    root.write({
      'content/satu/anggaran/2025-realisasi-akhir.md': `---\ntahun: 2025\nversi: realisasi-akhir\ntanggal: 2026-01-05\ndokumen: Perdes\nrincian:
  - { kode: "4.3.6", uraian: Bunga Bank, anggaran: 0, realisasi: 1724865 }
  - { kode: "02.03.10", uraian: Jalan, anggaran: 1000000, realisasi: 1330700 }
  - { kode: "05.01.01", uraian: Posko, anggaran: 0, realisasi: 2000000 }
  - { kode: "6", uraian: Pembiayaan, anggaran: -12000000 }\n---\n`,
    });
    root.write({ 'sites/lurah/situs.yaml': situs(9).replace('.2009', '.1009') });
    await build(root);
  });
  afterAll(() => root[Symbol.dispose]());

  test('stays within 24 kB with 150 rows', () => {
    expect(gzipSync(built('anggaran/2026/awal/index.html'), { level: 9 }).length).toBeLessThanOrEqual(
      24 * 1024,
    );
  });

  test('tells of money without a plan, and above it, without a share that does not exist', () => {
    const html = built('anggaran/2025/realisasi-akhir/index.html');
    expect(html).toContain('Diterima tanpa rencana: Bunga Bank Rp1,7 juta.');
    expect(html).toMatch(/Posko<\/b>.*?Dipakai Rp2 juta, tanpa rencana<\/small>/s);
    expect(html).toMatch(/Jalan<\/b>.*?Dipakai Rp1,3 juta \(133%\), melebihi rencana<\/small>/s);
    expect(html).toMatch(/data-bagian="sisa".*?Pembiayaan<\/th><td[^>]*>−12 juta<\/td>/s);
    expect(html).toMatch(/Pembiayaan<\/th><td[^>]*>−12\.000\.000<\/td>/);
    expect(html).not.toMatch(/NaN|Infinity/);
  });

  test('runs nothing in a spreadsheet, and keeps negative amounts numbers', () => {
    const csv = built('anggaran/2026/awal.csv');
    expect(csv).toContain(`"'=HYPERLINK(""http://jahat.example"")"`);
    expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m);
    expect(csv).toContain(',-5000,');
  });

  test('says of a kelurahan that it has no budget of its own, and its menu promises none', () => {
    const html = readFileSync(join(root.path, 'dist/lurah/anggaran/index.html'), 'utf8');
    expect(html).toContain('tidak mempunyai APBDes');
    expect(html).not.toMatch(/<nav class="navigasi".*?>Anggaran<.*?<\/nav>/s);
  });
});
