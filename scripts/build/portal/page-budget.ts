/**
 * How heavy the portal's pages may be. What villages write fills its lists, so the lists are cut into sheets
 * for this; a page that is heavier all the same is reported and published: no village shall be able to stop
 * the portal by what it writes.
 */
import { gzipSync } from 'node:zlib';
import { type Finding, finding } from '../../../theme/model/finding.ts';
import { alamatPortal } from '../../../theme/model/portal/alamat.ts';
import { formatBytes } from '../../lib/format.ts';
import { isHtml } from '../addresses.ts';
import { SHARED } from '../discover.ts';
import type { Page } from '../render.ts';

/** Of a page of any site: one round trip of a fresh connection. HTML with its stylesheets, gzip. */
export const PAGE_BYTES = 14_000;

/** The map of all villages: an outline and a link for each. */
export const MAP_BYTES = 40 * 1024;

/** A warning for each page of the portal that is heavier than it may be. */
export function heavyPages(pages: readonly Pick<Page, 'path' | 'body'>[]): Finding[] {
  return pages.filter(isHtml).flatMap(({ path, body }) => {
    const limit = path === alamatPortal.peta ? MAP_BYTES : PAGE_BYTES;
    const size = gzipSync(body).length;
    if (size <= limit) return [];
    const params = { page: path, size: formatBytes(size), limit: formatBytes(limit) };
    return [finding({ site: SHARED, file: '' }, 'page_heavy', params, { severity: 'warning' })];
  });
}
