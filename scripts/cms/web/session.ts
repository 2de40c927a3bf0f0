/** Who sends a request: from the cookie of a device to a person. */
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { SESSION_DAYS } from '../people/lifetimes.ts';
import { Refusal } from '../refusal.ts';
import { NotSignedIn } from './not-signed-in.ts';
import { isApi } from './origin.ts';
import { PERSON_HEADER } from './person-header.ts';

const NAME = 'balai';

/** `__Host-` in the name: browsers take it over HTTPS only, for this host only. */
const COOKIE = { prefix: 'host', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const;

/** Finds out who asks; lets everybody pass. */
export function identify({ mode, localPerson, people }: Gateway): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    if (mode === 'lokal' && localPerson) c.set('person', localPerson);
    else {
      const token = getCookie(c, NAME, 'host');
      const session = token === undefined ? undefined : people.session(token);
      if (session && token !== undefined) {
        c.set('person', session.person);
        c.set('session', session);
        if (session.renewed) keepCookie(c, token);
      }
    }
    await next();
  };
}

/** Lets only people pass who are signed in. */
export const requirePerson: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (!c.get('person')) throw new NotSignedIn();
  await next();
};

/**
 * Takes the whole body in, then looks at the session once more: a lost phone may have begun a save before it was
 * signed out, and send the rest minutes later.
 */
export function requireStill({ people }: Gateway): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const token = c.get('session') && c.req.raw.body ? getCookie(c, NAME, 'host') : undefined;
    if (token !== undefined) {
      // One that breaks off is told by the handler, which finds the same.
      await (isApi(c.req.path) ? c.req.text() : c.req.arrayBuffer()).catch(() => {});
      const session = people.session(token);
      if (!session) throw new NotSignedIn();
      c.set('person', session.person);
      c.set('session', session);
    }
    await next();
  };
}

/** A page that was opened by somebody else must not speak for who is signed in now. */
export const samePerson: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  const meant = c.req.header(PERSON_HEADER);
  if (meant !== undefined && meant !== c.get('person').id)
    throw new Refusal(401, 'Di perangkat ini sekarang orang lain yang masuk. Muat ulang halaman ini.');
  await next();
};

/** Hands a device its session. */
export function keepCookie(c: Context, token: string): void {
  setCookie(c, NAME, token, { ...COOKIE, maxAge: SESSION_DAYS * 24 * 60 * 60 });
}

/** Takes it away again. */
export function dropCookie(c: Context): void {
  deleteCookie(c, NAME, COOKIE);
}
