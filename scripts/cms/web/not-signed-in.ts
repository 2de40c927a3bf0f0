/** The refusal of whoever has no session, and its page: how to get an invitation, and whom to ask. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { page } from './page.ts';

export class NotSignedIn extends Refusal {
  constructor() {
    super(401, 'Anda belum masuk di perangkat ini. Minta tautan undangan baru kepada pengelola.');
  }
}

/** Shown at every address, so that it does not tell which ones there are. */
export async function notSignedInPage(c: Context<GatewayEnv>, { fleet }: Gateway): Promise<Response> {
  const { nama, pengelola, telepon_pengelola: phone } = await fleet.kabupaten();
  const whom = pengelola ?? `Dinas Kominfo ${nama}`;
  return page(
    c,
    {
      judul: 'Anda belum masuk',
      isi: html`<p class="pengantar">Halaman ini untuk operator situs desa di ${nama}.</p>
<section class="kartu">
<h2>Cara masuk</h2>
<ol class="langkah">
<li><div><b>Minta tautan undangan</b><p>Hubungi ${whom}. Sebutkan nama Anda dan nama desa Anda.</p></div></li>
<li><div><b>Buka tautannya di ponsel ini</b><p>Tautan dikirim lewat WhatsApp dan berlaku 3 hari.</p></div></li>
<li><div><b>Tekan tombol <q>Masuk</q></b><p>Setelah itu ponsel ini diingat. Tidak ada kata sandi.</p></div></li>
</ol>
${phone && html`<p><a class="tombol" href="${`tel:${phone.replace(/[^\d+]/g, '')}`}">Telepon ${phone}</a></p>`}
</section>`,
    },
    401,
  );
}
