/** The poster of a budget: what the print shop gets, what a passer-by reads, and when it is made again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readCode from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { bannerContent } from '../scripts/banner/content.ts';
import { drawBanner } from '../scripts/banner/draw.ts';
import { layOut } from '../scripts/banner/layout.ts';
import { A1, inPoints, PAPER, type Paper } from '../scripts/banner/paper.ts';
import type { TextShape } from '../scripts/banner/shapes.ts';
import { addBanners } from '../scripts/build/banners.ts';
import { loadFace } from '../scripts/draw/face.ts';
import { widthOf } from '../scripts/draw/text.ts';
import type { Desa } from '../theme/model/desa.ts';
import { balai, Root, situs, smallFleet } from './fleet.ts';
import { desa, entri } from './model/desa.ts';

const COLOUR = '#0b6b5d';

function sample(name: string): object {
  const file = readFileSync(
    join(import.meta.dirname, '..', 'content', 'sukamaju', 'anggaran', `${name}.md`),
    'utf8',
  );
  return parse(file.split('---')[1] ?? '');
}

const row = (kode: string, uraian: string, anggaran: number, more = {}) => ({
  kode,
  uraian,
  anggaran,
  ...more,
});

function village(budget: object, identity: Partial<Desa['identitas']> = {}): Desa {
  const one = desa({ anggaran: [entri('anggaran', '2026-awal', budget)] });
  return { ...one, identitas: { ...one.identitas, ...identity } };
}

function contentOf(one: Desa) {
  const [entry] = one.koleksi.anggaran;
  if (!entry) throw new Error('the village has no budget');
  return bannerContent(one, entry);
}

async function textsOf(one: Desa): Promise<TextShape[]> {
  const shapes = await layOut(contentOf(one), COLOUR, false);
  return shapes.filter((shape) => shape.kind === 'text');
}

const LONG =
  'Pembangunan dan Pemberdayaan Masyarakat Kampung Persiapan Transmigrasi Sungai Batang Hari Raya Utara';
const BUDGETS: Record<string, () => Desa> = {
  'a plan': () => village(sample('2026-awal')),
  'a report': () => village(sample('2026-realisasi-semester-1')),
  'very long names': () =>
    village(
      {
        dokumen: `Peraturan ${LONG}`,
        rincian: [
          row('4', LONG, 9_999_999_999_999),
          row('4.1', LONG, 9_999_999_999_999),
          row('01', 'Pemerintahan', 9_999_999_999_999),
          row('01.01', LONG, 9_999_999_999_999),
          row('01.01.01', LONG, 9_999_999_999_999, { sumber_dana: 'DDS' }),
        ],
      },
      { namaLengkap: LONG, kecamatan: LONG, domain: `${'a'.repeat(60)}.desa.id` },
    ),
  'negative financing': () =>
    village({
      rincian: [row('4', 'Pendapatan', 900), row('5', 'Belanja', 700), row('6.2', 'Pengeluaran', 200)],
    }),
  'nothing but noughts': () => village({ rincian: [row('4', 'Pendapatan', 0), row('02', 'Pembangunan', 0)] }),
  'no bidang': () =>
    village({
      rincian: [row('4.2.1', 'Dana Desa', 500), row('5.1', 'Belanja Pegawai', 300), row('5.3', 'Modal', 200)],
    }),
  'money without a plan': () =>
    village({
      versi: 'realisasi-akhir',
      rincian: [
        row('4.3.6', 'Bunga Bank', 0, { realisasi: 1_724_865 }),
        row('5.1', 'Pegawai', 100, { realisasi: 133 }),
      ],
    }),
};

describe.each(Object.entries(BUDGETS))('with %s', (_, make) => {
  test('everything stands on the sheet, and is read from two metres', async () => {
    const faces = { 500: await loadFace(500), 800: await loadFace(800) };
    for (const { text, x, y, size, weight } of await textsOf(make())) {
      const face = faces[weight];
      expect((size * face.capHeight) / face.unitsPerEm, text).toBeGreaterThanOrEqual(8);
      expect(x, text).toBeGreaterThanOrEqual(36);
      expect(x + widthOf(face, text, size), text).toBeLessThanOrEqual(A1.width - 38);
      expect(y, text).toBeLessThanOrEqual(A1.height - 12);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

test('an amount in miliar stands beside its bar, not on it', async () => {
  const bold = await loadFace(800);
  const one = village({
    rincian: [row('4.2.1', 'Dana Desa', 1_128_000_000), row('5.1', 'Pegawai', 1_128_000_000)],
  });
  const shapes = await layOut(contentOf(one), COLOUR, false);
  const bars = shapes.filter((shape) => shape.kind === 'rect').filter(({ height }) => height === 7);
  const amounts = shapes
    .filter((shape) => shape.kind === 'text')
    .filter(({ text }) => text === 'Rp1,13 miliar');
  expect(bars.length).toBe(4);
  for (const bar of bars)
    for (const { x, y, size, text } of amounts)
      if (Math.abs(y - bar.y) < 12) {
        const apart = x > bar.x + bar.width || x + widthOf(bold, text, size) < bar.x;
        expect(apart, `${text} at ${x}`).toBe(true);
      }
});

test('a budget of few lines does not leave a quarter of the sheet empty', async () => {
  const all = await textsOf(BUDGETS['no bidang']?.() as Desa);
  const footer = all.find(({ text }) => text === 'Alamat pengaduan')?.y ?? 0;
  const last = Math.max(...all.map(({ y }) => y).filter((y) => y < footer));
  expect(footer - last).toBeLessThan(A1.height / 4);
});

describe('what it says', () => {
  const words = async (one: Desa) => (await textsOf(one)).map(({ text }) => text);

  test('a plan: totals, sources, what for, and that the numbers were checked', async () => {
    const all = await words(village(sample('2026-awal')));
    for (const expected of [
      'APBDes 2026',
      'Rp1.834.233.000',
      'Rp1.807.733.000',
      'Pembangunan',
      'Alamat pengaduan',
    ])
      expect(all).toContain(expected);
    expect(all).toContain('Dana Desa Rp930 juta untuk');
    expect(all).toContain('Angka sudah diperiksa: semua jumlah cocok.');
  });

  test('a report: how much of the plan was used', async () => {
    const all = await words(village(sample('2026-realisasi-semester-1')));
    expect(all.join(' ')).toContain('Sampai 30 Juni 2026 sudah dipakai Rp786 juta, 43% dari rencana.');
    expect(all).toContain('Uang yang sudah dipakai');
  });

  test('money that nobody planned has no percentage', async () => {
    const all = await words(BUDGETS['money without a plan']?.() as Desa);
    expect(all).toContain('tanpa rencana');
    expect(all).toContain('133%');
  });

  test('a village of a long name has all of it, in two lines', async () => {
    const namaLengkap = 'Desa Persiapan Transmigrasi Simpang Empat Air Bangis Seberang';
    const all = await textsOf(village(sample('2026-awal'), { namaLengkap }));
    expect(all.map(({ text }) => text).join(' ')).toContain(namaLengkap);
    const [first, second, place, title] = all;
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.size ?? 0));
    expect(place?.y).toBeGreaterThan((second?.y ?? 0) + (second?.size ?? 0) * 0.8);
    expect(title?.text).toBe('APBDes 2026');
  });

  test('a source that is silent on financing promises no rest, and one field needs no share', async () => {
    const all = await words(
      village({ rincian: [row('4.2.1', 'Dana Desa', 500), row('02', 'Pembangunan', 700)] }),
    );
    expect(all).toContain('Selisih');
    expect(all).toContain('Pembiayaan tidak tertulis di dokumen sumber.');
    expect(all).not.toContain('Kurang');
    expect(all).toContain('Seluruh belanja untuk pembangunan.');
  });

  test('where the numbers contradict themselves, the poster says so', async () => {
    const one = village({
      rincian: [row('4', 'Pendapatan', 900), row('4.1', 'Asli', 500), row('5', 'Belanja', 900)],
    });
    expect(contentOf(one).check.sound).toBe(false);
    expect((await words(one)).join(' ')).toContain('Perhatian: 1 pemeriksaan angka tidak cocok.');
  });
});

describe('the files', () => {
  const draw = (paper: Paper) =>
    drawBanner(
      {
        content: contentOf(village(sample('2026-awal'))),
        colour: COLOUR,
        day: '2026-01-08',
        logo: undefined,
      },
      paper,
    );

  test.each(Object.keys(PAPER) as Paper[])('%s is one page of that size without a font', async (paper) => {
    const pdf = (await draw(paper)).pdf.toString('latin1');
    expect(pdf.startsWith('%PDF-1.')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf).not.toMatch(/\/FontFile|\/BaseFont/);
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf);
    const [width, height] = inPoints(paper);
    expect(Number(box?.[1])).toBeCloseTo(width, 0);
    expect(Number(box?.[2])).toBeCloseTo(height, 0);
  });

  test('the same numbers make the same bytes; the picture is light, and its code opens the page', async () => {
    const [one, other] = [await draw('A1'), await draw('A1')];
    expect(one.pdf.equals(other.pdf)).toBe(true);
    expect(one.png.equals(other.png)).toBe(true);
    expect(one.png.length).toBeLessThanOrEqual(400_000);
    expect(await sharp(one.png).metadata()).toMatchObject({ width: 1600, height: 2265 });
    expect(await codeIn(one.png)).toBe(contentOf(village(sample('2026-awal'))).url);
  });
});

async function codeIn(png: Buffer): Promise<string | undefined> {
  const part = { left: 1150, top: 1750, width: 450, height: 515 };
  const pixels = await sharp(png).extract(part).ensureAlpha().raw().toBuffer();
  return readCode.default(new Uint8ClampedArray(pixels), part.width, part.height)?.data;
}

describe('in the build', () => {
  test('the page of the newest version links both, and the code holds its address', async () => {
    const site = join(inject('contoh'), 'sukamaju');
    const html = readFileSync(join(site, 'anggaran/2026/realisasi-semester-1/index.html'), 'utf8');
    const card = /data-bagian="spanduk".*?<\/section>/s.exec(html)?.[0] ?? '';
    const [pdf = '', png = ''] = [...card.matchAll(/href="(?:\.\.\/)*([^"]+)"/g)].map(([, path = '']) =>
      join(site, path),
    );
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    expect(await codeIn(readFileSync(png))).toBe(canonical);
    expect(readFileSync(join(site, 'anggaran/2025/awal/index.html'), 'utf8')).not.toContain(
      'data-bagian="spanduk"',
    );
  });

  describe('kept by what it says', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'balai-spanduk-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const make = async (one: Desa) => {
      const loaded = {
        desa: one as Desa | undefined,
        assets: new Map<string, string>(),
        findings: [],
        mediaMs: 0,
      };
      await addBanners(loaded, folder);
      return loaded.desa?.spanduk;
    };

    test('the same numbers are not drawn again; another number, name or colour is', async () => {
      const budget = sample('2026-awal');
      const first = await make(village(budget));
      const files = () =>
        readdirSync(folder, { recursive: true })
          .map(String)
          .filter((name) => /\.p/.test(name));
      const times = () => files().map((name) => statSync(join(folder, name)).mtimeMs);
      const before = times();
      expect(await make(village(budget))).toEqual(first);
      expect(times()).toEqual(before);
      expect((await make(village(budget, { warna: '#7a1f1f' })))?.pdf.url).not.toBe(first?.pdf.url);
      expect((await make(village(budget, { namaLengkap: 'Desa Lain' })))?.pdf.url).not.toBe(first?.pdf.url);
      expect(await make(village(budget, { jenis: 'kelurahan' }))).toBeUndefined();
      // Only the newest of a village is kept.
      expect(files()).toHaveLength(2);
    });
  });
});

test('the command writes both files, and says where there is nothing to print', async () => {
  using root = new Root(smallFleet(['satu']));
  root.write({
    'content/satu/anggaran/2026-awal.md':
      '---\ntahun: 2026\nversi: awal\ntanggal: 2026-01-02\ndokumen: Perdes 1\nrincian:\n  - { kode: "4", uraian: Pendapatan, anggaran: 100 }\n  - { kode: "5", uraian: Belanja, anggaran: 100 }\n---\n',
    'sites/kel/situs.yaml': situs(9).replace('.2009', '.1009'),
  });
  const run = (...args: string[]) => balai(['banner', '--root', root.path, '--tahun', '2026', ...args]);
  const made = await run('--site', 'satu', '--ukuran', 'a3', '--json');
  expect(made.code, made.stderr).toBe(0);
  const { files } = JSON.parse(made.stdout) as { files: { path: string; bytes: number }[] };
  expect(files.map(({ path }) => path.split('/').at(-1))).toEqual([
    'satu-apbdes-2026-awal-a3.pdf',
    'satu-apbdes-2026-awal.png',
  ]);
  for (const { path, bytes } of files) expect(statSync(path).size).toBe(bytes);
  expect(await run('--site', 'kel')).toMatchObject({ code: 2, stderr: expect.stringContaining('kelurahan') });
  expect(await run('--site', 'satu', '--versi', 'perubahan')).toMatchObject({ code: 2 });
});
