/** Addresses inside a site as files, and as links that work at the root of a domain and in any folder of a host. */
import { relatif } from '../../theme/model/alamat.ts';

/** Addresses in attributes that start at the root of the site. Quotes are found sooner than blanks: there are fewer. */
const FROM_ROOT = /(?<=\s(?:href|src|srcset|action))="\/(?!\/)[^"]*"/g;

/** `/layanan/` is the file `/layanan/index.html`. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** True for pages, false for feeds and data. */
export function isHtml({ path }: { path: string }): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}

/** The page with all addresses that start at the root of the site made relative to its own. */
export function withRelativeLinks(body: string, page: string): string {
  return body.replace(FROM_ROOT, (attribute) => fromPage(attribute, page));
}

/** One attribute with its addresses made relative; `srcset` holds several. */
function fromPage(attribute: string, page: string): string {
  return attribute.replace(
    /(["\s])(\/(?!\/)[^\s",]*)/g,
    (_, before: string, path: string) => `${before}${relatif(page, path)}`,
  );
}
