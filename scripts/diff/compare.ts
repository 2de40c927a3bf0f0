/** Which pages of which sites two builds of the fleet differ in: the villages', and the regency's portal. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVersion } from '../build/version.ts';
import { readManifest } from '../deploy/manifest.ts';
import { type Difference, differenceOf } from './page-kind.ts';

export interface PageChange {
  site: string;
  /** Address inside the site. */
  path: string;
  change: 'added' | 'removed' | Difference;
}

export interface Comparison {
  /** Sites that stand in both builds. */
  sites: number;
  /** Only in one of the two. */
  newSites: string[];
  goneSites: string[];
  /** HTML pages whose bytes are the same. */
  same: number;
  /** Pages that are not, by site and address. */
  pages: PageChange[];
  /** Files besides pages that differ, by how many times they differ. */
  files: Map<string, number>;
}

/** @param before @param after output folders of two builds; @param only these sites, all when empty */
export function compareBuilds(before: string, after: string, only: readonly string[]): Comparison {
  const [old, now] = [sitesOf(before, only), sitesOf(after, only)];
  const both = old.filter((id) => now.includes(id));
  const result: Comparison = {
    sites: both.length,
    newSites: now.filter((id) => !old.includes(id)),
    goneSites: old.filter((id) => !now.includes(id)),
    same: 0,
    pages: [],
    files: new Map(),
  };
  for (const site of both) compareSite(site, join(before, site), join(after, site), result);
  return result;
}

function sitesOf(out: string, only: readonly string[]): string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .filter((id) => (only.length === 0 || only.includes(id)) && readVersion(join(out, id)) !== undefined)
    .sort();
}

function compareSite(site: string, before: string, after: string, result: Comparison): void {
  const [old, now] = [readManifest(before).files, readManifest(after).files];
  for (const path of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(path)?.sha, now.get(path)?.sha];
    if (!isPage(path)) {
      if (was !== is) result.files.set(kindOfFile(path), (result.files.get(kindOfFile(path)) ?? 0) + 1);
    } else if (was === is) result.same++;
    else result.pages.push({ site, path: addressOf(path), change: changeOf(was, is, path, before, after) });
  }
}

function changeOf(
  was: string | undefined,
  is: string | undefined,
  path: string,
  before: string,
  after: string,
): PageChange['change'] {
  if (was === undefined) return 'added';
  if (is === undefined) return 'removed';
  return differenceOf(readFileSync(join(before, path), 'utf8'), readFileSync(join(after, path), 'utf8'));
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** `foto/*.avif`: names of most files are hashes, so only their folder and kind say anything. */
function kindOfFile(path: string): string {
  const folder = path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/` : '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `${folder}*${name.includes('.') ? name.slice(name.lastIndexOf('.')) : ''}`;
}
