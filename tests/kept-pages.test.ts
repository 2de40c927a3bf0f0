/** Pages of budgets that are taken from the last build are those that would have been made. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { discover } from '../scripts/build/discover.ts';
import { EntryMemory } from '../scripts/build/entry-memory.ts';
import { budgetPages } from '../scripts/build/kept/budget-pages.ts';
import { keptName } from '../scripts/build/kept/kept-pages.ts';
import { readShared, readVillage } from '../scripts/build/load.ts';
import { requireKabupaten } from '../scripts/build/regency.ts';
import { pageFolder, type Render } from '../scripts/build/render.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { walk } from '../scripts/lib/walk.ts';
import { compileTheme } from '../scripts/theme/compile.ts';
import type { Desa } from '../theme/model/desa.ts';
import { modul } from '../theme/model/modul.ts';
import { ruteDesa } from '../theme/model/rute.ts';
import { build, DAY, pengumuman, Root, smallFleet } from './fleet.ts';

let render: Render;
let villages: Desa[];

beforeAll(async () => {
  const { entry } = await compileTheme(PROJECT, PROJECT);
  ({ render } = (await import(/* @vite-ignore */ entry)) as { render: Render });
  villages = sampleVillages();
});

/** The sample fleet as its texts say. */
function sampleVillages(): Desa[] {
  using cache = new Root();
  const fleet = discover(PROJECT);
  const memory = (owner: string) => new EntryMemory(cache.path, owner, 'uji');
  const { kabupaten } = requireKabupaten(PROJECT);
  const shared = readShared(PROJECT, fleet.shared, memory);
  const context = { root: PROJECT, day: DAY, kabupaten, shared, memory };
  return fleet.villages.flatMap(({ id, files }) => {
    const { desa } = readVillage(context, { id, files, region: undefined });
    return desa ? [{ ...desa, ...drawn(desa) }] : [];
  });
}

/** What is prepared from photos and numbers, as a build has it. */
function drawn({ id, situs, koleksi: { anggaran } }: Desa): Partial<Desa> {
  const file = (url: string) => ({ url, ukuran: 1000 });
  const [newest] = anggaran;
  return {
    foto: new Map([
      [
        `sites/${id}/${situs.logo}`,
        { lebar: 99, tinggi: 99, webp: [{ url: '/foto/a.webp', lebar: 99 }], jpeg: '/foto/a.jpg' },
      ],
    ]),
    kartu: new Map(
      (['anggaran', 'informasi'] as const).map((jenis) => [jenis, { url: `/foto/${jenis}.png`, alt: jenis }]),
    ),
    ...(newest && {
      spanduk: {
        tahun: newest.data.tahun,
        versi: newest.data.versi,
        pdf: file('/berkas/a.pdf'),
        png: file('/foto/a.png'),
      },
    }),
  };
}

/** The pages of budgets as they are made from the whole village: by address, what was made, and from what. */
async function pagesOf(desa: Desa): Promise<Map<string, { body: string; key: string }>> {
  const narrowOf = budgetPages(desa);
  const pages = new Map<string, { body: string; key: string }>();
  for (const rute of ruteDesa(desa)) {
    const narrow = narrowOf(rute.path);
    if (!narrow) continue;
    const { body } = await render(`${pageFolder(desa, rute)}${rute.path}`, { desa, rute });
    pages.set(rute.path, { body, key: narrow.key });
  }
  return pages;
}

describe('a narrow village', () => {
  test('gives the same pages as the whole one, in every sample village', async () => {
    let count = 0;
    for (const desa of villages) {
      const narrowOf = budgetPages(desa);
      for (const [path, { body }] of await pagesOf(desa)) {
        const rute = ruteDesa(desa).find((one) => one.path === path);
        const narrow = narrowOf(path);
        if (!rute || !narrow) throw new Error(`${path} is gone`);
        const made = await render(`${pageFolder(desa, rute)}${path}`, { desa: narrow.desa, rute });
        expect(made.error, `${desa.id}${path}`).toBeUndefined();
        expect(made.body).toBe(body);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
  });

  test('is another one whenever a page of it is another', async () => {
    const desa = villages.find(({ id }) => id === 'sukamaju');
    if (!desa) throw new Error('there is no sample village');
    const before = await pagesOf(desa);
    for (const [what, other] of Object.entries(changes(desa))) {
      const after = await pagesOf(other);
      const changed = [...after].filter(([path, { body }]) => before.get(path)?.body !== body);
      expect(changed.length, what).toBeGreaterThan(0);
      for (const [path, { key }] of changed) expect(before.get(path)?.key, `${what}: ${path}`).not.toBe(key);
    }
  });

  test('is the same one after an edit that its pages do not show', async () => {
    const desa = villages.find(({ id }) => id === 'sukamaju');
    if (!desa) throw new Error('there is no sample village');
    const keys = (of: Desa) => ruteDesa(of).flatMap(({ path }) => budgetPages(of)(path)?.key ?? []);
    const { koleksi } = desa;
    const [notice] = koleksi.pengumuman;
    if (!notice) throw new Error('there is no notice');
    const more = {
      ...notice,
      slug: 'lain',
      data: { ...notice.data, judul: 'Lain', tingkat: 'info' as const },
    };
    for (const other of [
      { ...desa, koleksi: { ...koleksi, pengumuman: [more, ...koleksi.pengumuman] } },
      { ...desa, koleksi: { ...koleksi, berita: koleksi.berita.slice(1) } },
      { ...desa, hariIni: '2026-11-22' },
    ])
      expect(keys(other)).toEqual(keys(desa));
  });
});

/** Villages that differ in one thing that some page of budgets shows. */
function changes(desa: Desa): Record<string, Desa> {
  const { koleksi, identitas, situs, kabupaten } = desa;
  const [newest, ...older] = koleksi.anggaran;
  const [notice] = koleksi.pengumuman;
  if (!newest || !notice) throw new Error('the sample village says too little');
  const withKoleksi = (other: Partial<Desa['koleksi']>): Desa => ({
    ...desa,
    koleksi: { ...koleksi, ...other },
  });
  const urgent = {
    ...notice.data,
    tingkat: 'darurat' as const,
    berlaku_mulai: undefined,
    berlaku_sampai: undefined,
  };
  const rows = newest.data.rincian.map((row, index) =>
    index === 3 ? { ...row, anggaran: row.anggaran + 100 } : row,
  );
  return {
    name: { ...desa, identitas: { ...identitas, namaLengkap: 'Desa Lain' } },
    colour: { ...desa, identitas: { ...identitas, warna: '#7a1f1f' } },
    phone: { ...desa, situs: { ...situs, telepon: '0513-000000' } },
    whatsapp: { ...desa, situs: { ...situs, whatsapp: '6281000000000' } },
    'no longer a sample': { ...desa, situs: { ...situs, contoh: false } },
    licence: {
      ...desa,
      kabupaten: { ...kabupaten, lisensi: kabupaten.lisensi === 'cc-by-4.0' ? 'cc0-1.0' : 'cc-by-4.0' },
    },
    'a section switched off': { ...desa, situs: { ...situs, modul: modul.parse({ pengaduan: false }) } },
    'an empty section': withKoleksi({ berita: [] }),
    'no works': withKoleksi({ kegiatan: [] }),
    'another work': withKoleksi({
      kegiatan: koleksi.kegiatan.map((one) => ({ ...one, slug: `${one.slug}-baru` })),
    }),
    'an urgent notice': withKoleksi({ pengumuman: [{ ...notice, data: urgent }, ...koleksi.pengumuman] }),
    'a map': {
      ...desa,
      batas: desa.batas ? undefined : ({} as NonNullable<Desa['batas']>),
      koleksi: { ...koleksi, tempat: [] },
    },
    'an amount': withKoleksi({
      anggaran: [{ ...newest, data: { ...newest.data, rincian: rows } }, ...older],
    }),
    'a source': withKoleksi({
      anggaran: [{ ...newest, data: { ...newest.data, dokumen: 'Perdes 9' } }, ...older],
    }),
    'a version less': withKoleksi({ anggaran: older }),
    'a note of the village': withKoleksi({
      anggaran: [newest, ...older.map((one) => ({ ...one, isi: 'Catatan.' }))],
    }),
    'another poster': {
      ...desa,
      ...(desa.spanduk && { spanduk: { ...desa.spanduk, pdf: { url: '/berkas/b.pdf', ukuran: 1 } } }),
    },
    'another logo': { ...desa, foto: new Map() },
    'another card': { ...desa, kartu: new Map() },
  };
}

const VERSIONS = ['awal', 'realisasi-semester-1', 'realisasi-akhir'];

function version(tahun: number, versi: string, anggaran = 1_000_000): string {
  const rows = [1, 2, 3].map(
    (n) =>
      `  - { kode: "02.03.0${n}", uraian: Jalan ${n}, anggaran: ${anggaran * n}, realisasi: ${n}, sumber_dana: DDS }`,
  );
  return `---\ntahun: ${tahun}\nversi: ${versi}\ntanggal: ${tahun}-01-05\ndokumen: Perdes\nrincian:\n${rows.join('\n')}\n---\n`;
}

describe('a build after an edit', () => {
  const site = (root: Root) => join(root.path, 'dist/satu');
  const pages = (root: Root) =>
    new Map(
      walk(site(root)).map((file) => [file.slice(site(root).length), readFileSync(file).toString('latin1')]),
    );
  const inode = (root: Root, path: string) => statSync(join(site(root), path)).ino;

  test('takes the pages of other budgets from the site, and gives what a first build gives', async () => {
    using root = new Root(smallFleet(['satu']));
    for (const tahun of [2024, 2025])
      for (const versi of VERSIONS)
        root.write({ [`content/satu/anggaran/${tahun}-${versi}.md`]: version(tahun, versi) });
    const linking = 'content/satu/anggaran/2024-realisasi-akhir.md';
    root.write({ [linking]: `${version(2024, 'realisasi-akhir')}Lihat [kabar](/pengumuman/kabar/).\n` });
    await build(root);
    const old = '/anggaran/2024/awal/index.html';
    const first = inode(root, old);
    root.write({
      'content/satu/pengumuman/baru.md': pengumuman('Baru'),
      'content/satu/anggaran/2025-awal.md': version(2025, 'awal', 2_000_000),
    });
    await build(root);
    expect(inode(root, old)).toBe(first);
    const edited = pages(root);
    expect(edited.get('/anggaran/2025/awal.csv')).toContain('2000000');
    expect(edited.get('/anggaran/2024/realisasi-akhir/index.html')).toContain(
      'href="../../../pengumuman/kabar/"',
    );
    rmSync(join(root.path, 'dist'), { recursive: true });
    rmSync(join(root.path, '.balai/halaman'), { recursive: true });
    await build(root);
    expect(edited).toEqual(pages(root));
    expect(inode(root, old)).not.toBe(first);
    // A file that somebody changed is not taken for a page.
    root.write({ [`dist/satu${old}`]: 'palsu' });
    await build(root, { force: true });
    expect(pages(root)).toEqual(edited);
  });

  test('knows every page of budgets of the sample fleet', () => {
    for (const desa of villages) {
      const expected = ruteDesa(desa).filter(({ path }) => budgetPages(desa)(path));
      if (expected.length === 0) continue;
      const [, text = ''] = readFileSync(join(PROJECT, '.balai/halaman', keptName(desa.id)), 'utf8').split(
        '\n',
      );
      const { kept } = JSON.parse(text) as { kept: object };
      expect(Object.keys(kept).sort()).toEqual(expected.map(({ path }) => path).sort());
    }
  });
});
