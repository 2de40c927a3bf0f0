/** What the last build left of a village: its pages, how heavy the first one is, and what was found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Finding } from '../../theme/model/finding.ts';
import { koleksiBernama } from '../../theme/model/koleksi.ts';
import type { Temuan, TemuanDesa, Terbitan } from '../../theme/model/laporan/laporan.ts';
import { situs } from '../../theme/model/situs.ts';
import type { Checked } from '../build/checked.ts';
import type { Version } from '../build/version.ts';
import { tell } from '../cms/save/words.ts';

/** Of a village with very many findings a report names the first ones; all of them are counted. */
const NAMED = 40;

/** Undefined where no site of that version stands in the folder. */
export function builtSite(folder: string, version: Version | undefined): Terbitan | undefined {
  if (!version) return undefined;
  try {
    const home = gzipSync(readFileSync(join(folder, 'index.html')));
    return { halaman: version.halaman, beranda: home.length };
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with a village.
 * @param checked what its last build found; without one the findings of its texts count
 */
export function villageFindings(
  checked: Checked | undefined,
  version: Version | undefined,
  texts: readonly Finding[],
): TemuanDesa {
  const found = checked?.findings ?? texts;
  const errors = found.filter(({ severity }) => severity === 'error');
  return {
    dari: checked ? 'build' : 'isi',
    // What was found belongs to an input that the site was not made from: the build kept the older one. Without
    // an error the site only lies in another folder than this one.
    ditahan: checked !== undefined && checked.input !== version?.masukan && errors.length > 0,
    galat: errors.length,
    peringatan: found.length - errors.length,
    tautanMati: found.filter(({ code }) => code === 'dead_link' || code === 'verify_failed').length,
    daftar: [...errors, ...found.filter(({ severity }) => severity !== 'error')].slice(0, NAMED).map(inWords),
  };
}

function inWords(found: Finding): Temuan {
  const schema = koleksiBernama(found.file.split('/')[2] ?? '')?.schema ?? situs;
  const { message, hint } = tell(found, schema);
  return {
    berkas: found.file,
    baris: found.line,
    pesan: message,
    saran: hint,
    galat: found.severity === 'error',
  };
}
