/**
 * `/admin/keluar`: the way out of this device. A page without scripts cannot look into the browser, so it says what
 * stays behind in any case, and what the server knows; the editor looks itself and sends its form at once.
 */
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { DraftLine } from '../drafts/drafts.ts';
import { titleOf } from '../drafts/pages.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { page } from '../web/page.ts';
import { dropCookie } from '../web/session.ts';

/** Where the form is sent. */
export const SIGN_OUT = '/admin/keluar';

export function signOutRoutes({ people, drafts }: Gateway): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  app.get(SIGN_OUT, (c) => {
    const { person } = c.var;
    const own = person.desa.flatMap((desa) => drafts.list(person, desa));
    return page(c, {
      judul: 'Keluar dari perangkat ini?',
      kembali: { label: 'Perangkat saya', path: '/admin/perangkat' },
      isi: html`<p class="pengantar">Untuk masuk lagi, Anda perlu undangan baru dari Kominfo.</p>
${own.length > 0 && html`<p>Belum disimpan ke situs:</p><ul class="daftar">${own.map(item)}</ul>`}
<p>Tulisan yang belum terkirim tetap ada di perangkat ini dan kembali setelah Anda masuk lagi. Untuk mengirimnya dulu, <a href="/admin/">buka editor</a> selagi ada sinyal.</p>
<form method="post"><button class="tombol bahaya">Keluar</button></form>`,
    });
  });
  app.post(SIGN_OUT, async (c) => {
    const { person, session } = c.var;
    const { bersih } = await c.req.parseBody();
    if (session) people.endSession(person.id, session.id);
    dropCookie(c);
    // The editor says so when nothing in this browser waits to be sent.
    if (bersih === '1') c.header('Clear-Site-Data', '"cache", "storage"');
    return c.redirect('/admin/', 303);
  });
  return app;
}

function item(draft: DraftLine) {
  return html`<li><a href="/admin/desa/${draft.desa}/naskah/${draft.id}"><b>${titleOf(draft)}</b></a></li>`;
}
