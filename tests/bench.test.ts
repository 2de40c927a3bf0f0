import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mix } from '../scripts/bench/entries.ts';
import { type Fleet, type FleetOptions, writeFleet } from '../scripts/bench/fleet.ts';
import { villages } from '../scripts/bench/villages.ts';
import { anggaran } from '../theme/model/anggaran.ts';
import type { Finding } from '../theme/model/finding.ts';
import { pohon } from '../theme/model/hitung.ts';
import { koleksiBernama } from '../theme/model/koleksi.ts';
import { bacaNaskah, bacaYaml } from '../theme/model/naskah.ts';
import { situs } from '../theme/model/situs.ts';

const OPTIONS: FleetOptions = { villages: 3, entries: 20, photos: 0.1, seed: 'uji' };
const work = mkdtempSync(join(tmpdir(), 'balai-bench-test-'));
let fleet: Fleet;

beforeAll(async () => {
  fleet = await writeFleet(join(work, 'a'), OPTIONS);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the fleet of the benchmark', () => {
  test('is the same to the byte for the same seed', async () => {
    await writeFleet(join(work, 'b'), OPTIONS);
    expect(hashes(join(work, 'b'))).toEqual(hashes(fleet.root));
  });

  test('is another one for another seed', async () => {
    await writeFleet(join(work, 'c'), { ...OPTIONS, photos: 0, seed: 'lain' });
    const first = `content/${fleet.ids[0]}/agenda`;
    const [mine, other] = [join(work, 'a', first), join(work, 'c', first)].map((folder) =>
      Object.values(hashes(folder)),
    );
    expect(other).not.toEqual(mine);
  });

  test('starts with the same villages whatever its size', async () => {
    const one = await writeFleet(join(work, 'd'), { ...OPTIONS, villages: 1 });
    const folder = `content/${one.ids[0]}`;
    expect(hashes(join(one.root, folder))).toEqual(hashes(join(fleet.root, folder)));
  });

  test('passes the model without findings', () => {
    const findings: Finding[] = [];
    for (const file of files(join(fleet.root, 'content')).filter((name) => name.endsWith('.md'))) {
      const [site = '', folder = ''] = file.split('/');
      const koleksi = koleksiBernama(folder);
      if (!koleksi) throw new Error(`${file} lies in no collection`);
      findings.push(...bacaNaskah(read('content', file), koleksi.schema, { site, file }).findings);
    }
    for (const id of fleet.ids) {
      findings.push(
        ...bacaYaml(read('sites', id, 'situs.yaml'), situs, { site: id, file: 'situs.yaml' }).findings,
      );
    }
    expect(findings).toEqual([]);
  });

  test('has budgets of some sixty rows whose sums match', () => {
    for (const id of fleet.ids) {
      const [file = ''] = files(join(fleet.root, 'content', id, 'anggaran'));
      const { data } = bacaNaskah(read('content', id, 'anggaran', file), anggaran, { site: id, file });
      expect(data?.rincian.length).toBeGreaterThan(50);
      expect(data && pohon(data).selisih).toEqual([]);
    }
  });

  test('has as many entries and photos as were asked for, every photo different', async () => {
    const all = files(join(fleet.root, 'content'));
    const photos = all.filter((name) => name.endsWith('.jpg'));
    expect(all.filter((name) => name.endsWith('.md'))).toHaveLength(60);
    expect(photos).toHaveLength(6);
    expect(new Set(Object.values(hashes(join(fleet.root, 'content')))).size).toBe(all.length);
    const { width, height, format } = await sharp(join(fleet.root, 'content', photos[0] ?? '')).metadata();
    expect({ width, height, format }).toEqual({ width: 1600, height: 1200, format: 'jpeg' });
  });

  test('keeps the mix of a village of forty entries', () => {
    expect(Object.fromEntries(mix(40))).toEqual({
      layanan: 14,
      pengumuman: 10,
      berita: 6,
      agenda: 3,
      perangkat: 3,
      dokumen: 2,
      halaman: 1,
      anggaran: 1,
    });
  });

  test('gives 400 villages 400 names and codes', () => {
    const all = villages(400, 'uji');
    expect(new Set(all.map(({ id }) => id)).size).toBe(400);
    expect(new Set(all.map(({ kode }) => kode)).size).toBe(400);
  });
});

function read(...parts: string[]): string {
  return readFileSync(join(fleet.root, ...parts), 'utf8');
}

/** Files below a folder with forward slashes, sorted. */
function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function hashes(folder: string): Record<string, string> {
  return Object.fromEntries(
    files(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}
