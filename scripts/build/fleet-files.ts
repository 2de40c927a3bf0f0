/** What lies beside the villages in the output folder: an index of them, and rules for one host of all. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import { writeWhole } from '../lib/write.ts';
import { SHARED } from './discover.ts';
import { halamanArmada, halamanHilang } from './halaman-armada.ts';
import { headersArmada, redirectsArmada, type SitusTerbit } from './hosting.ts';
import type { Layout } from './layout.ts';
import { readVersion } from './version.ts';

/** Writes the files of the fleet from what is published now, whichever build made it. */
export function writeFleetFiles(layout: Layout, kabupaten: Kabupaten): void {
  mkdirSync(layout.out, { recursive: true });
  const { villages, portal } = published(layout.out);
  const files = {
    'index.html': halamanArmada(villages, kabupaten),
    '404.html': halamanHilang(),
    _headers: headersArmada(),
    _redirects: redirectsArmada([...portal, ...villages]),
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(layout.out, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
    writeWhole(file, content);
  }
}

/** A village that stands in the output folder. */
export interface DesaTerbit extends SitusTerbit {
  /** Stands for what the portal reads of it; changes when that does. */
  digest: string;
}

/** All sites that stand in the output folder: villages by id, and the regency's portal where there is one. */
export function published(out: string): { villages: DesaTerbit[]; portal: SitusTerbit[] } {
  if (!existsSync(out)) return { villages: [], portal: [] };
  const sites = readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => {
      const version = readVersion(join(out, name));
      if (!version) return [];
      const { identitas, gaya, ringkasan, masukan } = version;
      return [{ id: name, identitas, styleHashes: gaya, digest: ringkasan ?? masukan }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const isPortal = ({ id }: { id: string }) => id === SHARED;
  return { villages: sites.filter((site) => !isPortal(site)), portal: sites.filter(isPortal) };
}
