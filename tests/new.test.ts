/** `balai new`: from the official table to a fleet that the model accepts, in temporary roots. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from 'citty';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newCommand } from '../scripts/commands/new.ts';
import { hashText } from '../scripts/lib/hash.ts';
import { walk } from '../scripts/lib/walk.ts';
import { isikan } from '../scripts/new/bawaan.ts';
import { jalankan, type NewOptions } from '../scripts/new/jalankan.ts';
import type { Hasil } from '../scripts/new/laporan.ts';
import { slugSatuKabupaten } from '../scripts/new/slug.ts';
import { rapikanNama } from '../scripts/wilayah/nama.ts';
import { cariBanyak, cariWilayah, desaKabupaten, muatTabel } from '../scripts/wilayah/tabel.ts';
import { kabupaten } from '../theme/model/kabupaten.ts';
import { koleksiBernama } from '../theme/model/koleksi.ts';
import { bacaNaskah, bacaYaml } from '../theme/model/naskah.ts';
import { sebutanBaku } from '../theme/model/sebutan.ts';
import { situs } from '../theme/model/situs.ts';
import { isSlug } from '../theme/model/teks.ts';

const roots: string[] = [];
const emptyRoot = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'balai-new-'));
  roots.push(root);
  return root;
};
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** 23.30 UTC: the next day everywhere in Indonesia. */
const NOW = new Date('2026-11-23T23:30:00Z');

async function run(
  options: Partial<NewOptions> & { root: string },
): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await jalankan(
    { kodes: [], list: false, dryRun: false, json: false, ...options },
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      live: false,
      now: () => NOW,
    },
  );
  return { code, out, err };
}

const ids = (root: string): string[] =>
  readdirSync(join(root, 'sites'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
const snapshot = (root: string): string =>
  walk(root)
    .map((file) => `${file} ${hashText(readFileSync(file))}`)
    .join('\n');

/** Everything below `root` that the model objects to, drafts included; `only` narrows it by path. */
function findings(root: string, only = /./): string[] {
  return walk(root).flatMap((file) => {
    const path = file.slice(root.length + 1);
    if (!only.test(path)) return [];
    const [top = '', site = '', folder = ''] = path.split('/');
    const place = { site, file: path };
    const text = readFileSync(file, 'utf8');
    const schema = path === 'sites/kabupaten.yaml' ? kabupaten : top === 'sites' ? situs : undefined;
    if (schema) return bacaYaml(text, schema, place).findings.map((found) => `${path}: ${found.code}`);
    const koleksi = koleksiBernama(folder);
    if (!koleksi) return [`${path}: lies in no collection`];
    const writer = site === '_kabupaten' ? 'kabupaten' : 'desa';
    if (!koleksi.penulis.includes(writer)) return [`${path}: not written by ${writer}`];
    return bacaNaskah(text, koleksi.schema, place).findings.map(
      (found) => `${path}: ${found.code} ${found.field}`,
    );
  });
}

describe('all villages of Kabupaten Pulang Pisau in an empty root', () => {
  const root = emptyRoot();
  let first: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    first = await run({ root, kabupaten: '62.11', json: true });
  });

  test('makes exactly 99 villages with unique ids', () => {
    expect(first.code).toBe(0);
    expect(ids(root)).toHaveLength(99);
    expect(readdirSync(join(root, 'content')).sort()).toEqual(['_kabupaten', ...ids(root)].sort());
    expect(ids(root).every(isSlug)).toBe(true);
  });

  test('prints one JSON document and nothing else', () => {
    const hasil = JSON.parse(first.out) as Hasil;
    expect(hasil.created).toHaveLength(99);
    expect(hasil.created[0]).toEqual({ id: 'dandang', kode: '62.11.01.2001', nama: 'Dandang' });
    expect(new Set(hasil.created.map(({ id }) => id))).toEqual(new Set(ids(root)));
    expect({ skipped: hasil.skipped, errors: hasil.errors }).toEqual({ skipped: [], errors: [] });
    expect(first.err).toBe('');
  });

  test('leaves nothing behind but the fleet', () => {
    expect(readdirSync(root).sort()).toEqual(['content', 'sites']);
  });

  test('writes the regency with its zone and a domain that cannot be real', () => {
    const text = readFileSync(join(root, 'sites/kabupaten.yaml'), 'utf8');
    const { data } = bacaYaml(text, kabupaten, { site: '_kabupaten', file: 'sites/kabupaten.yaml' });
    expect(data).toMatchObject({
      nama: 'Kabupaten Pulang Pisau',
      kode: '62.11',
      domain: 'pulang-pisau.example',
      zona_waktu: 'Asia/Jakarta',
    });
    expect(readdirSync(join(root, 'content/_kabupaten/layanan')).length).toBeGreaterThanOrEqual(8);
  });

  test('passes the model without a single finding', () => {
    // The entries of all villages come from the same files; a few stand for all.
    const some = /^(?:sites|content\/(?:_kabupaten|buntoi|pulang-pisau|papuyu-ii-sei-barunai))\//;
    expect(findings(root, some)).toEqual([]);
  });

  test('publishes services, a page and a notice; the rest are drafts that name no person', () => {
    const published = (folder: string): string[] =>
      walk(join(root, 'content/buntoi', folder))
        .filter((file) => !readFileSync(file, 'utf8').includes('\nterbit: false\n'))
        .map((file) => file.slice(file.lastIndexOf('/') + 1));
    expect(published('layanan').length).toBeGreaterThanOrEqual(8);
    expect(published('halaman')).toEqual(['tentang.md']);
    expect(published('pengumuman')).toEqual(['situs-sudah-dapat-dibuka.md']);
    expect(published('perangkat')).toEqual([]);
    expect(published('dokumen')).toEqual([]);
    expect(published('wilayah')).toEqual([]);
    expect(published('penduduk')).toEqual([]);
  });

  test('dates entries by the calendar on the wall there', () => {
    const text = readFileSync(join(root, 'content/buntoi/layanan/surat-keterangan-usaha.md'), 'utf8');
    expect(text).toContain('\ndiperbarui: 2026-11-24\n');
  });

  test('a kelurahan gets the words and files of a kelurahan', () => {
    const page = readFileSync(join(root, 'content/pulang-pisau/halaman/tentang.md'), 'utf8');
    expect(page).toContain(
      'Kelurahan Pulang Pisau berada di Kecamatan Kahayan Hilir, Kabupaten Pulang Pisau',
    );
    expect(readdirSync(join(root, 'content/pulang-pisau/perangkat'))).not.toContain('kepala-dusun.md');
  });

  test('the optional fields of situs.yaml are right once their marks are removed', () => {
    const text = readFileSync(join(root, 'sites/buntoi/situs.yaml'), 'utf8');
    const filled = text.replace(/^# (?=( {2})*[a-z_]+: *\S*|[a-z_]+:$)/gm, '');
    const { data, findings: wrong } = bacaYaml(filled, situs, {
      site: 'buntoi',
      file: 'sites/buntoi/situs.yaml',
    });
    expect(wrong).toEqual([]);
    expect(
      Object.keys(data ?? {})
        .filter(notNamed)
        .sort(),
    ).toEqual(Object.keys(situs.shape).filter(notNamed).sort());
  });

  test('a second run makes none and changes no byte', async () => {
    const before = snapshot(root);
    const second = await run({ root, kabupaten: '62.11', json: true });
    const hasil = JSON.parse(second.out) as Hasil;
    expect(second.code).toBe(1);
    expect(hasil.created).toEqual([]);
    expect(hasil.skipped).toHaveLength(99);
    expect(hasil.skipped[0]).toEqual({
      id: 'dandang',
      kode: '62.11.01.2001',
      reason: 'sites/dandang/ exists already',
    });
    expect(snapshot(root)).toBe(before);
  });
});

/** Fields that the table answers, or that only samples set. */
function notNamed(field: string): boolean {
  return !['nama', 'kecamatan', 'kabupaten', 'provinsi', 'contoh'].includes(field);
}

describe('words by region', () => {
  test.each([
    ['13.01.01.2001', 'Nagari Inderapura', 'wali nagari', 'Kecamatan Pancung Soal'],
    ['11.07.06.2022', 'Gampong Pulo Lon/Pulo Dayah', 'keuchik', 'Kecamatan'],
    ['91.03.01.2004', 'Kampung', 'kepala kampung', 'Distrik Sentani'],
    ['91.03.01.3007', 'Kampung Adat Yoboi', 'kepala kampung adat', 'Distrik Sentani'],
    ['34.01.02.2001', 'Kalurahan', 'lurah', 'Kapanewon Wates'],
    ['34.71.01.1001', 'Kelurahan', 'lurah', 'Kemantren Tegalrejo'],
    ['18.04.04.2002', 'Pekon', 'peratin', 'Kecamatan'],
  ])('%s is %s, passes the model, and its pages say so', async (kode, name, head, district) => {
    const root = emptyRoot();
    const { code, out } = await run({ root, kodes: [kode], json: true });
    const [created] = (JSON.parse(out) as Hasil).created;
    expect([code, created?.kode]).toEqual([0, kode]);
    expect(findings(root)).toEqual([]);
    const content = join(root, 'content', created?.id ?? '');
    const page = readFileSync(join(content, 'halaman/tentang.md'), 'utf8');
    expect(page).toContain(`judul: "Tentang ${name}`);
    expect(page).toContain(`berada di ${district}`);
    expect(readFileSync(join(content, 'layanan/surat-keterangan-usaha.md'), 'utf8')).toContain(
      `tanda tangan ${head}`,
    );
  });

  test('regencies go before their province, and a kelurahan keeps its own words', () => {
    expect(sebutanBaku('13.09.01.2007')).toMatchObject({
      desa: 'Desa',
      kepala_desa: 'Kepala Desa',
      dusun: 'Dusun',
    });
    expect(sebutanBaku('13.05.01.2001')).toMatchObject({ desa: 'Nagari', dusun: 'Korong' });
    expect(sebutanBaku('13.71.01.1001')).toMatchObject({ desa: 'Kelurahan', kepala_desa: 'Lurah' });
    expect(sebutanBaku('64.07.01.2001')).toMatchObject({ desa: 'Kampung', kepala_desa: 'Petinggi' });
    expect(sebutanBaku('91.71.01.1001')).toMatchObject({ desa: 'Kelurahan', kecamatan: 'Distrik' });
  });

  test.each([
    ['17.01.01.2001', 'Asia/Jakarta'],
    ['63.03.01.2001', 'Asia/Makassar'],
    ['95.01.01.2001', 'Asia/Jayapura'],
  ])('a fleet that starts with %s lives in %s', async (kode, zone) => {
    const [village] = await desaKabupaten(kode.slice(0, 5));
    const root = emptyRoot();
    await run({ root, kodes: [village?.kode ?? ''] });
    expect(readFileSync(join(root, 'sites/kabupaten.yaml'), 'utf8')).toContain(`\nzona_waktu: ${zone}\n`);
  });
});

describe('ids', () => {
  test('namesakes of a regency all carry their kecamatan, and the code where that is not enough', async () => {
    const ids = slugSatuKabupaten(await desaKabupaten('12.01'));
    expect(ids.get('12.01.10.1001')).toBe('sorkam-kanan-sorkam-barat-1001');
    expect(ids.get('12.01.10.2018')).toBe('sorkam-kanan-sorkam-barat-2018');
    expect(new Set(ids.values()).size).toBe(ids.size);
  });

  test('do not depend on the order of the codes, nor on what else is made', async () => {
    // Betumonga is the name of two villages of Kabupaten Kepulauan Mentawai.
    const kodes = ['13.09.08.2001', '13.09.01.2007', '13.09.03.2002'];
    const made = async (...runs: string[][]): Promise<string[]> => {
      const root = emptyRoot();
      for (const kodes of runs) await run({ root, kodes });
      return ids(root);
    };
    const together = await made(kodes);
    expect(together).toEqual(['betumonga-pagai-utara', 'betumonga-sipora-utara', 'muara-siberut']);
    expect(await made(kodes.toReversed())).toEqual(together);
    expect(await made(...kodes.map((kode) => [kode]))).toEqual(together);
  });

  test('a village of another regency gives way to one that has the id', async () => {
    const root = emptyRoot();
    const buntoi = ['62.11.05.2001', '62.10.09.2009'];
    const { code, err } = await run({ root, kodes: buntoi });
    expect(ids(root)).toEqual(['buntoi', 'buntoi-kahayan-hilir']);
    expect(code).toBe(1);
    expect(err).toContain('some of these villages lie in 62.11 Kabupaten Pulang Pisau');
  });

  test('--slug names a single village, unless that id is taken or cannot be an address', async () => {
    const root = emptyRoot();
    expect((await run({ root, kodes: ['62.11.05.2001'], slug: 'desaku' })).code).toBe(0);
    expect(ids(root)).toEqual(['desaku']);
    expect((await run({ root, kodes: ['62.11.05.2002'], slug: 'desaku' })).err).toContain(
      'belongs to another village',
    );
    expect((await run({ root, kodes: ['62.11.05.2002'], slug: 'Desa Ku' })).err).toContain('--slug desa-ku');
    expect((await run({ root, kabupaten: '62.11', slug: 'x' })).code).toBe(2);
    expect(ids(root)).toEqual(['desaku']);
  });

  test('the villages of large regencies have ids that are unique there and fit into a domain', async () => {
    const { kabupaten: regencies } = await muatTabel();
    for (const regency of ['11.08', '32.01', '95.03', '73.18', '35.29']) {
      expect(regencies.has(regency)).toBe(true);
      const ids = [...slugSatuKabupaten(await desaKabupaten(regency)).values()];
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !isSlug(id) || id.length > 63)).toEqual([]);
    }
  });
});

describe('what exists', () => {
  test('is never overwritten, not even when a run was cut off before situs.yaml', async () => {
    const root = emptyRoot();
    const edited = join(root, 'content/buntoi/layanan/surat-keterangan-usaha.md');
    mkdirSync(join(edited, '..'), { recursive: true });
    writeFileSync(edited, 'edited by the operator\n');
    mkdirSync(join(root, 'content/_kabupaten'), { recursive: true });
    const { code } = await run({ root, kodes: ['62.11.05.2001'] });
    expect(code).toBe(0);
    expect(readFileSync(edited, 'utf8')).toBe('edited by the operator\n');
    expect(readdirSync(join(root, 'content/buntoi')).length).toBeGreaterThan(3);
    expect(readdirSync(join(root, 'content/_kabupaten'))).toEqual([]);
  });

  test('is known by its code under whatever name, also with other faults in its file', async () => {
    const root = emptyRoot();
    mkdirSync(join(root, 'sites/desa-lama'), { recursive: true });
    writeFileSync(join(root, 'sites/desa-lama/situs.yaml'), 'kode: "62.11.05.2001"\nwarna: [oops\n');
    writeFileSync(join(root, 'sites/kabupaten.yaml'), 'nama: Kabupaten Contoh\ndomain: contoh.example\n');
    const { code, out } = await run({ root, kodes: ['6211052001', '62.11.05.2002'], json: true });
    const hasil = JSON.parse(out) as Hasil;
    expect(code).toBe(1);
    expect(hasil.skipped.map(({ id }) => id)).toEqual(['desa-lama']);
    expect(hasil.created.map(({ id }) => id)).toEqual(['mintin']);
    expect(readFileSync(join(root, 'sites/kabupaten.yaml'), 'utf8')).toContain('Kabupaten Contoh');
    expect(readFileSync(join(root, 'sites/mintin/situs.yaml'), 'utf8')).toContain('mintin.contoh.example');
  });

  test('a file where a folder should be stops that village only', async () => {
    const root = emptyRoot();
    mkdirSync(join(root, 'content'), { recursive: true });
    writeFileSync(join(root, 'content/buntoi'), '');
    const { code, out } = await run({ root, kodes: ['62.11.05.2001', '62.11.05.2002'], json: true });
    const hasil = JSON.parse(out) as Hasil;
    expect(code).toBe(2);
    expect(hasil.created.map(({ id }) => id)).toEqual(['mintin']);
    expect(hasil.errors).toMatchObject([{ kode: '62.11.05.2001' }]);
    expect(ids(root)).toEqual(['mintin']);
  });
});

describe('what cannot be done ends with 2, says why, and writes nothing', () => {
  test.each<[string, Partial<NewOptions>, string]>([
    ['an unknown code suggests its neighbours', { kodes: ['62.11.01.2099'] }, '62.11.01.2009 Sanggang'],
    ['a regency among the codes', { kodes: ['62.11'] }, '--kabupaten 62.11'],
    ['a kecamatan among the codes', { kodes: ['621101'] }, '--kabupaten 62.11 --list'],
    ['a name instead of a code', { kodes: ['Bukit Rawi'] }, '62.11.03.2003 Bukit Rawi'],
    ['an unknown regency', { kabupaten: '62.99' }, 'Did you mean 62.'],
    ['the name of a regency', { kabupaten: 'Pulang Pisau' }, '62.11 Kabupaten Pulang Pisau'],
    ['a village as regency', { kabupaten: '62.11.01.2001' }, '--kabupaten 62.11.'],
    ['nothing at all', {}, 'No village is named'],
    ['codes and a regency', { kodes: ['62.11.01.2001'], kabupaten: '62.11' }, 'Give one of the two'],
    ['a day that does not exist', { kodes: ['62.11.01.2001'], date: '2026-02-30' }, '--date 2026-11-24'],
    ['an option that does not exist', { kodes: ['62.11.01.2001'], unknown: ['dry'] }, 'no option --dry'],
  ])('%s', async (_, options, expected) => {
    const root = join(emptyRoot(), 'new');
    const plain = await run({ root, ...options });
    expect(plain.code).toBe(2);
    expect(plain.err).toContain(expected);
    expect(plain.out).toBe('');
    const json = await run({ root, json: true, ...options });
    expect(JSON.parse(json.out)).toMatchObject({ created: [], skipped: [] });
    expect(JSON.stringify((JSON.parse(json.out) as Hasil).errors)).toContain(expected);
    expect(walk(root)).toEqual([]);
  });

  test('one bad code among good ones makes none of them', async () => {
    const root = emptyRoot();
    expect((await run({ root, kodes: ['62.11.01.2001', '62.11.01.2099'] })).code).toBe(2);
    expect(readdirSync(root)).toEqual([]);
  });

  test('a root that is a file', async () => {
    const root = join(emptyRoot(), 'file');
    writeFileSync(root, '');
    expect((await run({ root, kodes: ['62.11.01.2001'] })).err).toContain('is a file, not a folder');
  });
});

describe('looking first', () => {
  test('--list names codes and ids, --dry-run the files, and neither writes', async () => {
    const root = join(emptyRoot(), 'new');
    const list = await run({ root, kabupaten: '62.11', list: true });
    expect(list.code).toBe(0);
    expect(list.out.trim().split('\n')).toHaveLength(99);
    expect(list.out).toMatch(/^62\.11\.05\.2001 {2}buntoi +Buntoi \(Kahayan Hilir\)$/m);
    const dry = await run({ root, kodes: ['62.11.05.2001'], dryRun: true });
    expect(dry.out).toContain('content/buntoi/layanan/surat-keterangan-usaha.md\n');
    expect(dry.out).toContain('sites/kabupaten.yaml\n');
    expect(walk(root)).toEqual([]);
  });

  test('the command takes several codes, sets the exit code, and keeps standard output for JSON', async () => {
    const root = emptyRoot();
    const written: string[] = [];
    const spy = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => written.push(String(text)) > 0);
    await runCommand(newCommand, {
      rawArgs: [
        '6211052001',
        '62.11.05.2002,62.11.05.2003',
        '--root',
        root,
        '--date',
        '2026-01-02',
        '--json',
      ],
    });
    spy.mockRestore();
    expect(process.exitCode).toBe(0);
    process.exitCode = undefined;
    expect((JSON.parse(written.join('')) as Hasil).created.map(({ id }) => id)).toEqual([
      'buntoi',
      'mintin',
      'mantaren-i',
    ]);
    expect(
      readFileSync(join(root, 'content/mintin/pengumuman/situs-sudah-dapat-dibuka.md'), 'utf8'),
    ).toContain('tanggal: 2026-01-02\n');
  });
});

describe('the table', () => {
  test('mends slips of typing in names and leaves the rest', () => {
    expect(
      ['Ja"an', 'Simpang peut', 'Urek - Urek', 'Wamesa I / Idoor', '2 x 11 Kayu Tanam', 'Teuw*'].map(
        rapikanNama,
      ),
    ).toEqual(["Ja'an", 'Simpang Peut', 'Urek-Urek', 'Wamesa I/Idoor', '2 x 11 Kayu Tanam', 'Teuw']);
    expect(rapikanNama('Kabupaten Pangkajene dan Kepulauan')).toBe('Kabupaten Pangkajene dan Kepulauan');
  });

  test('holds no name that could break out of a quoted field', async () => {
    const { desa, kecamatan, kabupaten: regencies } = await muatTabel();
    const names = [...desa.values(), ...kecamatan.values(), ...regencies.values()].map(rapikanNama);
    expect(names.filter((name) => /["\\\n\r{}<>[\]]/.test(name) || name.length > 60 || name === '')).toEqual(
      [],
    );
  });

  test('answers many codes, from a cache that may be missing, broken or of another version', async () => {
    const file = join(emptyRoot(), '.balai/wilayah.json');
    const kodes = ['62.11.05.2001', '62.11.05.9999', '62.11.05.2001'];
    const expected = new Map([['62.11.05.2001', await cariWilayah('62.11.05.2001')]]);
    expect(await cariBanyak(kodes, file)).toEqual(expected);
    const cached = readFileSync(file, 'utf8');
    expect(JSON.parse(cached)).toMatchObject({ desa: { '62.11.05.9999': null } });
    writeFileSync(file, cached.replace('"Buntoi"', '"Dari Cache"'));
    expect((await cariBanyak(kodes, file)).get('62.11.05.2001')?.nama).toBe('Dari Cache');
    for (const broken of ['', '{', '[]', cached.replace('idn-area-data', 'other-data')]) {
      writeFileSync(file, broken);
      expect(await cariBanyak(kodes, file)).toEqual(expected);
      expect(readFileSync(file, 'utf8')).toBe(cached);
    }
  });

  test('a template with a word that does not exist is refused', () => {
    expect(isikan('{{desa}} {{nama}}', { desa: 'nagari', nama: 'Koto' })).toBe('nagari Koto');
    expect(() => isikan('{{desaa}}', { desa: 'nagari' })).toThrow('{{desaa}}');
  });
});
