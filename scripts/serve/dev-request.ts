/** What the dev server makes of an address: whose page it is, decided without a server. */
import type { Desa } from '../../theme/model/desa.ts';
import { type Rute, ruteDesa } from '../../theme/model/rute.ts';
import { type Host, parseHost, parseTarget } from './address.ts';

export type DevRequest =
  /** Modules and styles that Vite makes. */
  | { kind: 'vite' }
  | { kind: 'index' }
  /** `path` is decoded and inside the village's site; `url` is the same as it was asked for, with the query. */
  | { kind: 'village'; id: string; path: string; url: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'malformed' }
  | { kind: 'nothing'; host: Host };

/** Addresses of Vite and of the theme's own modules. */
const VITE = /^\/(?:@|__|node_modules\/|theme\/|\.astro\/|\.balai\/)/;

/** Reads the request line and the host name. @param ids villages that are served */
export function devRequest(
  host: string | undefined,
  target: string,
  ids: readonly string[],
  fleetNames: readonly string[],
): DevRequest {
  if (VITE.test(target)) return { kind: 'vite' };
  const from = parseHost(host, ids, fleetNames);
  if (from.kind === 'unknown') return { kind: 'nothing', host: from };
  const read = parseTarget(target);
  if (!read) return { kind: 'malformed' };
  const { parts, path, query } = read;
  if (from.kind === 'site')
    return { kind: 'village', id: from.id, path: `/${parts.join('/')}`, url: path + query };
  const [id = '', ...rest] = parts;
  if (id === '') return { kind: 'index' };
  if (!ids.includes(id)) return { kind: 'nothing', host: from };
  if (rest.length === 0) return { kind: 'redirect', location: `${path}/${query}` };
  return { kind: 'village', id, path: `/${rest.join('/')}`, url: path.slice(id.length + 1) + query };
}

export type DevPage =
  | { kind: 'page'; rute: Rute }
  /** The address lacks its slash at the end. */
  | { kind: 'slash' }
  /** No page; `rute` is that of the village's 404 page. */
  | { kind: 'missing'; rute: Rute };

/** Finds the page of a village for a decoded path. */
export function devPage(desa: Desa, path: string): DevPage {
  const routes = ruteDesa(desa);
  const rute = routes.find((route) => route.path === path);
  if (rute) return { kind: 'page', rute };
  if (routes.some((route) => route.path === `${path}/`)) return { kind: 'slash' };
  return { kind: 'missing', rute: { path: '/404.html', jenis: '404' } };
}
