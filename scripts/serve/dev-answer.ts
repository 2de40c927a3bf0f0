/**
 * What the dev server answers before Astro does: the index, photos and files from where the build keeps
 * them, and for each page of a village what the page needs to know. The page itself is Astro's work.
 */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { join } from 'node:path';
import { halamanArmada } from '../build/halaman-armada.ts';
import type { Layout } from '../build/layout.ts';
import { pageFolder } from '../build/render.ts';
import { describeFinding } from '../build/summary.ts';
import { CannotError } from '../lib/errors.ts';
import { contentType } from './content.ts';
import { devPage, devRequest } from './dev-request.ts';
import type { DevVillages } from './dev-villages.ts';
import { noSuchHost, plainError, problemPage, withReload } from './pages.ts';

export type Next = (error?: unknown) => void;

export interface DevSource {
  layout: Layout;
  villages: DevVillages;
  /** Host names besides `localhost` under which the fleet is reached. */
  fleetNames: readonly string[];
}

/** Where Astro looks for what `Astro.locals` starts with in dev (its adapters use the same door). */
const LOCALS = Symbol.for('astro.locals');

/** Answers, or calls `next` with the request made ready for Astro or Vite. */
export async function devAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  next: Next,
  source: DevSource,
): Promise<void> {
  try {
    if (await answered(request, response, source)) return;
  } catch (error) {
    if (!(error instanceof CannotError)) throw error;
    html(response, 503, problemPage('kabupaten', [error.message, error.hint]));
    return;
  }
  next();
}

async function answered(
  request: IncomingMessage,
  response: ServerResponse,
  source: DevSource,
): Promise<boolean> {
  const { villages, fleetNames } = source;
  const asked = devRequest(request.headers.host, request.url ?? '', villages.served(), fleetNames);
  switch (asked.kind) {
    case 'vite':
      return false;
    case 'malformed':
      return html(response, 400, plainError('Alamat tidak sah', 'Alamat ini tidak dapat dibaca.'));
    case 'redirect':
      return redirect(response, asked.location);
    case 'index': {
      const { villages: known, kabupaten } = await villages.index();
      return html(response, 200, withReload(halamanArmada(known, kabupaten)));
    }
    case 'nothing':
      return html(response, 404, noSuchHost(asked.host, villages.ids(), request.socket.localPort ?? 0));
    case 'village':
      return villageAnswered(request, response, asked, source);
  }
}

async function villageAnswered(
  request: IncomingMessage,
  response: ServerResponse,
  { id, path, url }: { id: string; path: string; url: string },
  { villages, layout }: DevSource,
): Promise<boolean> {
  const { desa, assets, findings } = await villages.load(id);
  // Search answers from the index of the last build, where there is one.
  const search = path.startsWith('/pagefind/') ? existing(join(layout.out, id), path) : undefined;
  const file = assets.get(path) ?? search;
  if (file) return sendFile(response, file);
  if (!desa) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return html(response, 503, problemPage(id, errors.map(describeFinding)));
  }
  const page = devPage(desa, path);
  if (page.kind === 'slash') {
    const [whole, query = ''] = (request.url ?? '').split(/(?=\?)/);
    return redirect(response, `${whole}/${query}`);
  }
  request.url = `${pageFolder(desa, page.rute)}${page.kind === 'page' ? url : page.rute.path}`;
  Reflect.set(request, LOCALS, { desa, rute: page.rute });
  if (page.kind === 'missing') answerAlwaysWith(404, response);
  return false;
}

/** The 404 page is a page like others to Astro; only a host gives it its status. */
function answerAlwaysWith(status: number, response: ServerResponse): void {
  const writeHead = response.writeHead;
  response.writeHead = ((_status: number, ...rest: unknown[]) => {
    response.statusMessage = STATUS_CODES[status] ?? '';
    return Reflect.apply(writeHead, response, [status, ...rest.filter((part) => typeof part !== 'string')]);
  }) as typeof writeHead;
}

function existing(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function html(response: ServerResponse, status: number, body: string | Buffer): true {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(body);
  return true;
}

function redirect(response: ServerResponse, location: string): true {
  response.writeHead(301, { location, 'cache-control': 'no-store' }).end();
  return true;
}

async function sendFile(response: ServerResponse, file: string): Promise<true> {
  response
    .writeHead(200, { 'content-type': contentType(file), 'cache-control': 'no-store' })
    .end(await readFile(file));
  return true;
}
