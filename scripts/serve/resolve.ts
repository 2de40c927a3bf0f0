/**
 * What a static host answers, decided without a server: host and path in, a file with its status out.
 * The disk is asked through one function, so that tests need none.
 */
import { type Host, isHidden, parseHost, parseTarget } from './address.ts';

/** What lies at a path inside the output folder (parts without empty ones). */
export type Look = (parts: readonly string[]) => 'file' | 'folder' | undefined;

export type Answer =
  /** `rules` is the folder whose `_headers` apply, `asked` the path that they are matched with. */
  | { kind: 'file'; status: 200 | 404; file: string[]; rules: string[]; asked: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'malformed' }
  | { kind: 'nothing'; host: Host };

export interface Question {
  host: string | undefined;
  /** As it stands in the request line: path and query, undecoded. */
  target: string;
  /** Villages that are published. */
  sites: readonly string[];
  /** Further host names of the fleet. */
  fleetNames?: readonly string[];
}

/**
 * Finds the answer as Netlify and Caddy would: `index.html` for a folder, 301 to the folder's address
 * with its slash, and the nearest 404 page (the village's, then the fleet's) with status 404.
 */
export function resolve(question: Question, look: Look): Answer {
  const host = parseHost(question.host, question.sites, question.fleetNames);
  if (host.kind === 'unknown') return { kind: 'nothing', host };
  const target = parseTarget(question.target);
  if (!target) return { kind: 'malformed' };

  const base = host.kind === 'site' ? [host.id] : [];
  const found = (status: 200 | 404, file: string[]): Answer => ({
    kind: 'file',
    status,
    file,
    rules: base,
    asked: target.path,
  });
  const names = target.parts.filter((part) => part !== '');
  const wanted = [...base, ...names];
  const asFolder = target.parts.at(-1) === '';
  const kind = isHidden(names) ? undefined : wanted.length === 0 ? 'folder' : look(wanted);

  if (kind === 'file' && !asFolder) return found(200, wanted);
  if (kind === 'folder' && look([...wanted, 'index.html']) === 'file') {
    if (asFolder) return found(200, [...wanted, 'index.html']);
    return { kind: 'redirect', location: `${target.path}/${target.query}` };
  }
  const village = wanted[0] !== undefined && question.sites.includes(wanted[0]) ? [wanted[0]] : [];
  const pages = [[...village, '404.html'], ...(host.kind === 'fleet' ? [['404.html']] : [])];
  const page = pages.find((file) => look(file) === 'file');
  return page ? found(404, page) : { kind: 'nothing', host };
}
