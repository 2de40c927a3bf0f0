/** Writes a fleet of invented villages that is the same for the same options, and keeps it for the next run. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { NamaKoleksi } from '../../theme/model/koleksi.ts';
import { type EntryDraft, entries } from './entries.ts';
import { type PhotoOrder, writePhotos } from './photos.ts';
import { KABUPATEN, PROVINSI, type Village, villages } from './villages.ts';

export interface FleetOptions {
  villages: number;
  /** Entries of each village. */
  entries: number;
  /** Share of the entries that have a photo, 0 to 1. */
  photos: number;
  seed: string;
}

export interface Fleet {
  /** Holds `sites/` and `content/`. Shared between runs: never change it, work on a copy. */
  root: string;
  /** Village ids, in the order of their numbers. */
  ids: string[];
  entries: number;
  photos: number;
}

/** Types with a photo, in the order in which a village gets its first ones. */
const WITH_PHOTO: readonly NamaKoleksi[] = ['berita', 'pengumuman', 'halaman', 'perangkat'];
const COLOURS = ['#0b6b5d', '#1f5fa8', '#8a3b12', '#5b3f8c', '#2f6b1f', '#9a1f4a'];
/** Written last, so that its presence means that the fleet is complete. */
const FACTS = 'fleet.json';

/** The fleet from the temporary directory, made first where it is missing. `note` hears what takes time. */
export async function cachedFleet(options: FleetOptions, note: (text: string) => void): Promise<Fleet> {
  const root = join(tmpdir(), 'balai-bench', fleetKey(options));
  const facts = join(root, FACTS);
  if (existsSync(facts))
    return { ...(JSON.parse(await readFile(facts, 'utf8')) as Omit<Fleet, 'root'>), root };
  note(`making ${options.villages} villages x ${options.entries} entries (kept in ${root})`);
  const draft = `${root}.${process.pid}`;
  try {
    await writeFleet(draft, options);
    await removeOlder(root);
    await rename(draft, root);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return { ...(JSON.parse(await readFile(facts, 'utf8')) as Omit<Fleet, 'root'>), root };
}

/** One fleet of each size is kept: those of another generator or other photos are of no more use. */
async function removeOlder(root: string): Promise<void> {
  const size = basename(root).replace(/-[^-]*$/, '-');
  const names = (await readdir(dirname(root))).filter(
    (name) => name.startsWith(size) && !name.endsWith(`.${process.pid}`),
  );
  for (const name of names) await rm(join(dirname(root), name), { recursive: true, force: true });
}

/** Writes `sites/`, `content/` and `fleet.json` into `root`. */
export async function writeFleet(root: string, options: FleetOptions): Promise<Fleet> {
  const orders: PhotoOrder[] = [];
  const all = villages(options.villages, options.seed);
  const perVillage = Math.round(options.entries * options.photos);
  await write(join(root, 'sites/kabupaten.yaml'), stringify(KABUPATEN));
  for (const [number, village] of all.entries()) {
    await write(
      join(root, 'sites', village.id, 'situs.yaml'),
      stringify(siteFile(village), { lineWidth: 0 }),
    );
    const drafts = entries(village, options.entries);
    const illustrated = choosePhotos(drafts, perVillage);
    for (const draft of drafts) {
      const folder = join(root, 'content', village.id, draft.koleksi);
      const place = illustrated.indexOf(draft);
      if (place < 0) await write(join(folder, `${draft.slug}.md`), text(draft));
      else {
        draft.data.foto = 'foto.jpg';
        if (draft.koleksi !== 'perangkat')
          draft.data.keterangan_foto = `Suasana di ${village.nama}: foto ${place + 1}`;
        await write(join(folder, draft.slug, 'index.md'), text(draft));
        orders.push({ path: join(folder, draft.slug, 'foto.jpg'), index: number * perVillage + place });
      }
    }
  }
  await writePhotos(orders, options.seed);
  const facts = {
    ids: all.map(({ id }) => id),
    entries: options.entries * all.length,
    photos: orders.length,
  };
  await writeFile(join(root, FACTS), JSON.stringify(facts));
  return { ...facts, root };
}

/** `situs.yaml` of an invented village. */
export function siteFile({ kode, nama, kecamatan, random }: Village): Record<string, unknown> {
  return {
    kode,
    nama,
    kecamatan,
    kabupaten: KABUPATEN.nama,
    provinsi: PROVINSI,
    alamat: `Jalan Poros ${random.pick(['RT 01', 'RT 02', 'RT 03'])}, Desa ${nama}`,
    kode_pos: '00000',
    telepon: '0800-0000-111',
    whatsapp: '0812-0000-1234',
    email: 'pemdes@contoh.desa.example',
    jam_layanan: {
      senin: '08.00-15.00',
      selasa: '08.00-15.00',
      rabu: '08.00-15.00',
      kamis: '08.00-15.00',
      jumat: '08.00-11.00',
    },
    warna: random.pick(COLOURS),
    koordinat: { lintang: (-2000 - random.int(0, 900)) / 1000, bujur: (114_000 + random.int(0, 900)) / 1000 },
    media_sosial: { facebook: 'https://www.facebook.com/contoh' },
    contoh: true,
  };
}

/** One of each type in turn, until there are enough. */
function choosePhotos(drafts: readonly EntryDraft[], count: number): EntryDraft[] {
  const queues = WITH_PHOTO.map((kind) => drafts.filter((draft) => draft.koleksi === kind));
  const chosen: EntryDraft[] = [];
  while (chosen.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) chosen.push(...queue.splice(0, 1));
  }
  return chosen.slice(0, count);
}

/** The file of an entry. */
export function text({ data, isi }: EntryDraft): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n${isi ? `${isi}\n` : ''}`;
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Another generator makes another fleet, so its own source is part of the key. */
function fleetKey(options: FleetOptions): string {
  const hash = createHash('sha256').update(JSON.stringify(options));
  const folder = import.meta.dirname;
  for (const name of readdirSync(folder)
    .filter((name) => GENERATOR.has(name))
    .sort())
    hash.update(readFileSync(join(folder, name)));
  return `fleet-${options.villages}x${options.entries}-${hash.digest('hex').slice(0, 12)}`;
}

const GENERATOR = new Set([
  'budget.ts',
  'days.ts',
  'entries.ts',
  'fleet.ts',
  'photos.ts',
  'prose.ts',
  'random.ts',
  'services.ts',
  'texts.ts',
  'villages.ts',
]);
