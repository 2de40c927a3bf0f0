import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { halamanArmada, halamanHilang } from '../scripts/build/halaman-armada.ts';
import { headersArmada, headersDesa } from '../scripts/build/hosting.ts';
import { parseHost, parseTarget } from '../scripts/serve/address.ts';
import { chooseEncoding, contentType, isUnchanged } from '../scripts/serve/content.ts';
import { headersFor, parseHeaderRules } from '../scripts/serve/host-rules.ts';
import { type Listening, listen } from '../scripts/serve/listen.ts';
import { publishedSites, staticHandler } from '../scripts/serve/server.ts';
import { describeUrls, fleetUrls } from '../scripts/serve/urls.ts';
import type { Identitas } from '../theme/model/desa.ts';
import { hashGaya, kebijakanArmada, kebijakanHeader } from '../theme/model/kebijakan.ts';

const STYLE = 'body{color:teal}';
const LONG = '<p>Layanan desa.</p>'.repeat(100);

let base: string;
let server: Listening;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'balai-preview-'));
  const out = join(base, 'dist');
  const villages = ['sukamaju', 'tanjung'].map((id) => ({
    id,
    identitas: {
      nama: id,
      namaLengkap: `Desa ${id}`,
      kecamatan: '',
      domain: `${id}.desa.id`,
      url: '',
    } as Identitas,
    styleHashes: [hashGaya(STYLE)],
  }));
  for (const village of villages) {
    const page = (text: string) =>
      `<!doctype html><style>${STYLE}</style><h1>${text} ${village.id}</h1>${LONG}`;
    write(join(out, village.id, '_headers'), headersDesa(village));
    write(join(out, village.id, 'index.html'), page('Beranda'));
    write(join(out, village.id, 'layanan/index.html'), page('Layanan'));
    write(join(out, village.id, '404.html'), page('Hilang'));
    write(join(out, village.id, 'rss.xml'), '<rss/>');
    write(join(out, village.id, 'foto/a b.webp'), 'RIFF');
    write(join(out, village.id, '.rahasia'), 'x');
    write(join(out, village.id, 'kosong/isi.txt'), 'x');
  }
  write(join(out, 'index.html'), halamanArmada(villages, { nama: 'Kabupaten Contoh' }));
  write(join(out, '404.html'), halamanHilang());
  write(join(out, '_headers'), headersArmada());
  write(join(out, '_redirects'), '');
  write(join(out, '.siap/sukamaju/index.html'), 'half-made');
  write(join(base, 'rahasia.txt'), 'outside of the output folder');
  server = await listen(staticHandler(out), { port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(base, { recursive: true });
});

describe('a village at its own address', () => {
  it('is served as on its own domain, with the headers that the build wrote', async () => {
    const answer = await get('sukamaju.localhost', '/');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Beranda sukamaju');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toBe(kebijakanHeader([hashGaya(STYLE)]));
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('keeps hashed files for a year', async () => {
    const answer = await get('sukamaju.localhost', '/foto/a%20b.webp');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('image/webp');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('shows its own 404 page with status 404, and does not let it be kept', async () => {
    for (const path of ['/tidak-ada/', '/kosong/', '/kosong', '/rss.xml/', '/foto/hilang.webp']) {
      const answer = await get('tanjung.localhost', path);
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('Hilang tanjung');
      expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    }
  });

  it('sends a folder without its slash to the address with it, query included', async () => {
    const answer = await get('sukamaju.localhost', '/layanan?q=ktp');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/layanan/?q=ktp');
  });

  it('does not show the folders of other villages', async () => {
    expect((await get('sukamaju.localhost', '/tanjung/')).status).toBe(404);
  });
});

describe('the fleet at localhost', () => {
  it('shows the index of all villages', async () => {
    const answer = await get('localhost', '/');
    expect(answer.text).toContain('2 situs desa');
    expect(answer.text).toContain('href="tanjung/"');
    expect(answer.headers['content-security-policy']).toBe(kebijakanArmada());
  });

  it('shows each village in its folder, under the rules of the fleet', async () => {
    const answer = await get('127.0.0.1', '/sukamaju/layanan/');
    expect(answer.text).toContain('Layanan sukamaju');
    expect(answer.headers['content-security-policy']).toBe(kebijakanArmada());
    expect((await get('localhost', '/sukamaju')).headers.location).toBe('/sukamaju/');
    expect((await get('localhost', '/sukamaju/foto/a%20b.webp')).headers['cache-control']).toContain(
      'immutable',
    );
  });

  it('finds the nearest 404 page', async () => {
    const inVillage = await get('localhost', '/tanjung/x');
    expect([inVillage.status, inVillage.text.includes('Hilang tanjung')]).toEqual([404, true]);
    const outside = await get('localhost', '/x');
    expect([outside.status, outside.text.includes('Halaman tidak ditemukan')]).toEqual([404, true]);
  });

  it('tells a visitor of an unknown host which villages there are', async () => {
    for (const host of ['hilang.localhost', 'evil.example', '.localhost', '_headers.localhost']) {
      const answer = await get(host, '/');
      expect(answer.status).toBe(404);
      expect(answer.text).toContain(`http://sukamaju.localhost:${server.port}/`);
    }
  });

  it('lists finished villages only', () => {
    expect(publishedSites(join(base, 'dist'))).toEqual(['sukamaju', 'tanjung']);
    expect(publishedSites(join(base, 'none'))).toEqual([]);
  });
});

describe('what is not served', () => {
  it('refuses every spelling of a way out of the folder', async () => {
    const ways = [
      '/../rahasia.txt',
      '/%2e%2e/rahasia.txt',
      '/%2E%2E%2Frahasia.txt',
      '/..%2frahasia.txt',
      '/..%5crahasia.txt',
      '/..\\rahasia.txt',
      '/layanan/../../rahasia.txt',
      '/%252e%252e/rahasia.txt',
      '/%252e%252e%252frahasia.txt',
      '/rahasia.txt%00.html',
      '/%c0%ae%c0%ae/rahasia.txt',
      '/%',
      '//evil.example/',
      '//evil.example',
      '/./layanan/',
      '/layanan//',
      '/layanan/%0d%0aX-Bad:1',
      'http://evil.example/',
      '*',
    ];
    for (const host of ['sukamaju.localhost', 'localhost']) {
      for (const way of ways) {
        const reply = await raw(`GET ${way} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
        expect(reply, `${host} ${way}`).toMatch(/^HTTP\/1\.1 400 /);
        expect(reply).not.toContain('outside of the output folder');
        expect(reply.toLowerCase()).not.toMatch(/^(location|x-bad):/m);
      }
    }
  });

  it('hides the rule files and dot files', async () => {
    for (const path of ['/_headers', '/.rahasia', '/%5fheaders']) {
      expect((await get('sukamaju.localhost', path)).status).toBe(404);
    }
    for (const path of [
      '/_redirects',
      '/_headers',
      '/sukamaju/_headers',
      '/.siap/sukamaju/',
      '/.siap/sukamaju',
    ]) {
      expect((await get('localhost', path)).status).toBe(404);
    }
  });

  it('answers GET and HEAD only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await get('sukamaju.localhost', '/', {}, method);
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });
});

describe('how it is sent', () => {
  it('answers HEAD like GET, without the body', async () => {
    const [head, whole] = [
      await get('sukamaju.localhost', '/', {}, 'HEAD'),
      await get('sukamaju.localhost', '/'),
    ];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
    expect(head.headers.etag).toBe(whole.headers.etag);
  });

  it('answers 304 to who has it already, each encoding by itself', async () => {
    const { headers } = await get('sukamaju.localhost', '/');
    const again = await get('sukamaju.localhost', '/', { 'if-none-match': `W/${headers.etag}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
    const packed = await get('sukamaju.localhost', '/', {
      'accept-encoding': 'br',
      'if-none-match': headers.etag ?? '',
    });
    expect(packed.status).toBe(200);
    expect((await get('sukamaju.localhost', '/x', { 'if-none-match': '*' })).status).toBe(404);
  });

  it('compresses text with the best that the browser knows', async () => {
    const plain = await get('sukamaju.localhost', '/');
    const br = await get('sukamaju.localhost', '/', { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await get('sukamaju.localhost', '/', { 'accept-encoding': 'gzip;q=1.0, br;q=0' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(plain.text);
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).toString()).toBe(plain.text);
    expect(br.headers.vary).toBe('Accept-Encoding');
    const photo = await get('sukamaju.localhost', '/foto/a%20b.webp', { 'accept-encoding': 'br' });
    expect(photo.headers['content-encoding']).toBeUndefined();
  });

  it('knows the types that a site is made of', () => {
    expect(contentType('pagefind.js')).toBe('text/javascript; charset=utf-8');
    expect(contentType('data.JSON')).toBe('application/json; charset=utf-8');
    expect(contentType('rss.xml')).toBe('application/xml; charset=utf-8');
    expect(contentType('wasm.id.pagefind')).toBe('application/octet-stream');
    expect(contentType('a.constructor')).toBe('application/octet-stream');
    expect(chooseEncoding('a.html', 599, 'br')).toBe('identity');
    expect(isUnchanged('"a", "b"', '"b"')).toBe(true);
  });
});

describe('the small parts', () => {
  it('read a host name with port, dot and capitals', () => {
    expect(parseHost('Sukamaju.LOCALHOST.:80', ['sukamaju'])).toEqual({ kind: 'site', id: 'sukamaju' });
    expect(parseHost('[::1]:4321', [])).toEqual({ kind: 'fleet' });
    expect(parseHost('komputer.lan:4321', [], ['komputer.lan'])).toEqual({ kind: 'fleet' });
    expect(parseHost(undefined, [])).toEqual({ kind: 'unknown', name: '' });
  });

  it('read a target', () => {
    expect(parseTarget('/berkas/Perdes%201.pdf?x=/../')).toEqual({
      parts: ['berkas', 'Perdes 1.pdf'],
      path: '/berkas/Perdes%201.pdf',
      query: '?x=/../',
    });
  });

  it('read header rules as Netlify does: later ones win, repeated ones are joined', () => {
    const rules = parseHeaderRules('# c\n/*\n  A: 1\n  a: 2\n  B: x\n\n/:desa/foto/*.webp\r\n\tB: y: z\n');
    expect(headersFor(rules, '/')).toEqual({ a: '1, 2', b: 'x' });
    expect(headersFor(rules, '/sukamaju/foto/1.webp')).toEqual({ a: '1, 2', b: 'y: z' });
    expect(headersFor(rules, '/a/b/foto/1.webp').b).toBe('x');
    expect(() => parseHeaderRules('A: 1')).toThrow('line 1');
    expect(() => parseHeaderRules('/*\nA:')).toThrow('line 2');
  });

  it('name the addresses, on this machine and on a network', () => {
    expect(fleetUrls(['a'], 80).sites).toEqual([{ id: 'a', url: 'http://a.localhost:80/' }]);
    expect(fleetUrls(['a'], 80, '192.168.1.5').sites).toEqual([{ id: 'a', url: 'http://192.168.1.5:80/a/' }]);
    const many = fleetUrls(
      Array.from({ length: 20 }, (_, i) => `desa-${i}`),
      80,
    );
    expect(describeUrls('Preview', many)).toContain('... and 8 more on the index page');
  });

  it('take the next free port, but never another one than was asked for', async () => {
    const [first, second] = [await listen(() => {}), await listen(() => {})];
    expect(second.port).toBeGreaterThan(first.port);
    await expect(listen(() => {}, { port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await Promise.all([first.close(), second.close()]);
  });
});

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

function get(
  host: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path, method, headers: { host, ...headers } };
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Sends exactly these bytes: an HTTP client would tidy the path up. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk.toString();
    });
    socket.on('end', () => resolve(said));
    socket.on('error', reject);
  });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
