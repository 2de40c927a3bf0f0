/** Rate limits: of strangers by their address, of operators by their device. */
import type { Context, MiddlewareHandler } from 'hono';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { clientAddress } from './client-address.ts';
import { RateLimit } from './rate-limit.ts';

const SECOND = 1000;
/** Two requests a page; several phones of one office may share an address. */
const STRANGERS = { burst: 120, every: SECOND / 2, keys: 20_000 };
/** A token has 256 bits, so guessing is hopeless anyway; this keeps it out of the log, too. */
const INVITATIONS = { burst: 20, every: 30 * SECOND, keys: 20_000 };
/** The editor asks several times for each screen and sends what is typed every few seconds. */
const WRITES = { burst: 300, every: SECOND / 10, keys: 20_000 };

/** Limits whoever is not signed in, and how often a signed-in device sends something. */
export function throttle({ now, proxy }: Gateway): MiddlewareHandler<GatewayEnv> {
  const strangers = new RateLimit(STRANGERS);
  const writes = new RateLimit(WRITES);
  return async (c, next) => {
    const { session } = c.var;
    const writing = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (!c.get('person')) refuseUntil(c, strangers.take(addressOf(c, proxy), now().getTime()));
    else if (session && writing) refuseUntil(c, writes.take(session.id, now().getTime()));
    await next();
  };
}

/** Limits tries of invitations. */
export function throttleInvitations({ now, proxy }: Gateway): MiddlewareHandler<GatewayEnv> {
  const tries = new RateLimit(INVITATIONS);
  return async (c, next) => {
    refuseUntil(c, tries.take(addressOf(c, proxy), now().getTime()));
    await next();
  };
}

function addressOf(c: Context<GatewayEnv>, proxy = false): string {
  const forwarded = proxy ? c.req.header('x-forwarded-for') : undefined;
  // An app that is asked without a connection has no bindings.
  return clientAddress(c.env?.incoming?.socket.remoteAddress, forwarded);
}

/** @param wait milliseconds; 0 lets the request pass */
function refuseUntil(c: Context, wait: number): void {
  if (wait === 0) return;
  c.header('Retry-After', String(Math.ceil(wait / SECOND)));
  throw new Refusal(429, 'Terlalu banyak permintaan. Tunggu satu menit, lalu coba lagi.');
}
