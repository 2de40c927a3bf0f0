/**
 * Stage 1: finds the villages and their files. Looks at names and times only; nothing is read.
 */
import { type Dirent, existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { isSlug, slugify } from '../../theme/model/teks.ts';
import { isLitter } from '../lib/walk.ts';
import { MAX_LABEL } from '../new/slug.ts';
import { reasonOf } from './read.ts';

/** The folder of what the regency writes for all villages. */
export const SHARED = '_kabupaten';

/**
 * Names that no village can have. Where one host serves all villages, what lies in `/foto/` and `/berkas/`
 * is kept by browsers for a year, pages of a village of that name too; `/admin/` is the operators' door.
 */
const RESERVED: ReadonlySet<string> = new Set(['foto', 'berkas', 'admin']);

/** True for a folder name that a village can have. */
export function isVillageName(name: string): boolean {
  return isLabel(name) && !RESERVED.has(name);
}

/** True for what can stand in front of the regency's domain. */
function isLabel(name: string): boolean {
  return isSlug(name) && name.length <= MAX_LABEL;
}

/** Files in `sites/` that hold for all villages. */
const FLEET_FILES: ReadonlySet<string> = new Set(['kabupaten.yaml', 'keterbukaan.yaml', 'operator.yaml']);

export interface FileRef {
  /** Path from the root, with forward slashes. */
  path: string;
  /** Bytes. */
  size: number;
  /** Changes whenever the content may have changed. */
  stamp: string;
  /** Time of the last change of content or metadata, in ms since 1970. */
  changed: number;
}

export interface VillageFiles {
  id: string;
  /** Files below `sites/<id>/` and `content/<id>/`. */
  files: FileRef[];
  /** What is wrong with the folders themselves. */
  findings: Finding[];
}

export interface Fleet {
  villages: VillageFiles[];
  /** Files below `content/_kabupaten/`, and those in `sites/` that hold for all. */
  shared: FileRef[];
  /** Files that belong to nobody; a change in one of them rebuilds all. */
  loose: FileRef[];
  /** Findings that belong to no village. */
  findings: Finding[];
}

/** Ids of the villages below `root`, sorted; looks at `sites/` alone. */
export function villageIds(root: string): string[] {
  const entries = listTop(root, 'sites');
  return entries.filter((entry) => entry.isDirectory() && isVillageName(entry.name)).map(({ name }) => name);
}

/** Lists the fleet below `root` (`sites/`, `content/`). Symbolic links are never followed. */
export function discover(root: string): Fleet {
  const fleet: Fleet = { villages: [], shared: [], loose: [], findings: [] };
  const byId = new Map<string, VillageFiles>();
  for (const entry of listTop(root, 'sites')) {
    const path = `sites/${entry.name}`;
    if (!entry.isDirectory()) {
      const target = FLEET_FILES.has(entry.name) ? fleet.shared : fleet.loose;
      add(root, path, entry, target, fleet.findings, SHARED);
      continue;
    }
    const village: VillageFiles = { id: entry.name, files: [], findings: [] };
    const place = { site: entry.name, file: path };
    if (!isLabel(entry.name)) {
      const suggestion = slugify(entry.name).slice(0, MAX_LABEL).replace(/-+$/, '') || 'nama-desa';
      fleet.findings.push(finding(place, 'bad_slug', { name: entry.name, suggestion }));
      continue;
    }
    if (RESERVED.has(entry.name)) {
      fleet.findings.push(finding(place, 'reserved_slug', { slug: entry.name }));
      continue;
    }
    collect(root, path, village.files, village.findings, entry.name);
    byId.set(entry.name, village);
  }
  for (const entry of listTop(root, 'content')) {
    const path = `content/${entry.name}`;
    const village = byId.get(entry.name);
    if (!entry.isDirectory()) add(root, path, entry, fleet.loose, fleet.findings, SHARED);
    else if (entry.name === SHARED) collect(root, path, fleet.shared, fleet.findings, SHARED);
    else if (village) collect(root, path, village.files, village.findings, village.id);
    else
      fleet.findings.push(finding({ site: entry.name, file: path }, 'unknown_village', { id: entry.name }));
  }
  fleet.villages = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return fleet;
}

/** All files below one entry of a folder; used for the project's own files. */
export function filesBelow(root: string, path: string, entry: Dirent): FileRef[] {
  const files: FileRef[] = [];
  if (entry.isDirectory()) collect(root, path, files, [], SHARED);
  else add(root, path, entry, files, [], SHARED);
  return files;
}

/** A root may have neither villages nor content yet. */
function listTop(root: string, path: string): Dirent[] {
  return existsSync(join(root, path)) ? list(root, path) : [];
}

function list(root: string, path: string): Dirent[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => !isLitter(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function collect(root: string, path: string, files: FileRef[], findings: Finding[], site: string): void {
  let entries: Dirent[];
  try {
    entries = list(root, path);
  } catch (error) {
    // What lies in there is not known to be gone, so this holds the village instead of emptying its site.
    findings.push(finding({ site, file: path }, 'unreadable', { reason: reasonOf(error) }));
    return;
  }
  for (const entry of entries) {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) collect(root, inner, files, findings, site);
    else add(root, inner, entry, files, findings, site);
  }
}

function add(
  root: string,
  path: string,
  entry: Dirent,
  files: FileRef[],
  findings: Finding[],
  site: string,
): void {
  if (entry.isSymbolicLink()) {
    findings.push(finding({ site, file: path }, 'symlink', {}, { severity: 'warning' }));
    return;
  }
  if (!entry.isFile()) return;
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) {
    // Gone since it was listed, or its name is not UTF-8 and cannot be written as it is.
    findings.push(finding({ site, file: path }, 'unreadable', { reason: 'ENOENT' }, { severity: 'warning' }));
    return;
  }
  const { size, mtimeMs, ctimeMs, ino } = stats;
  files.push({
    path,
    size,
    stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`,
    changed: Math.max(mtimeMs, ctimeMs),
  });
}
