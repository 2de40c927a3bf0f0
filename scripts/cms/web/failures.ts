/** What went wrong, as an answer: JSON where a script asked, a page where a person did. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { NotSignedIn, notSignedInPage } from './not-signed-in.ts';
import { isApi } from './origin.ts';
import { page } from './page.ts';

const BROKEN = 'Server sedang bermasalah. Tulisan Anda masih ada di layar; coba lagi sebentar lagi.';

/** Answers what a handler threw. What is not a refusal is our fault and goes to the log. */
export function answerError(gateway: Gateway, error: Error, c: Context<GatewayEnv>): Promise<Response> {
  const refusal = error instanceof Refusal ? error : undefined;
  if (!refusal) gateway.log(error.stack ?? String(error));
  return answer(gateway, refusal ?? new Refusal(500, BROKEN), c);
}

/** Answers an address that there is not. */
export function answerMissing(gateway: Gateway, c: Context<GatewayEnv>): Promise<Response> {
  return answer(gateway, new Refusal(404, 'Alamat ini tidak ada, atau isinya sudah dipindahkan.'), c);
}

async function answer(gateway: Gateway, refusal: Refusal, c: Context<GatewayEnv>): Promise<Response> {
  const { status, message, details } = refusal;
  if (isApi(c.req.path)) return c.json({ error: message, ...details }, status);
  if (refusal instanceof NotSignedIn) return notSignedInPage(c, gateway);
  const isi = html`<p class="pengantar">${message}</p>
<p><a class="tombol" href="/admin/">Ke halaman depan</a></p>`;
  return page(c, { judul: titleOf(status), isi }, status);
}

function titleOf(status: ContentfulStatusCode): string {
  if (status === 404) return 'Halaman tidak ditemukan';
  if (status === 403) return 'Tidak diizinkan';
  return status >= 500 ? 'Server sedang bermasalah' : 'Permintaan ditolak';
}
