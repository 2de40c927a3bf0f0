/** The preview server: `resolve` decides, this reads the file and speaks HTTP. */
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { CACHE_HALAMAN } from '../../theme/model/kebijakan.ts';
import { SHARED } from '../build/discover.ts';
import { chooseEncoding, contentType, encode, etagOf, isUnchanged } from './content.ts';
import { headersFor, parseHeaderRules } from './host-rules.ts';
import { noSuchHost, plainError } from './pages.ts';
import { type Answer, type Look, resolve } from './resolve.ts';

/** Sites that lie in an output folder, the regency's portal among them, by id; an empty list where there is none. */
export function publishedSites(out: string): string[] {
  const look = looker(out);
  return names(out).filter((id) => isSite(id) && look([id, 'index.html']) === 'file');
}

function isSite(name: string): boolean {
  return !/^[._]/.test(name) || name === SHARED;
}

/**
 * Answers requests from the files in `out`. Everything is read anew for each request, so that a build
 * that runs meanwhile shows at once.
 */
export function staticHandler(out: string, fleetNames: readonly string[] = []): RequestListener {
  const look = looker(out);
  return (request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent)
        send(request, response, 500, plainError('Server bermasalah', 'Lihat terminal.'));
      else response.destroy();
    });
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(request, response, 405, plainError('Metode tidak dilayani', 'Hanya GET dan HEAD.'), {
        allow: 'GET, HEAD',
      });
      return;
    }
    const sites = publishedSites(out);
    const { host } = request.headers;
    const answer = resolve({ host, target: request.url ?? '', sites, fleetNames }, look);
    if (answer.kind === 'file') await sendFile(request, response, answer);
    else if (answer.kind === 'redirect') {
      send(request, response, 301, Buffer.alloc(0), { location: answer.location });
    } else if (answer.kind === 'malformed') {
      send(request, response, 400, plainError('Alamat tidak sah', 'Alamat ini tidak dapat dibaca.'));
    } else {
      send(request, response, 404, noSuchHost(answer.host, sites, request.socket.localPort ?? 0));
    }
  }

  async function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    answer: Extract<Answer, { kind: 'file' }>,
  ): Promise<void> {
    const name = answer.file.at(-1) ?? '';
    const [raw, rules] = await Promise.all([
      readFile(join(out, ...answer.file)),
      readFile(join(out, ...answer.rules, '_headers'), 'utf8').catch(() => ''),
    ]);
    const encoding = chooseEncoding(name, raw.length, headerText(request, 'accept-encoding'));
    const etag = etagOf(raw, encoding);
    const headers: OutgoingHttpHeaders = {
      'cache-control': CACHE_HALAMAN,
      ...headersFor(parseHeaderRules(rules), answer.asked),
      'content-type': contentType(name),
      vary: 'Accept-Encoding',
      etag,
    };
    if (answer.status === 404) headers['cache-control'] = CACHE_HALAMAN;
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    if (answer.status === 200 && isUnchanged(request.headers['if-none-match'], etag)) {
      delete headers['content-type'];
      delete headers['content-encoding'];
      response.writeHead(304, headers).end();
      return;
    }
    send(request, response, answer.status, await encode(raw, encoding), headers);
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Buffer,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...headers,
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function headerText(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function looker(out: string): Look {
  return (parts) => {
    const stats = statSync(join(out, ...parts), { throwIfNoEntry: false });
    return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : undefined;
  };
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
