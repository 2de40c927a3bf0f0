/** Requests exactly as they are written: no client of a library adds or tidies a header. */
import { type ClientRequest, type IncomingHttpHeaders, request } from 'node:http';
import type { Gateway } from '../../scripts/cms/gateway.ts';
import { listenerOf } from '../../scripts/cms/web/serve.ts';
import { type Listening, listen } from '../../scripts/serve/listen.ts';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer | Iterable<Buffer> | AsyncIterable<Buffer>;
}

/** A gateway that listens on a free port, closed when it goes out of scope (`await using`). */
export class Served implements AsyncDisposable {
  readonly #origin: string;
  readonly #listening: Listening;

  constructor(origin: string, listening: Listening) {
    this.#origin = origin;
    this.#listening = listening;
  }

  /** Asks as a browser on the gateway's own pages does; headers given here win, '' leaves one out. */
  ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Reply> {
    const own: Record<string, string> = { host: new URL(this.#origin).host };
    if (method !== 'GET' && method !== 'HEAD') own.origin = this.#origin;
    const all = Object.fromEntries(
      Object.entries({ ...own, ...headers }).filter(([name, value]) => value !== '' || name === 'host'),
    );
    return new Promise((resolve, reject) => {
      const { port } = this.#listening;
      const sent = request({ host: '127.0.0.1', port, path, method, headers: all }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
        response.on('error', reject);
      });
      sent.on('error', reject);
      if (typeof body === 'object' && !Buffer.isBuffer(body)) {
        sendAll(sent, body).catch((error: Error) => sent.destroy(error));
      } else sent.end(body);
    });
  }

  /** Sends a form. */
  send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Reply> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#listening.close();
  }
}

async function sendAll(sent: ClientRequest, body: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
  for await (const chunk of body) sent.write(chunk);
  sent.end();
}

export async function serve(gateway: Gateway): Promise<Served> {
  return new Served(gateway.origin, await listen(listenerOf(gateway), { port: 0 }));
}
