/** From the raw request line to a village and a safe path. Nothing here touches the disk. */

/** Which folder of `dist/` a host name stands for. */
export type Host = { kind: 'fleet' } | { kind: 'site'; id: string } | { kind: 'unknown'; name: string };

/**
 * `sukamaju.localhost:4321` is the village sukamaju; `localhost`, an IP address and the names in
 * `fleetNames` are the fleet with one folder a village; all else is unknown.
 */
export function parseHost(
  header: string | undefined,
  sites: readonly string[],
  fleetNames: readonly string[] = [],
): Host {
  const name = (header ?? '').toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
  const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || /^\[[\da-f:.]+\]$/.test(name);
  if (name === 'localhost' || isAddress || fleetNames.includes(name)) return { kind: 'fleet' };
  const id = name.endsWith('.localhost') ? name.slice(0, -'.localhost'.length) : undefined;
  return id !== undefined && sites.includes(id) ? { kind: 'site', id } : { kind: 'unknown', name };
}

export interface Target {
  /** Decoded parts; the last one is '' when the path ends with a slash. Safe to join to a folder. */
  parts: string[];
  /** The path as it was asked for, without the query. */
  path: string;
  /** With its question mark, or ''. */
  query: string;
}

/**
 * Splits and decodes a request target once. Undefined for everything that a plain path never needs and
 * an attack does: dot segments in any spelling, backslashes, control characters, empty segments,
 * encoded slashes, and what is still percent-encoded after decoding.
 */
export function parseTarget(target: string): Target | undefined {
  const [, path, query] = /^(\/[^?#]*)(\?[^#]*)?$/s.exec(target) ?? [];
  if (path === undefined) return undefined;
  const parts: string[] = [];
  const raw = path.slice(1).split('/');
  for (const [index, segment] of raw.entries()) {
    const part = decode(segment);
    const isLast = index === raw.length - 1;
    if (part === undefined || !isSafe(part) || (part === '' && !isLast)) return undefined;
    parts.push(part);
  }
  return { parts, path, query: query ?? '' };
}

/** True for files that belong to the host and not to visitors: dot files and the rule files. */
export function isHidden(parts: readonly string[]): boolean {
  return parts.some((part) => part.startsWith('.') || part === '_headers' || part === '_redirects');
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function isSafe(part: string): boolean {
  return part !== '.' && part !== '..' && !/[/\\\p{Cc}]|%[\da-f]{2}/iu.test(part);
}
