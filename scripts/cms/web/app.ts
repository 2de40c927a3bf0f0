/** The gateway's routes, in the order in which a request meets them. */
import { Hono } from 'hono';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { Refusal } from '../refusal.ts';

/** Everything lies under `/admin/`, so that one rule of the web server in front sends it here. */
export function createApp(gateway: Gateway): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json({ error: error.message, ...error.details }, error.status);
    gateway.log(error.stack ?? String(error));
    return c.json({ error: 'Server sedang bermasalah. Tulisan Anda masih ada di layar; coba lagi.' }, 500);
  });
  return app;
}
