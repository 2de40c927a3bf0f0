/**
 * Stage 2, part two: one village as its pages will see it, from its files and the regency's. Whatever is
 * wrong is left out and reported; only a bad `situs.yaml` leaves no village at all.
 */
import { type Desa, identitas, type KoleksiDesa } from '../../theme/model/desa.ts';
import { byPlace, type Finding } from '../../theme/model/finding.ts';
import { letakDesa } from '../../theme/model/jangkauan.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import { type ButirKeterbukaan, butirUntuk } from '../../theme/model/keterbukaan.ts';
import { KOLEKSI } from '../../theme/model/koleksi.ts';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import { jenisWilayah, type Wilayah } from '../../theme/model/wilayah.ts';
import { entriesFor, ignoredAudiences } from './audience.ts';
import { readBoundary } from './boundary.ts';
import { collections } from './collections.ts';
import { crossChecks, deadLinks } from './cross-checks.ts';
import { type FileRef, SHARED } from './discover.ts';
import { emergencies, unknownDuties } from './duties.ts';
import { withEmergencies } from './emergencies.ts';
import { type AnyEntry, type Entries, readEntries } from './entries.ts';
import type { EntryMemory } from './entry-memory.ts';
import { attachPhotosAndFiles, type Media } from './media.ts';
import { readKeterbukaan, readSitus } from './situs-file.ts';

export interface LoadContext {
  root: string;
  /** Folder of prepared photos. */
  photos: string;
  day: Tanggal;
  kabupaten: Kabupaten;
  /** What the regency wrote for all villages. */
  shared: Shared;
  /** What reading the entries of an owner gave the last time. */
  memory: (owner: string) => EntryMemory;
}

/** The regency's entries with their photos and files, read once for all villages. */
export interface Shared {
  entries: Entries;
  media: Media;
  /** What villages must publish. */
  keterbukaan: ButirKeterbukaan[];
}

export interface LoadedVillage {
  /** Undefined when the village must stay at its last version. */
  desa: Desa | undefined;
  /** Files that the site needs besides its pages: address in the site -> absolute path. */
  assets: Map<string, string>;
  findings: Finding[];
  /** Milliseconds spent on photos and files. */
  mediaMs: number;
}

/** What {@link readVillage} needs. */
export type ReadContext = Pick<LoadContext, 'root' | 'day' | 'kabupaten' | 'memory'> & {
  shared: Pick<Shared, 'entries' | 'keterbukaan'>;
};

interface VillageInput {
  id: string;
  files: readonly FileRef[];
  region: Wilayah | undefined;
}

/** A village as its texts say; no photo or file of it was looked at. */
export interface VillageTexts {
  /** Undefined when the village must stay at its last version. */
  desa: Desa | undefined;
  /** What its pages show; also where there is no `desa`. */
  koleksi: KoleksiDesa;
  /** Its own entries, those that are not published too. */
  own: Entries;
  findings: Finding[];
}

/** Reads and checks the texts of one village: what a report counts, and what a build begins with. */
export function readVillage(context: ReadContext, village: VillageInput): VillageTexts {
  const { root, day, kabupaten, shared } = context;
  const { id, files } = village;
  const { situs: written, findings: situsFindings } = readSitus(root, id);
  const base = `content/${id}`;
  const own = readEntries(
    root,
    base,
    files.filter(({ path }) => path.startsWith(`${base}/`)),
    'desa',
    id,
    context.memory(id),
  );
  const theirs = written
    ? entriesFor(shared.entries, letakDesa(id, written, village.region))
    : shared.entries;
  const { koleksi: joined, findings: clashes } = collections(own, theirs, id);
  const { situs, koleksi } = written
    ? withEmergencies(written, joined, day)
    : { situs: written, koleksi: joined };
  const findings = [
    ...situsFindings,
    ...own.findings,
    ...clashes,
    ...ignoredAudiences(own, id),
    ...crossChecks(koleksi, id, situs?.kode),
    ...emergencies(own, id, day),
    ...unknownDuties(koleksi, shared.keterbukaan, id),
  ];
  const boundary = readBoundary(root, id, files);
  findings.push(...boundary.findings);
  const desa: Desa | undefined = situs && {
    id,
    identitas: identitas(id, situs, kabupaten, village.region),
    situs,
    kabupaten,
    keterbukaan: butirUntuk(shared.keterbukaan, jenisWilayah(situs.kode)),
    hariIni: day,
    batas: boundary.batas,
    koleksi,
    foto: new Map(),
    berkas: new Map(),
    kartu: new Map(),
    ikon: [],
  };
  if (desa) findings.push(...deadLinks(desa));
  return { desa, koleksi, own, findings: findings.sort(byPlace) };
}

/** Reads and checks one village with its photos and files. `hash` gives the content hash of a file. */
export async function loadVillage(
  context: LoadContext,
  village: VillageInput,
  hash: (file: FileRef) => string,
): Promise<LoadedVillage> {
  const { root, shared, photos } = context;
  const { id, files } = village;
  const { desa, koleksi, findings } = readVillage(context, village);
  const start = performance.now();
  const media = await attachPhotosAndFiles({
    root,
    site: id,
    folder: photos,
    files,
    entries: KOLEKSI.flatMap(({ nama }) => koleksi[nama] as AnyEntry[]).filter(({ asal }) => asal === 'desa'),
    situs: desa?.situs,
    hash,
  });
  return {
    desa: desa && {
      ...desa,
      foto: new Map([...shared.media.foto, ...media.foto]),
      berkas: new Map([...shared.media.berkas, ...media.berkas]),
    },
    assets: new Map([...shared.media.assets, ...media.assets]),
    findings: [...findings, ...media.findings].sort(byPlace),
    mediaMs: performance.now() - start,
  };
}

/** The texts that the regency wrote for all, without their photos and files. */
export function readShared(
  root: string,
  files: readonly FileRef[],
  memory: LoadContext['memory'],
): Pick<Shared, 'entries' | 'keterbukaan'> & { findings: Finding[] } {
  const entries = readEntries(root, SHARED_BASE, belowShared(files), 'kabupaten', SHARED, memory(SHARED));
  const duties = readKeterbukaan(root);
  const findings = [...entries.findings, ...emergencies(entries, SHARED), ...duties.findings];
  return { entries, keterbukaan: duties.keterbukaan, findings };
}

/** Reads what the regency wrote for all. */
export async function loadShared(
  root: string,
  photos: string,
  files: readonly FileRef[],
  hash: (file: FileRef) => string,
  memory: LoadContext['memory'],
): Promise<Shared & { findings: Finding[] }> {
  const { findings, ...texts } = readShared(root, files, memory);
  const media = await attachPhotosAndFiles({
    root,
    site: SHARED,
    folder: photos,
    files: belowShared(files),
    entries: [...texts.entries.byCollection.values()].flat(),
    situs: undefined,
    hash,
  });
  return { ...texts, media, findings: [...findings, ...media.findings].sort(byPlace) };
}

const SHARED_BASE = `content/${SHARED}`;

function belowShared(files: readonly FileRef[]): FileRef[] {
  return files.filter(({ path }) => path.startsWith(`${SHARED_BASE}/`));
}
