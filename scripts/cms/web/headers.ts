/** Security headers of every answer, whoever made it. */
import type { MiddlewareHandler } from 'hono';
import { CACHE_TETAP, headers as securityHeaders } from '../../../theme/model/kebijakan.ts';
import type { GatewayEnv } from '../gateway.ts';

/** Own pages load one stylesheet and send forms to this origin; they run no script. */
const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The editor alone: Decap styles by script (`'unsafe-inline'`). It needs no `'unsafe-eval'`, because what compiled
 * its configuration is left out of the bundle (admin/mends.ts). Its handler sets this header itself, so that a refusal at the same address does not get it.
 */
export const EDITOR_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "connect-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Addresses whose name carries a hash of what they answer. */
export const ASSETS = '/admin/aset/';

/**
 * Puts the headers on what the handlers behind it answer.
 * @param https false in `lokal` mode, where the address has no certificate to insist on
 */
export function withSecurityHeaders(https: boolean): MiddlewareHandler<GatewayEnv> {
  const fixed = Object.entries({
    ...securityHeaders(PAGE_POLICY),
    // With `no-referrer` browsers would send `Origin: null` with every form.
    'Referrer-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex',
  }).filter(([name]) => https || name !== 'Strict-Transport-Security');
  return async (c, next) => {
    await next();
    const policy = c.res.headers.get('Content-Security-Policy');
    for (const [name, value] of fixed) c.res.headers.set(name, value);
    if (policy === EDITOR_POLICY) c.res.headers.set('Content-Security-Policy', policy);
    const forever = c.res.ok && c.req.path.startsWith(ASSETS);
    c.res.headers.set('Cache-Control', forever ? CACHE_TETAP : 'no-store');
  };
}
