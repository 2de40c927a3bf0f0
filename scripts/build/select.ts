/**
 * Stage 3: which villages must be made again. Decided by content alone: the hash of a village's own
 * files and of what it shares with others (`shared-input.ts`). It fails open: what is not known to be unchanged is made again.
 */
import type { Letak } from '../../theme/model/jangkauan.ts';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import { hashText } from '../lib/hash.ts';
import type { Checked } from './checked.ts';
import type { Fleet, VillageFiles } from './discover.ts';
import type { SharedInput } from './shared-input.ts';
import type { Stamps } from './stamps.ts';
import { holdsOn, readVersion, type Version } from './version.ts';

export interface Selection {
  /** Villages to make, with the hash of what they are made from. */
  selected: { village: VillageFiles; input: string }[];
  unchanged: { village: VillageFiles; version: Version; checked: Checked }[];
}

export interface SelectOptions {
  fleet: Fleet;
  stamps: Stamps;
  /** Where each village lies, by id; those whose file cannot be used are missing. */
  places: ReadonlyMap<string, Letak>;
  /** What a village shares with the others. */
  shared: SharedInput;
  /** Hash of theme, scripts and dependencies. */
  engine: string;
  /** What the region table says of each village, by id. */
  regions: ReadonlyMap<string, string>;
  /** Folder of a village's finished site. */
  siteFolder: (id: string) => string;
  day: Tanggal;
  checked: ReadonlyMap<string, Checked>;
  force: boolean;
}

export function select({
  fleet,
  stamps,
  places,
  shared,
  engine,
  regions,
  siteFolder,
  day,
  checked,
  force,
}: SelectOptions): Selection {
  const common = `${engine} ${stamps.digest(fleet.loose)}`;
  const selection: Selection = { selected: [], unchanged: [] };
  for (const village of fleet.villages) {
    // What is wrong with its folders counts too: a file that cannot be listed is in no digest.
    const own = `${stamps.digest(village.files)} ${JSON.stringify(village.findings)}`;
    const input = hashText(
      `${common} ${shared(places.get(village.id))} ${own} ${regions.get(village.id) ?? ''}`,
    );
    const version = readVersion(siteFolder(village.id));
    const known = checked.get(village.id);
    const current = version?.masukan === input && known?.input === input && holdsOn(version, day);
    if (version && known && current && !force) selection.unchanged.push({ village, version, checked: known });
    else selection.selected.push({ village, input });
  }
  return selection;
}
