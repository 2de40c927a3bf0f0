/** Serves one village as its host will: HTTPS and HTTP/2, at the root of its own domain. */
import type { RequestListener } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { staticHandler } from '../serve/server.ts';
import type { Certificate } from './certificate.ts';

export interface SecureServer extends AsyncDisposable {
  /** On 127.0.0.1. */
  port: number;
}

/** Serves the village `id` of `out` to requests of any host name, with the headers that its build wrote. */
export async function serveSecurely(
  out: string,
  id: string,
  { key, cert }: Pick<Certificate, 'key' | 'cert'>,
): Promise<SecureServer> {
  const handler = staticHandler(out);
  const server = createSecureServer({ key, cert, allowHTTP1: true });
  server.on('request', (request: Http2ServerRequest, response: Http2ServerResponse) => {
    // To the handler, villages have names below localhost.
    request.headers.host = `${id}.localhost`;
    // Node's HTTP/2 speaks as its HTTP/1 does, as far as the handler asks.
    handler(...([request, response] as unknown as Parameters<RequestListener>));
  });
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const session of sessions) session.destroy();
      }),
  };
}
