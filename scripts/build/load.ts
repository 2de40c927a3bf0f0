/**
 * Stage 2, part two: one village as its pages will see it, from its files and the regency's. Whatever is
 * wrong is left out and reported; only a bad `situs.yaml` leaves no village at all.
 */
import type { Anggaran } from '../../theme/model/anggaran.ts';
import { type Desa, identitas, type KoleksiDesa } from '../../theme/model/desa.ts';
import type { Entri } from '../../theme/model/entri.ts';
import { byPlace, type Finding, finding } from '../../theme/model/finding.ts';
import { pohon } from '../../theme/model/hitung.ts';
import { letakDesa } from '../../theme/model/jangkauan.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import { type ButirKeterbukaan, butirUntuk } from '../../theme/model/keterbukaan.ts';
import { KOLEKSI } from '../../theme/model/koleksi.ts';
import type { Lembaga } from '../../theme/model/lembaga.ts';
import { periksaTautan } from '../../theme/model/markdown.ts';
import { type Penduduk, periksaPenduduk } from '../../theme/model/penduduk.ts';
import type { Perangkat } from '../../theme/model/perangkat.ts';
import { adaAlamat } from '../../theme/model/rute.ts';
import { atasanTidakDikenal } from '../../theme/model/susunan.ts';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import { formatRupiah } from '../../theme/model/uang.ts';
import { jenisWilayah, type Wilayah } from '../../theme/model/wilayah.ts';
import { entriesFor, ignoredAudiences } from './audience.ts';
import { readBoundary } from './boundary.ts';
import { collections } from './collections.ts';
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
    ...oneEntryAVersion(koleksi, id),
    ...sums(koleksi.anggaran, id),
    ...heads(koleksi.penduduk, id),
    ...superiors(koleksi.perangkat, id),
    ...(situs ? councils(koleksi.lembaga, id, situs.kode) : []),
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

/** A year has each version once; of two the first stays. */
function oneEntryAVersion(koleksi: KoleksiDesa, site: string): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  koleksi.anggaran = koleksi.anggaran.filter(({ data: { tahun, versi }, berkas }) => {
    const key = `${tahun} ${versi}`;
    if (!seen.has(key)) return Boolean(seen.add(key));
    findings.push(finding({ site, file: berkas }, 'duplicate_version', { tahun, versi }));
    return false;
  });
  return findings;
}

/** Sums that do not match are shown as such, not hidden: the page says so, and the operator is told. */
function sums(budgets: readonly Entri<Anggaran>[], site: string): Finding[] {
  return budgets.flatMap(({ data, berkas }) =>
    pohon(data).selisih.map(({ kode, kolom, sendiri, jumlah, baris }) =>
      finding(
        { site, file: berkas },
        'sum_differs',
        {
          kode,
          kolom,
          sendiri: formatRupiah(sendiri),
          jumlah: formatRupiah(jumlah),
          selisih: formatRupiah(Math.abs(sendiri - jumlah)),
        },
        { field: `rincian.${baris}.${kolom}`, severity: 'warning' },
      ),
    ),
  );
}

/** The same for people: a count whose parts do not come to the whole. */
function heads(counts: readonly Entri<Penduduk>[], site: string): Finding[] {
  return counts.flatMap(({ data, berkas }) =>
    periksaPenduduk(data).map(({ bagian, field, tertulis, jumlah }) =>
      finding(
        { site, file: berkas },
        'people_differ',
        { bagian, tertulis, jumlah, selisih: Math.abs(tertulis - jumlah) },
        { field, severity: 'warning' },
      ),
    ),
  );
}

/** Officials who name a superior that the village does not have. */
function superiors(officials: readonly Entri<Perangkat>[], site: string): Finding[] {
  return atasanTidakDikenal(officials).map(({ data: { atasan = '' }, berkas }) =>
    finding({ site, file: berkas }, 'unknown_superior', { atasan }, { field: 'atasan', severity: 'warning' }),
  );
}

function councils(institutions: readonly Entri<Lembaga>[], site: string, kode: string): Finding[] {
  if (jenisWilayah(kode) !== 'kelurahan') return [];
  return institutions
    .filter(({ data }) => data.jenis === 'bpd')
    .map(({ berkas }) =>
      finding({ site, file: berkas }, 'bpd_in_kelurahan', {}, { field: 'jenis', severity: 'warning' }),
    );
}

/** Links of its own entries to pages that the village does not have; the pages leave these links out. */
function deadLinks(desa: Desa): Finding[] {
  const entries = KOLEKSI.filter(({ format }) => format === 'md').flatMap(
    ({ nama }) => desa.koleksi[nama] as AnyEntry[],
  );
  return entries
    .filter(({ asal }) => asal === 'desa')
    .flatMap(({ isi, berkas, barisIsi }) =>
      periksaTautan(isi, { site: desa.id, file: berkas }, barisIsi, (path) => adaAlamat(desa, path)),
    );
}
