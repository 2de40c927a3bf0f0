/** The frame around Decap follows where the operator is: a list, or one entry with its history. */
import { pageData } from './page-data.ts';

/** `#/collections/sukamaju--berita/entries/panen/index` */
const ENTRY = /^#\/collections\/[^/]+--([^/]+)\/entries\/(.+?)(?:\/index)?$/;
const EDITOR = /^#\/collections\/[^/]+\/(?:new|entries\/)/;

/** On a phone the kinds of content have a screen of their own; on a wide one its class changes nothing. */
const CHOOSING = { memilih: true };

/** From `#/` Decap goes to the first kind by itself. */
let redirecting = false;

export function startMenu(): void {
  redirecting = !location.hash || location.hash === '#/';
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  // Before Decap follows the link, while the address is still the one that was left.
  document.addEventListener('click', onClick, true);
  follow();
}

/** A tap on the kind that Decap believes to be open already; and the way back to all kinds. */
function onClick(event: MouseEvent): void {
  // The menu's own button opens and closes it by itself.
  if (event.target instanceof Element && event.target.closest('.balai-menu summary')) return;
  if (event.target instanceof Element && event.target.closest('[class*="-SaveButton"]')) showFirstFault();
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.matches('.balai-nama')) {
    event.preventDefault();
    history.pushState(CHOOSING, '');
  } else if (link?.hash && link.hash === location.hash) history.pushState(null, '');
  follow();
}

function follow(): void {
  if (redirecting && location.hash.length > 2) {
    redirecting = false;
    history.replaceState(CHOOSING, '');
  }
  const editing = EDITOR.test(location.hash);
  document.body.classList.toggle('menyunting', editing);
  const { memilih = false } = (history.state ?? {}) as Partial<typeof CHOOSING>;
  document.body.classList.toggle('memilih', memilih && !editing);
  const riwayat = document.getElementById('balai-riwayat');
  const [, koleksi, slug] = ENTRY.exec(location.hash) ?? [];
  if (!riwayat) return;
  riwayat.hidden = koleksi === undefined || koleksi === 'situs';
  riwayat.setAttribute('href', `/admin/desa/${pageData().desa}/riwayat/${koleksi}/${slug}`);
  document.querySelector('.balai-menu')?.removeAttribute('open');
}

/** Decap says under a field what is wrong with it, also when that field is far away from the button. */
function showFirstFault(): void {
  setTimeout(() => {
    const fault = document.querySelector('[class*="ControlErrorsList"]');
    fault?.closest('[class*="-ControlContainer"]')?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, 150);
}
