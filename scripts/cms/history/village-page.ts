/** What was done in a village lately: who, when, what, and deleted entries to give back. */
import { html } from 'hono/html';
import type { Kabupaten } from '../../../theme/model/kabupaten.ts';
import type { RecentChange } from '../store/store.ts';
import type { Markup } from '../web/page.ts';
import { firstLineOf } from './entry-page.ts';
import { momentText } from './moment.ts';
import { NEWEST } from './restore.ts';

/** An entry that a commit touched. */
export interface Touched {
  /** `berita/panen` */
  address: string;
  /** `Berita: panen` */
  nama: string;
  /** True when it is not there any more, and this is the commit that took it away. */
  hilang: boolean;
}

export interface VillageChange extends Omit<RecentChange, 'files'> {
  touched: readonly Touched[];
}

/** @param base address of the page, `/admin/desa/sukamaju/riwayat` */
export function changeList(
  changes: readonly VillageChange[],
  base: string,
  zone: Kabupaten['zona_waktu'],
): Markup {
  if (changes.length === 0) return html`<p class="kosong">Belum ada perubahan.</p>`;
  const items = changes.map(
    ({
      at,
      author,
      message,
      touched,
    }) => html`<li><div><b>${firstLineOf(message)}</b><small>${author.name}, ${momentText(at, zone)}</small>
${touched.map((one) => touchedView(one, base))}</div></li>`,
  );
  return html`<ul class="daftar perubahan">${items}</ul>`;
}

function touchedView({ address, nama, hilang }: Touched, base: string): Markup {
  const link = html`<p><a href="${base}/${address}">${nama}</a></p>`;
  if (!hilang) return link;
  return html`${link}<form method="post" action="${base}/${address}"><input type="hidden" name="versi" value="${NEWEST}"><input type="hidden" name="base" value="">
<button class="tombol tenang">Kembalikan<span class="sembunyi"> ${nama}</span></button></form>`;
}
