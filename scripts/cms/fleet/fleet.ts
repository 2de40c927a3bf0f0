/**
 * What the gateway knows of the fleet, from the store. One listing of `sites/` tells which files changed since
 * the last question; only those are read, so a question about 400 villages usually reads none.
 */
import { identitas } from '../../../theme/model/desa.ts';
import { letakDesa } from '../../../theme/model/jangkauan.ts';
import { KABUPATEN_BAKU, type Kabupaten, kabupaten } from '../../../theme/model/kabupaten.ts';
import { bacaYaml } from '../../../theme/model/naskah.ts';
import { type SitusBerkas, situs } from '../../../theme/model/situs.ts';
import type { Wilayah } from '../../../theme/model/wilayah.ts';
import { isVillageName, SHARED } from '../../build/discover.ts';
import { cariBanyak } from '../../wilayah/tabel.ts';
import { siteOfPath } from '../access/owner-of-path.ts';
import type { FleetInfo, VillageInfo } from '../gateway.ts';
import type { BlobId, Store, StoredFile } from '../store/store.ts';

const REGENCY_FILE = 'sites/kabupaten.yaml';

interface Snapshot {
  /** What `sites/` held; a store that gives the same list again says that nothing changed. */
  listing: readonly StoredFile[];
  /** Same key, same fleet. */
  key: string;
  kabupaten: Kabupaten;
  villages: ReadonlyMap<string, VillageInfo | undefined>;
}

/** A village's file: its place, and the name of its content. */
interface SiteFile {
  id: string;
  path: string;
  blob: BlobId;
}

export class StoreFleet implements FleetInfo {
  readonly #store: Pick<Store, 'list' | 'readAll'>;
  readonly #regionFile: string | undefined;
  #situs = new Map<BlobId, SitusBerkas | undefined>();
  #last: Snapshot | undefined;
  #running: Promise<Snapshot> | undefined;

  /** @param regionFile where rows of the region table are kept between starts; see `cariBanyak` */
  constructor(store: Pick<Store, 'list' | 'readAll'>, regionFile?: string) {
    this.#store = store;
    this.#regionFile = regionFile;
  }

  async villages(): Promise<string[]> {
    return [...(await this.#now()).villages.keys()];
  }

  async village(id: string): Promise<VillageInfo | undefined> {
    return (await this.#now()).villages.get(id);
  }

  async kabupaten(): Promise<Kabupaten> {
    return (await this.#now()).kabupaten;
  }

  /** Questions that come while one is being answered share its answer. */
  #now(): Promise<Snapshot> {
    this.#running ??= this.#look().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #look(): Promise<Snapshot> {
    const listing = await this.#store.list('sites');
    if (this.#last?.listing === listing) return this.#last;
    const regency = listing.find(({ path }) => path === REGENCY_FILE);
    const sites = listing
      .flatMap(({ path, id: blob }): SiteFile[] => {
        const id = siteOfPath(path);
        return id !== undefined && isVillageName(id) ? [{ id, path, blob }] : [];
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const key = [regency?.id, ...sites.flatMap(({ id, blob }) => [id, blob])].join(' ');
    if (this.#last?.key === key) {
      this.#last = { ...this.#last, listing };
      return this.#last;
    }
    await this.#readChanged(sites);
    const fleet = await this.#regency(regency !== undefined);
    this.#last = { listing, key, kabupaten: fleet, villages: await this.#describe(sites, fleet) };
    return this.#last;
  }

  async #readChanged(sites: readonly SiteFile[]): Promise<void> {
    const changed = sites.filter(({ blob }) => !this.#situs.has(blob));
    const files = await this.#store.readAll(changed.map(({ path }) => path));
    const known = new Map(sites.map(({ blob }) => [blob, this.#situs.get(blob)]));
    changed.forEach(({ id, path, blob }, index) => {
      const text = files[index]?.content.toString() ?? '';
      known.set(blob, bacaYaml(text, situs, { site: id, file: path }).data);
    });
    this.#situs = known;
  }

  /** A broken file changes nothing: the last one that could be read holds. */
  async #regency(exists: boolean): Promise<Kabupaten> {
    const [file] = exists ? await this.#store.readAll([REGENCY_FILE]) : [];
    const place = { site: SHARED, file: REGENCY_FILE };
    const { data } = bacaYaml(file?.content.toString() ?? '', kabupaten, place);
    return data ?? this.#last?.kabupaten ?? KABUPATEN_BAKU;
  }

  async #describe(sites: readonly SiteFile[], fleet: Kabupaten): Promise<Snapshot['villages']> {
    const codes = [...this.#situs.values()].flatMap((file) => (file && !file.contoh ? [file.kode] : []));
    const regions = await cariBanyak(codes, this.#regionFile);
    return new Map(
      sites.map(({ id, blob }) => {
        const file = this.#situs.get(blob);
        return [id, file && villageInfo(id, file, fleet, regions.get(file.kode))];
      }),
    );
  }
}

function villageInfo(id: string, file: SitusBerkas, fleet: Kabupaten, region?: Wilayah): VillageInfo {
  const { namaLengkap, kecamatan, url } = identitas(id, file, fleet, region);
  return { id, nama: namaLengkap, kecamatan, letak: letakDesa(id, file, region), url, situs: file };
}
