/** Speaks the editor's protocol with a gateway of a test, as one person who is signed in. */
import { Hono } from 'hono';
import type { Gateway, GatewayEnv } from '../../scripts/cms/gateway.ts';
import type { Person, Role } from '../../scripts/cms/people/person.ts';
import { apiRoutes } from '../../scripts/cms/proxy/routes.ts';
import { answerError } from '../../scripts/cms/web/failures.ts';

export interface Answer {
  status: number;
  /** Answers have many shapes; a test looks into the one that it asked for. */
  body: Record<string, unknown> & { error?: string };
}

export type Ask = (action: string, params?: object) => Promise<Answer>;

export function person(nama: string, desa: readonly string[], peran: Role = 'operator'): Person {
  return { id: nama.toLowerCase().replaceAll(' ', '-'), nama, peran, desa };
}

/** @returns a function that sends one request of the protocol */
export function speaker(gateway: Gateway, who: Person): Ask {
  const app = new Hono<GatewayEnv>();
  app.onError((error, c) => answerError(gateway, error, c));
  app.use((c, next) => {
    c.set('person', who);
    return next();
  });
  app.route('/', apiRoutes(gateway));
  return async (action, params = {}) => {
    const answer = await app.request('/admin/api', {
      method: 'POST',
      body: JSON.stringify({ branch: 'main', action, params }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  };
}
