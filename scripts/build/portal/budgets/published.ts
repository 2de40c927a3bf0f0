/** The budgets of one village as its published site has them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { URUTAN_VERSI } from '../../../../theme/model/anggaran.ts';
import { bacaDokumen, type DokumenAnggaran } from '../../../../theme/model/banding/data-gabungan.ts';

/** The versions of a year in the order in which it produced them, read one by one. A file that is none is left out. */
export function* publishedBudgets(site: string, tahun: number): Generator<DokumenAnggaran> {
  const folder = join(site, 'anggaran', String(tahun));
  const names = new Set(list(folder));
  for (const versi of URUTAN_VERSI) {
    if (!names.has(`${versi}.json`)) continue;
    const document = bacaDokumen(read(join(folder, `${versi}.json`)), tahun, versi);
    if (document) yield document;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
