/** Answers requests on a port. */
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Gateway } from '../gateway.ts';
import { createApp } from './app.ts';

/** The gateway as a listener for `listen` or a server of one's own. */
export function listenerOf(gateway: Gateway): RequestListener {
  const { fetch } = createApp(gateway);
  const listener = getRequestListener((request, env) => fetch(request, env), {
    // What comes here is no request that the app could see: a bad host name, a connection that broke off.
    errorHandler: () => new Response('Permintaan tidak dikenal.\n', { status: 400 }),
  });
  return (incoming, outgoing) => void listener(incoming, outgoing);
}
