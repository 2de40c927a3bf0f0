/** Requests that do not come from our own pages are refused before anything looks at them. */
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from '../gateway.ts';
import { Refusal } from '../refusal.ts';

const FORMS = new Set(['application/x-www-form-urlencoded', 'multipart/form-data']);

/**
 * Lets a request pass that was sent to this very origin and, where it changes something, from it and in
 * the form that our pages use. The exact Host keeps out names that were pointed at this machine (DNS
 * rebinding), the exact Origin keeps out other sites' forms and scripts.
 * @param origin `https://cms.tirtabuana.go.id`
 */
export function sameOrigin(origin: string): MiddlewareHandler<GatewayEnv> {
  const { host } = new URL(origin);
  return async (c, next) => {
    if (c.req.header('host')?.toLowerCase() !== host)
      throw new Refusal(421, `Alamat ini bukan alamat CMS. Buka ${origin}/admin/.`);
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      if (c.req.header('origin') !== origin)
        throw new Refusal(403, `Permintaan ini bukan dari halaman CMS. Buka ${origin}/admin/ lalu ulangi.`);
      if (!isExpected(c.req.path, c.req.header('content-type')))
        throw new Refusal(415, 'Bentuk kiriman tidak dikenal. Muat ulang halaman, lalu coba lagi.');
    }
    await next();
  };
}

/** True for addresses that scripts talk to, and that answer in JSON. */
export function isApi(path: string): boolean {
  return path === '/admin/api' || path.startsWith('/admin/api/') || path.endsWith('.json');
}

function isExpected(path: string, header: string | undefined): boolean {
  const type = header?.split(';')[0]?.trim().toLowerCase() ?? '';
  return isApi(path) ? type === 'application/json' : FORMS.has(type);
}
