/** Finished sites that no build made: what a deploy sends, and what must come out of it. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { discover } from '../../scripts/build/discover.ts';
import { requireKabupaten } from '../../scripts/build/regency.ts';
import { type DeployResult, deploy } from '../../scripts/deploy/deploy.ts';
import { localSites } from '../../scripts/deploy/local.ts';
import { chooseTarget, openTarget } from '../../scripts/deploy/open.ts';
import type { Target } from '../../scripts/deploy/target.ts';
import { hashText } from '../../scripts/lib/hash.ts';
import { layoutFrom } from '../../scripts/lib/options.ts';
import { walk } from '../../scripts/lib/walk.ts';
import { kebijakanMeta } from '../../theme/model/kebijakan.ts';
import { type Files, KABUPATEN, situs } from '../fleet.ts';

const GAYA = `sha256-${'A'.repeat(43)}=`;

/** A page that is large enough to be compressed. */
export function page(text: string): string {
  const policy = kebijakanMeta([GAYA]);
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><h1>${text}</h1>${'<p>Isi halaman.</p>'.repeat(60)}\n`;
}

/** One village: its folder in sites/, and its finished site. */
export function village(id: string, text = id): Files {
  const version = { masukan: text, sejak: '', sampai: '', halaman: 2, gaya: [GAYA] };
  const identitas = { nama: id, domain: `${id}.uji.example` };
  return {
    [`sites/${id}/situs.yaml`]: situs(1),
    [`dist/${id}/versi.json`]: JSON.stringify({ ...version, identitas }),
    [`dist/${id}/index.html`]: page(text),
    [`dist/${id}/404.html`]: page(`Tidak ada di ${id}`),
    [`dist/${id}/layanan/index.html`]: page(`Layanan ${id}`),
    [`dist/${id}/data/cari.json`]: JSON.stringify(Array.from({ length: 200 }, (_, i) => `kata ${i}`)),
    [`dist/${id}/foto/balai.png`]: new Uint8Array(3000).fill(text.length),
  };
}

/** A fleet with these lines as its targets. */
export function fleet(ids: readonly string[], targets: string): Files {
  return Object.assign(
    { 'sites/kabupaten.yaml': `${KABUPATEN}tujuan:\n${targets}` },
    ...ids.map((id) => village(id)),
  );
}

/** Hash by path of all files below a folder; compressed ones are looked into, so they must hold what they stand for. */
function bytesOf(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  const packed: [path: string, hash: string][] = [];
  for (const file of walk(folder)) {
    const path = relative(folder, file);
    const bytes = readFileSync(file);
    if (path.endsWith('.br')) packed.push([path.slice(0, -3), hashText(brotliDecompressSync(bytes))]);
    else if (path.endsWith('.gz')) packed.push([path.slice(0, -3), hashText(gunzipSync(bytes))]);
    else files[path] = hashText(bytes);
  }
  for (const [path, hash] of packed) if (files[path] !== hash) files[`${path} compressed`] = hash;
  return files;
}

/** Bytes of a village as it was built, and as a target shows it. */
export const built = (root: string, id: string) => bytesOf(join(root, 'dist', id));
export const shown = (target: string, id: string) => bytesOf(join(target, 'desa', id, 'kini', 'situs'));

/** A deploy to the only target, or to that one, without a process of its own; without waiting. */
export async function deployHere(root: string, given?: Target, dryRun = false): Promise<DeployResult[]> {
  const layout = layoutFrom({ root });
  const surroundings = { layout, env: process.env, now: () => new Date(), wait: async () => {} };
  const target = given ?? openTarget(chooseTarget(requireKabupaten(root).kabupaten, undefined), surroundings);
  const fleet = new Set(discover(root).villages.map(({ id }) => id));
  const progress = { plan() {}, sent() {}, retry() {} };
  const local = localSites(layout, []);
  return deploy({ target, local, fleet, only: [], force: false, dryRun, atOnce: 2, surroundings, progress });
}

export interface DeployJson {
  target: string;
  dryRun: boolean;
  sites: { id: string; status: string; files: number; bytes: number; release: string; error: string }[];
}

/** `id status` of each village in the JSON of a deploy. */
export function statuses(stdout: string): string[] {
  return (JSON.parse(stdout) as DeployJson).sites.map(({ id, status, error }) => `${id} ${error || status}`);
}
