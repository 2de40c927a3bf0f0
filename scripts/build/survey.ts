/**
 * Stages 1 to 3, for a build and for the merge of shards: what the fleet is, and which villages are not yet made
 * as it says.
 */
import type { Finding } from '../../theme/model/finding.ts';
import type { Letak } from '../../theme/model/jangkauan.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import { type Tanggal, tanggalDi } from '../../theme/model/tanggal.ts';
import { hashText } from '../lib/hash.ts';
import type { Checked } from './checked.ts';
import { discover, type Fleet, SHARED } from './discover.ts';
import { engineHash } from './engine.ts';
import { entryMemories } from './entry-memory.ts';
import { type Layout, stampsFile } from './layout.ts';
import { pickSites } from './pick.ts';
import { requireKabupaten } from './regency.ts';
import { lookUpRegions, placesOf, type Region } from './regions.ts';
import { type Selection, select } from './select.ts';
import type { Shard } from './shard.ts';
import { sharedInput } from './shared-input.ts';
import { readAllSitus } from './situs-memory.ts';
import { Stamps } from './stamps.ts';

export interface SurveyOptions {
  layout: Layout;
  /** Only these villages, `_kabupaten` for the regency's portal; all when empty. */
  sites: readonly string[];
  /** Only the villages of this shard. */
  shard?: Shard | undefined;
  /** The date of the build; today in the regency's zone when not given. */
  date: Tanggal | undefined;
  /** Make all selected villages again, changed or not. */
  force: boolean;
  now: Date;
  /** What is known of villages that were made before. */
  checked: ReadonlyMap<string, Checked>;
  /** Folder of a village's finished site. */
  siteFolder: (id: string) => string;
  /** True where the sites of all villages lie in the output folder, so that it tells what each of them has. */
  whole: boolean;
  /** Told of each stage as it is done. */
  clock?: (stage: string) => void;
}

export interface Survey extends Selection {
  day: Tanggal;
  kabupaten: Kabupaten;
  /** With the villages that were asked for. */
  fleet: Fleet;
  /** All villages of the fleet. */
  ids: string[];
  regions: Map<string, Region>;
  /** Where all villages of the fleet lie; those whose file cannot be used are missing. */
  places: ReadonlyMap<string, Letak>;
  /** Hash of all from which follows what is wrong with what the regency shares. */
  sharedFacts: string;
  stamps: Stamps;
  /** Hash of the program and the theme. */
  engine: string;
  /** What is wrong with the regency's file. */
  findings: Finding[];
}

/** @throws {CannotError} for a regency's file that cannot be used, and for villages that there are not */
export async function survey(options: SurveyOptions): Promise<Survey> {
  const { layout, now, clock = () => undefined } = options;
  const fleet = discover(layout.root);
  const { kabupaten, findings } = requireKabupaten(layout.root);
  const day = options.date ?? tanggalDi(kabupaten.zona_waktu, now);
  const ids = fleet.villages.map(({ id }) => id);
  const stamps = new Stamps(layout.root, stampsFile(layout), now.getTime());
  const engine = engineHash(layout, now);
  const situs = readAllSitus(layout, fleet, stamps, engine);
  fleet.villages = pickSites(fleet, options.sites, options.shard);
  clock('discover');

  const standing = options.whole ? undefined : () => undefined;
  const regions = await lookUpRegions(layout, situs, kabupaten, standing);
  const places = placesOf(situs, regions);
  const memory = entryMemories(layout, engine)(SHARED);
  const selection = select({
    fleet,
    stamps,
    places,
    shared: sharedInput(layout.root, fleet.shared, stamps, memory),
    engine,
    regions: new Map(
      [...regions].map(([id, { wilayah, findings: own }]) => [id, JSON.stringify([wilayah, own.length])]),
    ),
    siteFolder: options.siteFolder,
    day,
    checked: options.checked,
    force: options.force,
  });
  const sharedFacts = hashText(JSON.stringify([engine, stamps.digest(fleet.shared), [...places.values()]]));
  if (options.sites.length === 0) stamps.save();
  clock('select');
  return { ...selection, day, kabupaten, fleet, ids, regions, places, sharedFacts, stamps, engine, findings };
}
