/** Real web servers that serve the sample fleet by the configuration that they are given. */
import type { ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { GATEWAY } from '../../scripts/deploy/server/facts.ts';
import { walk } from '../../scripts/lib/walk.ts';
import { type Listening, listen } from '../../scripts/serve/listen.ts';
import { staticHandler } from '../../scripts/serve/server.ts';
import { balai, KABUPATEN, Root, situs } from '../fleet.ts';
import { deployHere, page } from './sites.ts';
import { freePort } from './sshd.ts';
import { ask, type Reply, WEB_SERVERS } from './web-servers.ts';

for (const { name, missing } of WEB_SERVERS)
  if (missing) console.log(`Skipped: serving with ${name}; this machine has ${missing}.`);

const TARGET = 'tujuan:\n  - nama: lokal\n    jenis: folder\n    path: srv\n';
const IDS = ['sukamaju', 'nagari-koto-baru'];
const GATE = 'kelola.uji.example';

describe.each(WEB_SERVERS.filter(({ missing }) => !missing))('$name, told by `balai $command`', (server) => {
  const root = new Root();
  let running: ChildProcess;
  let port: number;
  let preview: Listening;
  let gateway: Server;
  const out = () => join(root.path, 'dist');

  beforeAll(async () => {
    for (const id of IDS) cpSync(join(inject('contoh'), id), join(out(), id), { recursive: true });
    cpSync(join(inject('contoh'), '_headers'), join(out(), '_headers'));
    root.write({
      'sites/kabupaten.yaml': `${KABUPATEN}gerbang: ${GATE}\n${TARGET}`,
      'sites/sukamaju/situs.yaml': situs(1),
      'dist/sukamaju/_redirects': `/admin/* https://${GATE}/admin/desa/sukamaju/ 302\n/lama/ /layanan/ 301\n/arsip/* /berita/:splat 302\n/x/* /y 200\n`,
      'dist/sukamaju/.rahasia': 'rahasia',
      'dist/sukamaju/foto/hilang.html': '<p>',
    });
    await deployHere(root.path);
    [port, preview] = [await freePort(), await listen(staticHandler(out()), { port: 0 })];
    const gatewayPort = await freePort();
    gateway = createServer((asked, answer) => answer.end(JSON.stringify([asked.url, asked.headers]))).listen(
      gatewayPort,
      '127.0.0.1',
    );
    const { stdout } = await balai([server.command, '--root', root.path, '--http', String(port)]);
    running = server.start(root.path, stdout.replace(GATEWAY, `127.0.0.1:${gatewayPort}`));
    for (let i = 0; i < 200 && !(await get('sukamaju', '/').catch(() => undefined)); i++) await wait(50);
  });
  afterAll(async () => {
    running.kill('SIGTERM');
    gateway.close();
    await preview.close();
    root[Symbol.dispose]();
  });

  const domains = (): Record<string, string> =>
    Object.fromEntries(
      IDS.map((id) => [id, JSON.parse(readFileSync(join(out(), id, 'versi.json'), 'utf8')).identitas.domain]),
    );
  const get = (id: string, path: string, headers: Record<string, string> = {}) =>
    ask(port, domains()[id] ?? id, path, headers);

  it('answers with the headers of the preview, for a file of every kind', async () => {
    const byEnding = new Map(
      walk(join(out(), 'sukamaju'))
        .map((file) => file.slice(join(out(), 'sukamaju').length))
        .filter((path) => !/\/[._]\w+$/.test(path) && path !== '/versi.json')
        // In place of the door's page this server answers with its redirect; see below.
        .filter((path) => !path.startsWith('/admin/'))
        .map((path) => [`${path.split('.').at(-1)} ${path.split('/')[1]}`, path]),
    );
    expect(byEnding.size).toBeGreaterThan(15);
    for (const path of ['/', '/layanan/', '/tidak-ada/', '/foto/tidak-ada.webp', ...byEnding.values()]) {
      for (const encoding of server.encodings) {
        const accept = { 'accept-encoding': encoding };
        const [real, village, whole] = [
          await get('sukamaju', path, accept),
          await ask(preview.port, 'sukamaju.localhost', path, accept),
          await ask(preview.port, 'localhost', `/sukamaju${path}`, accept),
        ];
        expect([path, real.status, comparable(real.headers)]).toEqual([
          path,
          village.status,
          comparable(village.headers),
        ]);
        // The policy for a host of many villages; the page's own, which is the strict one, comes with its text.
        expect(real.headers['content-security-policy']).toBe(whole.headers['content-security-policy']);
        expect(unpacked(real).equals(unpacked(village))).toBe(true);
      }
    }
  });

  it('shows each domain its own village', async () => {
    for (const id of Object.keys(domains())) {
      const { body } = await get(id, '/');
      expect(body.equals(readFileSync(join(out(), id, 'index.html')))).toBe(true);
      expect((await get(id, '/tidak-ada')).body.equals(readFileSync(join(out(), id, '404.html')))).toBe(true);
    }
    expect((await get('orang-lain.example', '/')).status).toBe(404);
  });

  it('says 304 to who has a page, and sends the new one after a rollback or deploy', async () => {
    const etag = (await get('sukamaju', '/')).headers.etag ?? '';
    expect((await get('sukamaju', '/', { 'if-none-match': etag })).status).toBe(304);
    const file = join(out(), 'sukamaju/index.html');
    const old = readFileSync(file);
    writeFileSync(file, old.toString().replace('Sukamaju', 'Sukamajo'));
    await deployHere(root.path);
    const changed = await get('sukamaju', '/', { 'if-none-match': etag });
    expect([changed.status, changed.body.length]).toEqual([200, old.length]);
    await balai(['rollback', '--root', root.path, '--site', 'sukamaju']);
    expect((await get('sukamaju', '/', { 'if-none-match': etag })).status).toBe(304);
    writeFileSync(file, old);
  });

  it('leads to pages that moved, to folders with their slash, and operators to the gateway', async () => {
    const to = async (path: string) => {
      const { status, headers } = await get('sukamaju', path);
      return `${status} ${headers.location}`;
    };
    expect(await to('/lama/')).toBe('301 /layanan/');
    expect(await to('/arsip/panen/')).toBe('302 /berita/panen/');
    expect(await to('/layanan')).toMatch(/^30[18] (?:\.\/|\/)?layanan\/$/);
    for (const path of ['/admin', '/admin/', '/admin/x'])
      expect(await to(path)).toBe(`302 https://${GATE}/admin/desa/sukamaju/`);
    expect(await ask(port, GATE, '/').then(({ headers }) => headers.location)).toBe('/admin/');
    const { body } = await ask(port, GATE, '/admin/desa/x/', { 'x-forwarded-for': '1.2.3.4' });
    const [url, headers] = JSON.parse(body.toString());
    expect([url, headers.host, headers['x-forwarded-for']]).toEqual(['/admin/desa/x/', GATE, '127.0.0.1']);
  });

  it('hides what is nobody’s business, and lists no folder', async () => {
    const hidden = [
      '/.rahasia',
      '/_headers',
      '/_redirects',
      '/index.html.br',
      '/layanan/index.html.gz',
      '/foto/',
    ];
    for (const path of hidden) expect([path, (await get('sukamaju', path)).status]).toEqual([path, 404]);
    expect([400, 404]).toContain((await get('sukamaju', '/../manifes')).status);
  });

  it('does not drop or tear one request while releases change', async () => {
    const pages = await Promise.all(['lama', 'baru'].map(async (text) => Buffer.from(page(text).repeat(20))));
    const name = 'dist/sukamaju/uji-lalu-lintas/index.html';
    for (const bytes of pages) {
      root.write({ [name]: bytes });
      await deployHere(root.path);
    }
    const newest = Number(readlinkSync(join(root.path, 'srv/desa/sukamaju/kini')).split('/')[1]);
    let stop = false;
    const seen = new Map<string, number>();
    const visitor = async (encoding: string) => {
      while (!stop) {
        const answer = await get('sukamaju', '/uji-lalu-lintas/', { 'accept-encoding': encoding });
        const which = pages.findIndex((bytes) => bytes.equals(unpacked(answer)));
        const key = `${answer.status} ${which}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    };
    const visitors = server.encodings.map(visitor);
    for (const release of [newest - 1, newest, newest - 1]) {
      await balai(['rollback', '--root', root.path, '--site', 'sukamaju', '--to', String(release)]);
    }
    stop = true;
    await Promise.all(visitors);
    expect([...seen.keys()].sort()).toEqual(['200 0', '200 1']);
  });
});

/**
 * Without what is each server's own, and the policy, which is looked at by itself. The length of what is
 * compressed goes with it: Caddy sends that in pieces.
 */
function comparable(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const own = [
    ...(headers['content-encoding'] ? ['content-length', 'transfer-encoding'] : []),
    'server',
    'etag',
    'last-modified',
    'date',
    'accept-ranges',
    'connection',
    'keep-alive',
    'content-security-policy',
  ];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)));
}

function unpacked({ headers, body }: Reply): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}
