/**
 * The official table of regions: 38 provinces, 514 regencies, 7,285 districts, 83,762 villages. It comes
 * from the package idn-area-data (data: ODbL 1.0), is read at first use and kept in memory; its tables
 * are never copied into the project.
 */
import { jenisWilayah, type Wilayah } from '../../theme/model/wilayah.ts';
import { bacaCache, type IsiCache, tulisCache } from './cache.ts';
import { rapikanNama } from './nama.ts';

/** Code -> name as the package spells it, one map a level. */
export interface Tabel {
  provinsi: ReadonlyMap<string, string>;
  kabupaten: ReadonlyMap<string, string>;
  kecamatan: ReadonlyMap<string, string>;
  desa: ReadonlyMap<string, string>;
}

/** A regency and what it lies in. */
export interface WilayahKabupaten {
  kode: string;
  nama: string;
  provinsi: string;
}

let table: Promise<Tabel> | undefined;

/** The whole table; read once (some 150 ms), then shared. */
export function muatTabel(): Promise<Tabel> {
  table ??= load();
  return table;
}

async function load(): Promise<Tabel> {
  // Imported here, so that a fleet that is answered from the cache does not even load the parser.
  const area = await import('idn-area-data');
  const [provinsi, kabupaten, kecamatan, desa] = await Promise.all([
    area.getProvinces(),
    area.getRegencies(),
    area.getDistricts(),
    area.getVillages(),
  ]);
  const names = (rows: readonly { code: string; name: string }[]) =>
    new Map(rows.map(({ code, name }) => [code, name]));
  return {
    provinsi: names(provinsi),
    kabupaten: names(kabupaten),
    kecamatan: names(kecamatan),
    desa: names(desa),
  };
}

/** The village of a dotted code such as `62.11.01.2001`; undefined when the table has none. */
export async function cariWilayah(kode: string): Promise<Wilayah | undefined> {
  return wilayah(await muatTabel(), kode);
}

/** The regency of a code such as `62.11`; undefined when the table has none. */
export async function cariKabupaten(kode: string): Promise<WilayahKabupaten | undefined> {
  const { kabupaten, provinsi } = await muatTabel();
  const nama = kabupaten.get(kode);
  if (nama === undefined) return undefined;
  return { kode, nama: rapikanNama(nama), provinsi: rapikanNama(provinsi.get(kode.slice(0, 2)) ?? '') };
}

/** All desa and kelurahan of a regency in the order of their codes; empty for an unknown regency. */
export async function desaKabupaten(kode: string): Promise<Wilayah[]> {
  const tabel = await muatTabel();
  return [...tabel.desa.keys()]
    .filter((desa) => desa.startsWith(`${kode}.`))
    .sort()
    .flatMap((desa) => wilayah(tabel, desa) ?? []);
}

/**
 * Looks up many codes at once; codes that the table does not have are missing from the answer.
 * `cacheFile` keeps the answers of earlier calls, so that a build of a fleet does not parse the table
 * each time; it is tied to the version of the data, and rebuilt silently when missing or broken.
 */
export async function cariBanyak(
  kodes: readonly string[],
  cacheFile?: string,
): Promise<Map<string, Wilayah>> {
  const known: IsiCache = cacheFile === undefined ? new Map() : bacaCache(cacheFile);
  const asked = [...new Set(kodes)];
  const missing = asked.filter((kode) => !known.has(kode));
  if (missing.length > 0) {
    const tabel = await muatTabel();
    for (const kode of missing) known.set(kode, wilayah(tabel, kode) ?? null);
    if (cacheFile !== undefined) tulisCache(cacheFile, known);
  }
  return new Map(
    asked.flatMap((kode) => {
      const found = known.get(kode);
      return found ? [[kode, found] as const] : [];
    }),
  );
}

function wilayah(tabel: Tabel, kode: string): Wilayah | undefined {
  const nama = tabel.desa.get(kode);
  if (nama === undefined) return undefined;
  const tidy = rapikanNama(nama);
  return {
    kode,
    // The table writes the kind into the names of this kind only; it is said by `sebutan` instead.
    nama: jenisWilayah(kode) === 'desa adat' ? tidy.replace(/^Desa Adat /, '') : tidy,
    kecamatan: rapikanNama(tabel.kecamatan.get(kode.slice(0, 8)) ?? ''),
    kabupaten: rapikanNama(tabel.kabupaten.get(kode.slice(0, 5)) ?? ''),
    provinsi: rapikanNama(tabel.provinsi.get(kode.slice(0, 2)) ?? ''),
  };
}
