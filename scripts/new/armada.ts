/** The fleet as it stands in a root folder: which villages there are, and of which regency. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { type Kabupaten, kabupaten } from '../../theme/model/kabupaten.ts';
import { bacaYaml } from '../../theme/model/naskah.ts';
import { normalKode } from '../../theme/model/wilayah.ts';
import { usageError } from './galat.ts';

export interface Armada {
  /** Region code -> id, from every `sites/<id>/situs.yaml` that can be read so far. */
  kodes: ReadonlyMap<string, string>;
  /** Ids that are taken, whatever their files say. */
  ids: ReadonlySet<string>;
  /** Undefined without `sites/kabupaten.yaml`; `'broken'` when that file is not sound. */
  kabupaten: Kabupaten | 'broken' | undefined;
  /** True when `content/_kabupaten/` exists. */
  isiKabupaten: boolean;
}

/** Reads the fleet below `root`, which may be empty or not exist yet. Nothing is changed. */
export function bacaArmada(root: string): Armada {
  if (existsSync(root) && !statSync(root).isDirectory()) {
    throw usageError(`${root} is a file, not a folder.`, 'Give --root a folder; it may be empty or new.');
  }
  const kodes = new Map<string, string>();
  const ids = new Set<string>();
  for (const id of folders(join(root, 'sites'))) {
    const file = join(root, 'sites', id, 'situs.yaml');
    if (!existsSync(file)) continue;
    ids.add(id);
    const kode = kodeSitus(readFileSync(file, 'utf8'));
    if (kode !== undefined && !kodes.has(kode)) kodes.set(kode, id);
  }
  return {
    kodes,
    ids,
    kabupaten: bacaKabupaten(root),
    isiKabupaten: existsSync(join(root, 'content', '_kabupaten')),
  };
}

function bacaKabupaten(root: string): Armada['kabupaten'] {
  const file = 'sites/kabupaten.yaml';
  if (!existsSync(join(root, file))) return undefined;
  const text = readFileSync(join(root, file), 'utf8');
  return bacaYaml(text, kabupaten, { site: '_kabupaten', file }).data ?? 'broken';
}

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The code of a situs.yaml, also of one with other faults: its village exists all the same. */
function kodeSitus(text: string): string | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  const value: unknown = document.errors.length === 0 ? document.get('kode') : undefined;
  const raw = typeof value === 'string' ? value : /^kode:\s*["']?([\d.]+)/m.exec(text)?.[1];
  return raw === undefined ? undefined : normalKode(raw);
}
