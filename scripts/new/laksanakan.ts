/** Carries out a plan village by village; one that fails does not stop the others. */
import { masalahDari } from './galat.ts';
import type { NewOutput } from './jalankan.ts';
import { type Hasil, hasilDari } from './laporan.ts';
import type { Rencana } from './rencana.ts';
import { bukaPenulis } from './tulis.ts';

export interface Pelaksanaan {
  hasil: Hasil;
  /** Paths of the regency's own files that are new. */
  kabupaten: string[];
}

/** Writes everything below `root`. Throws what the disk says where not even the regency's files can be written. */
export function laksanakan(plan: Rencana, root: string, output: NewOutput): Pelaksanaan {
  const hasil = hasilDari(plan);
  if (plan.kabupaten.length === 0 && plan.desa.length === 0) return { hasil, kabupaten: [] };
  const penulis = bukaPenulis(root);
  try {
    const kabupaten = plan.kabupaten.flatMap(penulis.tulis);
    const failed = new Set<string>();
    for (const [index, { id, paket, wilayah }] of plan.desa.entries()) {
      try {
        for (const folder of paket) penulis.tulis(folder);
      } catch (error) {
        failed.add(id);
        hasil.errors.push(...masalahDari(error, wilayah.kode));
      }
      kemajuan(output, index + 1, plan.desa.length);
    }
    hasil.created = hasil.created.filter(({ id }) => !failed.has(id));
    return { hasil, kabupaten };
  } finally {
    penulis.selesai();
  }
}

/** A live line on a terminal; elsewhere a line every hundred villages. */
function kemajuan({ err, live }: NewOutput, done: number, total: number): void {
  if (live) err(`\r${done} of ${total} villages${done === total ? '\n' : ''}`);
  else if (total >= 100 && (done % 100 === 0 || done === total)) err(`${done} of ${total} villages\n`);
}
