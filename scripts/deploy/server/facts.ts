/** What a web server must know of the fleet, whichever server it is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CACHE_HALAMAN,
  CACHE_TETAP,
  headers,
  JALUR_TETAP,
  kebijakanArmada,
} from '../../../theme/model/kebijakan.ts';
import { published } from '../../build/fleet-files.ts';
import { desaPerDomain } from '../../build/hosting.ts';
import { CannotError } from '../../lib/errors.ts';
import { AT } from '../releases.ts';
import type { Wildcard } from './certificates.ts';
import { type Moved, parseMoved } from './moved.ts';

export interface ServedSite {
  id: string;
  domain: string;
  /** Absolute path on the server. */
  folder: string;
  moved: Moved[];
}

export interface ServerFacts {
  sites: ServedSite[];
  /** True where text files have `.br` and `.gz` beside them; else the server packs them. */
  packed: boolean;
  /** Domain of the gateway; undefined where the regency has none. */
  gateway: string | undefined;
  /** Without HTTPS, on this port; undefined for HTTPS as it should be. */
  httpPort: number | undefined;
  /** Serves the domains that it is good for; each other one has its own certificate. */
  wildcard?: Wildcard | undefined;
  /** Where certificate authorities reach the people who run the server. */
  email?: string | undefined;
}

/** Where the gateway listens on the server itself. */
export const GATEWAY = '127.0.0.1:4322';

/**
 * The one header policy, in the form for a server of many villages: the same for every release of every
 * village, so that no deploy and no rollback needs the server's configuration changed. The strict hashes of
 * styles stand in each page itself, and a browser enforces both at once.
 */
export const SECURITY: Readonly<Record<string, string>> = headers(kebijakanArmada());

export const CACHE = { fixed: CACHE_TETAP, page: CACHE_HALAMAN, fixedPaths: JALUR_TETAP } as const;

/** Of what a folder's name may consist: a blank would end it, a brace or a quote begin something else. */
const PLAIN = /^[\p{L}\p{N}\\/:._~+@-]+$/u;

/** Files that are in a site and nobody's business: rules for other hosts. */
export const PRIVATE = ['_headers', '_redirects'] as const;

/**
 * @param path of the target on the server; undefined where `out` itself is served, as a gateway publishes
 * @throws {CannotError} where nothing is built, or its folder has a name that a configuration cannot hold
 */
export function serverFacts(
  out: string,
  path: string | undefined,
  rest: Omit<ServerFacts, 'sites' | 'packed'>,
): ServerFacts {
  const { villages, portal } = published(out);
  if (villages.length === 0) {
    throw new CannotError(
      `There is no built site in ${out}.`,
      'Make them first with: npm run balai -- build.',
    );
  }
  const place = path ?? out;
  if (!PLAIN.test(place))
    throw new CannotError(
      `A web server's configuration cannot name the folder "${place}".`,
      'Choose one of letters, digits and . _ - only, without blanks.',
    );
  const sites = [...desaPerDomain([...portal, ...villages])].map(([domain, id]) => ({
    id,
    domain,
    folder: path === undefined ? join(out, id) : `${path}/${AT.villages}/${id}/${AT.current}/${AT.site}`,
    moved: movedOf(join(out, id, '_redirects')),
  }));
  return { sites, packed: path !== undefined, ...rest };
}

function movedOf(file: string): Moved[] {
  return existsSync(file) ? parseMoved(readFileSync(file, 'utf8')) : [];
}
