/** The small file that remembers the villages of a fleet between builds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Wilayah } from '../../theme/model/wilayah.ts';
import { writeWhole } from '../lib/write.ts';

/** Code -> village, or null for a code that the table does not have. */
export type IsiCache = Map<string, Wilayah | null>;

/** Raised when the same data would be tidied differently. */
const FORMAT = 1;

const wilayah = z.strictObject({
  kode: z.string(),
  nama: z.string(),
  kecamatan: z.string(),
  kabupaten: z.string(),
  provinsi: z.string(),
});
const berkas = z.object({ versi: z.string(), desa: z.record(z.string(), wilayah.nullable()) });

/** What the file remembers; empty when it is missing, broken, or of another version of the data. */
export function bacaCache(file: string): IsiCache {
  try {
    const { versi, desa } = berkas.parse(JSON.parse(readFileSync(file, 'utf8')));
    return versi === versiData() ? new Map(Object.entries(desa)) : new Map();
  } catch {
    return new Map();
  }
}

/** Writes the file whole or not at all. A cache that cannot be written costs time, never a build. */
export function tulisCache(file: string, isi: IsiCache): void {
  const desa = Object.fromEntries([...isi].sort(([a], [b]) => (a < b ? -1 : 1)));
  try {
    writeWhole(file, `${JSON.stringify({ versi: versiData(), desa }, null, 1)}\n`);
  } catch {
    // Read-only folder or full disk: the next build looks the codes up again.
  }
}

function versiData(): string {
  const { version } = createRequire(import.meta.url)('idn-area-data/package.json') as { version: string };
  return `idn-area-data ${version}, format ${FORMAT}`;
}
