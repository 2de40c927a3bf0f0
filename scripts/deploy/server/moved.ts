/** Pages of a village that moved, from the `_redirects` of its site. */

export interface Moved {
  /** `/lama/`; with `all`, everything below it moved along. */
  from: string;
  to: string;
  all: boolean;
  status: 301 | 302;
}

/** Nothing that is more than a plain path to a server's configuration. */
const PATH = /^\/[\w./~-]*$/;

/**
 * Reads lines such as `/lama/ /baru/ 301` and `/lama/* /baru/:splat`; of two for one address the first holds.
 * Other rules are for Netlify alone and are left out.
 */
export function parseMoved(text: string): Moved[] {
  const moved = text.split(/\r?\n/).flatMap((line) => {
    const [from = '', to = '', code = '301', ...more] = line.replace(/#.*/, '').trim().split(/\s+/);
    const all = from.endsWith('/*') && to.endsWith('/:splat');
    const plain = { from: all ? from.slice(0, -1) : from, to: all ? to.slice(0, -':splat'.length) : to };
    const isMoved = code === '301' || code === '302';
    if (!isMoved || more.length > 0 || !PATH.test(plain.from) || !PATH.test(plain.to)) return [];
    return [{ ...plain, all, status: code === '301' ? (301 as const) : (302 as const) }];
  });
  const seen = new Set<string>();
  return moved.filter(({ from, all }) => {
    const key = `${from} ${all}`;
    return !seen.has(key) && seen.add(key);
  });
}
