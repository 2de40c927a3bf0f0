/** What was done in a village lately: who, when, what, and deleted entries to give back. */
import { html } from 'hono/html';
import type { Kabupaten } from '../../../theme/model/kabupaten.ts';
import { momentText } from '../moment.ts';
import type { RecentChange } from '../store/store.ts';
import type { Markup } from '../web/page.ts';
import { firstLineOf } from './entry-page.ts';
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
    (
      change,
    ) => html`<li><div>${headline(change, base)}<small>${change.author.name}, ${momentText(change.at, zone)}</small>
${change.touched.length > 1 && html`<ul>${change.touched.map((one) => html`<li>${entryLink(one, one.nama, base)}</li>`)}</ul>`}
${change.touched.filter(({ hilang }) => hilang).map((one) => restoreForm(one, base))}</div></li>`,
  );
  return html`<ul class="daftar perubahan">${items}</ul>`;
}

/** What was done; the way to the entry where there is only one. */
function headline({ message, touched }: VillageChange, base: string): Markup {
  const text = firstLineOf(message);
  const [only] = touched;
  return only && touched.length === 1 ? entryLink(only, text, base) : html`<b>${text}</b>`;
}

function entryLink({ address }: Touched, text: string, base: string): Markup {
  return html`<a href="${base}/${address}"><b>${text}</b></a>`;
}

function restoreForm({ address, nama }: Touched, base: string): Markup {
  return html`<form method="post" action="${base}/${address}"><input type="hidden" name="versi" value="${NEWEST}"><input type="hidden" name="base" value="">
<button class="tombol tenang">Kembalikan<span class="sembunyi"> ${nama}</span></button></form>`;
}
