/** Reads the whole fleet for a report: texts, history, last build. Writes nothing but what a build remembers too. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Identitas } from '../../theme/model/desa.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import { isiDesa } from '../../theme/model/laporan/isi.ts';
import { keaktifan } from '../../theme/model/laporan/keaktifan.ts';
import type { BahanLaporan } from '../../theme/model/laporan/laporan.ts';
import { type Tanggal, tanggalDi } from '../../theme/model/tanggal.ts';
import { jenisWilayah } from '../../theme/model/wilayah.ts';
import { type Checked, readChecked } from '../build/checked.ts';
import { discover } from '../build/discover.ts';
import { engineHash } from '../build/engine.ts';
import { entryMemories } from '../build/entry-memory.ts';
import { checkedFile, type Layout, stampsFile } from '../build/layout.ts';
import { type ReadContext, readShared, readVillage, type VillageTexts } from '../build/load.ts';
import { pickVillages } from '../build/pick.ts';
import { requireKabupaten } from '../build/regency.ts';
import { lookUpRegions } from '../build/regions.ts';
import { readAllSitus } from '../build/situs-memory.ts';
import { Stamps } from '../build/stamps.ts';
import { readVersion } from '../build/version.ts';
import { CannotError } from '../lib/errors.ts';
import { builtSite, villageFindings } from './built.ts';
import { type Edits, readEdits } from './edits.ts';

export interface ReadOptions {
  layout: Layout;
  /** Only these villages; all when empty. */
  sites: readonly string[];
  date: Tanggal | undefined;
  now: Date;
  /** Where git keeps the history; the root itself, or the gateway's bare repository. */
  repo: string;
  /** Days without an edit after which a village counts as dormant. */
  dormantAfter: number;
  note: (text: string) => void;
}

export interface ReadFleet {
  day: Tanggal;
  kabupaten: Kabupaten;
  edits: Edits;
  villages: ReadVillage[];
}

export interface ReadVillage {
  bahan: BahanLaporan;
  texts: VillageTexts;
}

/** Throws a CannotError where there is no fleet. */
export async function readFleet(options: ReadOptions): Promise<ReadFleet> {
  const { layout, now, note } = options;
  const fleet = discover(layout.root);
  if (fleet.villages.length === 0)
    throw new CannotError(
      `There are no villages in ${join(layout.root, 'sites')}.`,
      'Name the folder that holds sites/ with --root.',
    );
  const picked = pickVillages(fleet, options.sites);
  const { kabupaten } = requireKabupaten(layout.root);
  const day = options.date ?? tanggalDi(kabupaten.zona_waktu, now);
  const ids = fleet.villages.map(({ id }) => id);
  note('Asking git who edited what ...');
  const edits = await readEdits({ folder: options.repo, ids, zone: kabupaten.zona_waktu });
  const engine = engineHash(layout, now);
  const memory = entryMemories(layout, engine);
  // Looked up and never saved: a report has not looked at all the files that a build knows.
  const stamps = new Stamps(layout.root, stampsFile(layout), now.getTime());
  const regions = await lookUpRegions(layout, readAllSitus(layout, fleet, stamps, engine), kabupaten);
  const { root } = layout;
  const shared = readShared(root, fleet.shared, memory);
  const context: ReadContext = { root, day, kabupaten, memory, shared };
  const checked = readChecked(checkedFile(layout));
  const step = Math.max(1, Math.ceil(picked.length / 10));
  const villages = picked.map(({ id, files }, index) => {
    if (index % step === 0) note(`Reading villages: ${index} of ${picked.length} ...`);
    const texts = readVillage(context, { id, files, region: regions.get(id)?.wilayah });
    const history = keaktifan(edits.villages.get(id), day, options.dormantAfter);
    return { bahan: material(layout, id, texts, history, checked.get(id)), texts };
  });
  return { day, kabupaten, edits, villages };
}

function material(
  layout: Layout,
  id: string,
  { desa, own, findings }: VillageTexts,
  history: BahanLaporan['keaktifan'],
  checked: Checked | undefined,
): BahanLaporan {
  const folder = join(layout.out, id);
  const version = existsSync(folder) ? readVersion(folder) : undefined;
  // A village whose own file is broken still has the name that its site goes by.
  const names: Partial<Identitas> = desa?.identitas ?? version?.identitas ?? {};
  const { kode = '', kecamatan = '', namaLengkap = id, url = '' } = names;
  const terbitan = builtSite(folder, version);
  const whatsapp = desa?.situs.whatsapp;
  return {
    id,
    kode,
    jenis: names.jenis ?? jenisWilayah(kode),
    kecamatan,
    nama: namaLengkap,
    url,
    ...(whatsapp && { whatsapp }),
    keaktifan: history,
    temuan: villageFindings(checked, version, findings),
    ...(terbitan && { terbitan }),
    ...(desa && { isi: isiDesa(desa, own.byCollection) }),
  };
}
