/**
 * The files that tell a static host how to serve what the build wrote: header and redirect rules in the
 * format that Netlify, Cloudflare Pages and others read. Rules are made so that they mean the same where
 * a later rule replaces an earlier one (Netlify) and where both are joined (Cloudflare): no header stands
 * in two rules that match one path.
 */
import type { Identitas } from '../../theme/model/desa.ts';
import {
  CACHE_TETAP,
  headers,
  JALUR_TETAP,
  kebijakanArmada,
  kebijakanHeader,
} from '../../theme/model/kebijakan.ts';
import { SHARED } from './discover.ts';

/** What a host must know of one site. */
export interface SitusTerbit {
  /** Folder in `dist/`. */
  id: string;
  identitas: Identitas;
  /** Hashes of the village's inlined stylesheets, `sha256-...`; see `kebijakanHeader`. */
  styleHashes: readonly string[];
}

/** `dist/<id>/_headers`: the strict policy of one village that is deployed by itself. */
export function headersDesa(village: Pick<SitusTerbit, 'styleHashes'>): string {
  return aturan([
    ['/*', headers(kebijakanHeader(village.styleHashes))],
    ...JALUR_TETAP.map((path) => [path, { 'Cache-Control': CACHE_TETAP }] as const),
  ]);
}

/**
 * `dist/_headers`: the whole fleet as one site. A village is reached at the root of its own domain and in
 * its folder, so each cache rule stands once for either.
 */
export function headersArmada(): string {
  return aturan([
    ['/*', headers(kebijakanArmada())],
    ...JALUR_TETAP.flatMap((path) => [path, `/:desa${path}`]).map(
      (path) => [path, { 'Cache-Control': CACHE_TETAP }] as const,
    ),
  ]);
}

/**
 * `dist/_redirects` of the fleet as one site: each domain shows its village's folder, and what is missing
 * in a folder shows that village's own 404 page with status 404. `!` makes the rule win over a file of
 * the same path, or every domain would show the fleet's index page. Where two villages claim one domain
 * (the check reports it), the first by id has it; the other stays reachable in its folder.
 */
export function redirectsArmada(villages: readonly Pick<SitusTerbit, 'id' | 'identitas'>[]): string {
  const ids = villages.map(({ id }) => id).sort();
  return baris([
    ...[...desaPerDomain(villages)].map(([domain, id]) => `https://${domain}/* /${id}/:splat 200!`),
    ...ids.map((id) => `/${id}/* /${id}/404.html 404`),
  ]);
}

/** Domain -> the site that it shows: the regency's portal, else the first by id, where several claim it. */
export function desaPerDomain(
  villages: readonly Pick<SitusTerbit, 'id' | 'identitas'>[],
): Map<string, string> {
  const byDomain = new Map<string, string>();
  const first = (id: string) => (id === SHARED ? '' : id);
  for (const { id, identitas } of villages.toSorted((a, b) => (first(a.id) < first(b.id) ? -1 : 1))) {
    if (!byDomain.has(identitas.domain)) byDomain.set(identitas.domain, id);
  }
  return byDomain;
}

function aturan(rules: readonly (readonly [path: string, values: Record<string, string>])[]): string {
  return baris(
    rules.flatMap(([path, values]) => [
      path,
      ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`),
    ]),
  );
}

function baris(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
