/**
 * A village of which only some parts can be read. Pages that need few of them are the same as long as those are, and
 * need not be made again. What can be read and what the key is made of is one and the same object, so a page cannot
 * depend on anything that its key leaves out: whoever reads more throws.
 */
import type { Anggaran } from '../../../theme/model/anggaran.ts';
import { type Desa, type KoleksiDesa, pengumumanBerlaku } from '../../../theme/model/desa.ts';
import type { Entri } from '../../../theme/model/entri.ts';
import type { JenisKartu } from '../../../theme/model/kartu.ts';
import { KOLEKSI } from '../../../theme/model/koleksi.ts';
import { hashText } from '../../lib/hash.ts';

/** A page read a part of the village that its kind does not name. */
export class NarrowError extends Error {}

export interface Narrow {
  desa: Desa;
  /** Hash of all that can be read. */
  key: string;
}

/**
 * The village as the pages of budgets read it: what the frame of every page shows, the names of all versions, and the
 * rows of some.
 * @param readable whether the rows of that version can be read
 * @param digest hash of a version
 */
export function narrowBudgets(
  desa: Desa,
  readable: (budget: Anggaran) => boolean,
  digest: (budget: Anggaran) => string,
): Narrow {
  const { id, identitas, situs, kabupaten, kartu, koleksi, spanduk } = desa;
  const logo = situs.logo === undefined ? [] : [`sites/${id}/${situs.logo}`];
  const { data: newest } = koleksi.anggaran[0] ?? {};
  // The card of budgets names an amount of the newest one, and is on no page of those of other years.
  const cards: JenisKartu[] = newest && readable(newest) ? ['anggaran', 'informasi'] : ['informasi'];
  const parts: Partial<Desa> = {
    id,
    identitas,
    situs,
    kabupaten,
    portal: undefined,
    // Whether there is a map is told by the menu; what is on it, is not.
    batas: desa.batas && sealed('batas'),
    hariIni: sealed('hariIni') as unknown as Desa['hariIni'],
    koleksi: {
      ...sealedLists(koleksi),
      pengumuman: urgent(desa),
      kegiatan: koleksi.kegiatan.map(work),
      anggaran: koleksi.anggaran.map((entry) => (readable(entry.data) ? entry : named(entry))),
    },
    foto: onlyKeys(desa.foto, logo),
    kartu: onlyKeys(kartu, cards),
    spanduk:
      spanduk && koleksi.anggaran.some(({ data }) => readable(data) && isOf(spanduk, data))
        ? spanduk
        : undefined,
  };
  const budgets = new Set<object>(koleksi.anggaran.map(({ data }) => data));
  const key = JSON.stringify(parts, (_, value) => {
    if (value instanceof Map) return [...value];
    return budgets.has(value) ? digest(value) : (insides.get(value) ?? value);
  });
  return { desa: only(parts, 'desa') as Desa, key: hashText(key) };
}

const isOf = (a: Pick<Anggaran, 'tahun' | 'versi'>, b: typeof a) =>
  a.tahun === b.tahun && a.versi === b.versi;

/** Of every collection no more than whether it holds anything, which the menu tells. */
function sealedLists(koleksi: KoleksiDesa): KoleksiDesa {
  return Object.fromEntries(
    KOLEKSI.map(({ nama }) => [nama, koleksi[nama].length > 0 ? [sealed(nama)] : []]),
  ) as unknown as KoleksiDesa;
}

/** The urgent notices of today, which every page shows; of the others, whether there are any. */
function urgent(desa: Desa): KoleksiDesa['pengumuman'] {
  const shown = pengumumanBerlaku(desa).filter(({ data }) => data.tingkat === 'darurat');
  const dayless = shown.map((entry) => ({
    ...entry,
    // That they are current is known here; a page that compared days would have to be made again every day.
    data: { ...entry.data, berlaku_mulai: undefined, berlaku_sampai: undefined },
  }));
  const other = only(
    { slug: '', data: only({ tingkat: 'info', tanggal: '', ...NO_DAYS }, 'pengumuman') },
    'pengumuman',
  );
  const rest = desa.koleksi.pengumuman.length > shown.length ? [other] : [];
  return [...dayless, ...rest] as KoleksiDesa['pengumuman'];
}

const NO_DAYS = { berlaku_mulai: undefined, berlaku_sampai: undefined };

/** A version of which only its name can be read. */
function named({ data: { tahun, versi } }: Entri<Anggaran>): Entri<Anggaran> {
  return only({ data: only({ tahun, versi }, 'anggaran') }, 'anggaran') as Entri<Anggaran>;
}

/** A work, to which the row that pays for it leads. */
function work({
  slug,
  data: { tahun, kode },
}: KoleksiDesa['kegiatan'][number]): KoleksiDesa['kegiatan'][number] {
  return only(
    { slug, data: only({ tahun, kode }, 'kegiatan') },
    'kegiatan',
  ) as KoleksiDesa['kegiatan'][number];
}

function sealed(name: string): never {
  return only({}, name) as never;
}

/** What can be read of an object whose other parts throw. */
const insides = new WeakMap<object, object>();

/** The object, which throws when anything but these parts is read. */
function only<T extends object>(parts: T, name: string): T {
  const proxy = new Proxy(parts, {
    // JSON asks every object for `toJSON`.
    get: (target, part) =>
      part in target || part === 'toJSON' ? Reflect.get(target, part) : refuse(name, part),
    has: (_, part) => refuse(name, part),
    ownKeys: () => refuse(name, '*'),
  });
  insides.set(proxy, parts);
  return proxy;
}

function refuse(name: string, part: string | symbol): never {
  throw new NarrowError(`a page of budgets reads ${name}.${String(part)}, which narrow.ts does not name`);
}

/** Of a map only the values of these keys; it throws for others. */
function onlyKeys<K extends string, V>(map: ReadonlyMap<K, V>, keys: readonly K[]): ReadonlyMap<K, V> {
  return new OnlyKeys(
    new Set<string>(keys),
    [...map].filter(([key]) => keys.includes(key)),
  );
}

class OnlyKeys<K extends string, V> extends Map<K, V> {
  readonly #keys: ReadonlySet<string>;

  constructor(keys: ReadonlySet<string>, entries: readonly [K, V][]) {
    super(entries);
    this.#keys = keys;
  }

  override get(key: K): V | undefined {
    if (!this.#keys.has(key)) refuse('', key);
    return super.get(key);
  }
}
