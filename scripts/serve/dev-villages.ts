/**
 * The villages as the dev server needs them: read when a page of them is asked for, by the same stages
 * that the build uses, and forgotten when one of their files changes.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Identitas, identitas } from '../../theme/model/desa.ts';
import type { Finding } from '../../theme/model/finding.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import { type Tanggal, tanggalDi } from '../../theme/model/tanggal.ts';
import { unknownAudiences } from '../build/audience.ts';
import { addCards } from '../build/cards.ts';
import { discover, type FileRef, type Fleet, SHARED } from '../build/discover.ts';
import { engineHash } from '../build/engine.ts';
import { entryMemories } from '../build/entry-memory.ts';
import { addIcons } from '../build/icons.ts';
import { type Layout, photoFolder } from '../build/layout.ts';
import { type LoadContext, type LoadedVillage, loadShared, loadVillage } from '../build/load.ts';
import { loadPortal } from '../build/portal/load.ts';
import { requireKabupaten } from '../build/regency.ts';
import { lookUpRegions, placesOf, type Region } from '../build/regions.ts';
import { readSitus } from '../build/situs-file.ts';
import { hashText } from '../lib/hash.ts';

export interface DevVillagesOptions {
  layout: Layout;
  /** Only these villages; all when empty. */
  sites: readonly string[];
  /** The date that pages take for today; else today in the regency at the time of reading. */
  date: Tanggal | undefined;
  /** Called with what was found each time a village (or the regency's part) has been read. */
  onFindings: (site: string, findings: readonly Finding[]) => void;
}

interface Common {
  context: LoadContext;
  regions: Map<string, Region>;
}

export class DevVillages {
  readonly #options: DevVillagesOptions;
  readonly #villages = new Map<string, Promise<LoadedVillage>>();
  readonly #hashes = new Map<string, string>();
  #fleet: Fleet | undefined;
  #common: Promise<Common> | undefined;
  /** As the program was when it started: a change of it does not reach this process. */
  #memory: LoadContext['memory'] | undefined;

  constructor(options: DevVillagesOptions) {
    this.#options = options;
  }

  /** Ids of the villages that are served, sorted. */
  ids(): string[] {
    const { sites } = this.#options;
    const all = this.#discovered().villages.map(({ id }) => id);
    return sites.length === 0 ? all : all.filter((id) => sites.includes(id));
  }

  /** Ids of all sites that are served: the villages, and the regency's portal. */
  served(): string[] {
    const { sites } = this.#options;
    return sites.length === 0 || sites.includes(SHARED) ? [...this.ids(), SHARED] : this.ids();
  }

  /** One village with its photos and files. Throws a CannotError when the regency's file is unusable. */
  load(id: string): Promise<LoadedVillage> {
    const known = this.#villages.get(id);
    if (known) return known;
    const loading = this.#load(id);
    this.#villages.set(id, loading);
    return loading;
  }

  /** Who the villages are, for the index page. Those with a bad `situs.yaml` are left out. */
  async index(): Promise<{ villages: { id: string; identitas: Identitas }[]; kabupaten: Kabupaten }> {
    const { context, regions } = await this.#shared();
    const villages = this.ids().flatMap((id) => {
      const { situs } = readSitus(context.root, id);
      return situs
        ? [{ id, identitas: identitas(id, situs, context.kabupaten, regions.get(id)?.wilayah) }]
        : [];
    });
    return { villages, kabupaten: context.kabupaten };
  }

  /** Forgets what a change of that file may have changed. @param path from the root, with forward slashes */
  forget(path: string): void {
    this.#fleet = undefined;
    const id = /^content\/([^/]+)\//.exec(path)?.[1];
    if (id !== undefined && id !== SHARED) {
      this.#villages.delete(id);
      return;
    }
    this.#common = undefined;
    this.#villages.clear();
  }

  #discovered(): Fleet {
    this.#fleet ??= discover(this.#options.layout.root);
    return this.#fleet;
  }

  #shared(): Promise<Common> {
    this.#common ??= this.#loadShared();
    return this.#common;
  }

  async #load(id: string): Promise<LoadedVillage> {
    const { context, regions } = await this.#shared();
    if (id === SHARED) return this.#loadPortal(context);
    const found = this.#discovered().villages.find((village) => village.id === id);
    const region = regions.get(id);
    const village = { id, files: found?.files ?? [], region: region?.wilayah };
    const loaded = await loadVillage(context, village, (file) => this.#hash(file));
    await addIcons(loaded, context.photos);
    await addCards(loaded, context.photos);
    const findings = [...(found?.findings ?? []), ...(region?.findings ?? []), ...loaded.findings];
    this.#options.onFindings(id, findings);
    return { ...loaded, findings };
  }

  /** What the villages last published, for the pages as they are now. */
  async #loadPortal(context: LoadContext): Promise<LoadedVillage> {
    const loaded = await loadPortal(context, this.#options.layout);
    await addIcons(loaded, context.photos);
    await addCards(loaded, context.photos);
    return loaded;
  }

  async #loadShared(): Promise<Common> {
    const { layout, date } = this.#options;
    const { root } = layout;
    const fleet = this.#discovered();
    const { kabupaten, findings } = requireKabupaten(root);
    const photos = photoFolder(layout);
    this.#memory ??= entryMemories(layout, engineHash(layout, new Date()));
    const memory = this.#memory;
    const sites = new Map(fleet.villages.map(({ id }) => [id, readSitus(root, id).situs]));
    const [regions, shared] = await Promise.all([
      lookUpRegions(layout, sites, kabupaten),
      loadShared(root, photos, fleet.shared, (file) => this.#hash(file), memory),
    ]);
    const places = [...placesOf(sites, regions).values()];
    const unknown = unknownAudiences(shared.entries, places, SHARED);
    this.#options.onFindings(SHARED, [...fleet.findings, ...findings, ...shared.findings, ...unknown]);
    const day = date ?? tanggalDi(kabupaten.zona_waktu, new Date());
    return { context: { root, photos, day, kabupaten, shared, memory }, regions };
  }

  #hash({ path, stamp }: FileRef): string {
    const key = `${path} ${stamp}`;
    const hash = this.#hashes.get(key) ?? hashText(readFileSync(join(this.#options.layout.root, path)));
    this.#hashes.set(key, hash);
    return hash;
  }
}
