/** Links that leave the sites: who is asked, how politely, and who never is. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AskOptions, askLink, CAREFUL, type LinkAnswer } from '../scripts/report/links/ask.ts';
import { checkLinks } from '../scripts/report/links/check.ts';
import { outwardLinks } from '../scripts/report/links/collect.ts';
import { LinkMemory } from '../scripts/report/links/memory.ts';
import { isPublicAddress } from '../scripts/report/links/public-address.ts';
import { Root } from './fleet.ts';
import { desa, entri } from './model/desa.ts';

describe('a public address', () => {
  test.each(['8.8.8.8', '103.28.12.1', '172.32.0.1', '2404:6800:4003::1', '2001:4860:4860::8888'])(
    'is %s',
    (a) => {
      expect(isPublicAddress(a)).toBe(true);
    },
  );

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('is not %s', (a) => {
    expect(isPublicAddress(a)).toBe(false);
  });

  test('is none in the networks of offices, whatever the machine', () => {
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        const [a = 0, b = 0] = text.split('.').map(Number);
        const office = a === 10 || a === 127 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32);
        if (office || a === 0 || a >= 224) expect(isPublicAddress(text)).toBe(false);
      }),
    );
  });
});

describe('asking', () => {
  let server: Server;
  let base = '';
  let here: AskOptions;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push(`${request.method} ${path}`);
      if (path === '/diam') return;
      if (path.startsWith('/lambat')) {
        const next = decodeURIComponent(path.slice('/lambat/ke/'.length));
        setTimeout(() => response.writeHead(302, { Location: next }).end(), 250);
        return;
      }
      if (path === '/putus' && request.method === 'HEAD') return void request.socket.destroy();
      const status = /^\/(\d{3})$/.exec(path)?.[1];
      if (path === '/hanya-get') response.statusCode = request.method === 'HEAD' ? 405 : 200;
      else if (path.startsWith('/ke/')) {
        response.statusCode = 302;
        response.setHeader('Location', decodeURIComponent(path.slice(4)));
      } else response.statusCode = Number(status ?? 200);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    base = `http://127.0.0.1:${port}`;
    here = { patience: 300, allowed: (address) => address === '127.0.0.1', ports: new Set([String(port)]) };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const state = async (path: string) => (await askLink(base + path, here)).state;
  const to = (url: string) => `/ke/${encodeURIComponent(url)}`;
  const lambat = (url: string) => `/lambat${to(url)}`;

  test.each([
    ['/ada', 'fine'],
    ['/hanya-get', 'fine'],
    ['/putus', 'fine'],
    ['/404', 'broken'],
    ['/410', 'broken'],
    ['/403', 'unsure'],
    ['/500', 'unsure'],
    ['/diam', 'unsure'],
  ])('%s is %s', async (path, expected) => {
    expect(await state(path)).toBe(expected);
  });

  test('follows redirections, not for ever', async () => {
    expect(await state(to('/ada'))).toBe('fine');
    expect(await state(to(`${base}/404`))).toBe('broken');
    expect(await state('/ke/')).toBe('broken');
  });

  test('has one measure of patience for all its redirections', async () => {
    const slow: AskOptions = { ...here, patience: 400 };
    const began = performance.now();
    const answer = await askLink(
      base + Array.from({ length: 4 }).reduce<string>((next) => lambat(next), '/ada'),
      slow,
    );
    expect(answer.state).toBe('unsure');
    expect(performance.now() - began).toBeLessThan(900);
  });

  test('is never led to a machine of the office, another port or another protocol', async () => {
    const { port } = new URL(base);
    for (const target of [`http://127.0.0.2:${port}/`, 'http://127.0.0.1:22/', 'file:///etc/passwd'])
      expect(await state(to(target)), target).toBe('skipped');
  });

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://8.8.8.8:22/',
  ])('%s is not asked at all', async (url) => {
    expect(await askLink(url, CAREFUL)).toEqual({
      state: 'skipped',
      reason: 'bukan alamat di internet umum',
    });
  });

  test('reads no body', async () => {
    asked.length = 0;
    await state('/ada');
    expect(asked).toEqual(['HEAD /ada']);
  });
});

describe('the links of a fleet', () => {
  const links = (...urls: string[]) => urls.map((url) => ({ url, file: 'content/a/berita/x.md' }));
  const memory = (root: Root, day: string) => new LinkMemory(join(root.path, 'tautan.json'), day);
  const fine: LinkAnswer = { state: 'fine', reason: '' };

  test('are asked once, one after the other at each host, and at most fifty there', async () => {
    using root = new Root();
    const busy = new Map<string, number>();
    const asked: string[] = [];
    const ask = async (url: string): Promise<LinkAnswer> => {
      const { host } = new URL(url);
      busy.set(host, (busy.get(host) ?? 0) + 1);
      expect(busy.get(host)).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      busy.set(host, (busy.get(host) ?? 0) - 1);
      asked.push(url);
      return fine;
    };
    const many = Array.from({ length: 60 }, (_, index) => `https://banyak.example/${index}`);
    const villages = new Map([
      ['a', links(...many, 'https://satu.example/')],
      ['b', links('https://satu.example/')],
    ]);
    const result = await checkLinks(villages, { memory: memory(root, '2026-11-21'), note: () => {}, ask });
    expect(asked).toHaveLength(51);
    expect(result.get('a')).toEqual({ jumlah: 61, putus: [], tidakPasti: 0, dilewati: 10 });
  });

  test('are so many of a village at most, on however many hosts', async () => {
    using root = new Root();
    const many = Array.from({ length: 320 }, (_, index) => `https://h${index}.banyak.example/`);
    let asked = 0;
    const result = await checkLinks(new Map([['a', links(...many)]]), {
      memory: memory(root, '2026-11-21'),
      note: () => {},
      ask: async () => {
        asked += 1;
        return fine;
      },
    });
    expect(asked).toBe(300);
    expect(result.get('a')).toEqual({ jumlah: 320, putus: [], tidakPasti: 0, dilewati: 20 });
  });

  test('are remembered: a good answer for a week, a bad one for a day', async () => {
    using root = new Root();
    const asked: string[] = [];
    const run = (day: string) =>
      checkLinks(new Map([['a', links('https://baik.example/', 'https://buruk.example/')]]), {
        memory: memory(root, day),
        note: () => {},
        ask: async (url) => {
          asked.push(`${day} ${new URL(url).host}`);
          return url.includes('buruk') ? { state: 'broken', reason: 'hilang' } : fine;
        },
      });
    await run('2026-11-21');
    const again = await run('2026-11-21');
    await run('2026-11-22');
    await run('2026-11-28');
    expect(asked).toEqual([
      '2026-11-21 baik.example',
      '2026-11-21 buruk.example',
      '2026-11-22 buruk.example',
      '2026-11-28 baik.example',
      '2026-11-28 buruk.example',
    ]);
    expect(again.get('a')?.putus).toEqual([
      { url: 'https://buruk.example/', sebab: 'hilang', berkas: 'content/a/berita/x.md' },
    ]);
  });

  test('are remembered as they answer: what interrupts a check loses a hundred of them at most', async () => {
    using root = new Root();
    const many = Array.from({ length: 250 }, (_, index) => `https://h${index}.banyak.example/`);
    const villages = new Map([['a', links(...many)]]);
    let asked = 0;
    const run = (last: number) =>
      checkLinks(villages, {
        memory: memory(root, '2026-11-21'),
        note: () => {},
        ask: async () => {
          asked += 1;
          if (asked > last) throw new Error('interrupted');
          return fine;
        },
      });
    await expect(run(230)).rejects.toThrow('interrupted');
    asked = 0;
    await run(Number.POSITIVE_INFINITY);
    expect(asked).toBeLessThanOrEqual(many.length - 230 + 100);
  });

  test('come from fields and texts of the village, each once, and not from the regency', () => {
    const news = {
      ...entri('berita', 'a'),
      isi: 'Lihat [ini](https://satu.example/a) dan https://dua.example/ serta [itu](/berita/).',
    };
    const service = entri('layanan', 'b', { akses: { tautan: 'https://satu.example/a' } });
    const shared = {
      ...entri('layanan', 'c', { akses: { tautan: 'https://tiga.example/' } }),
      asal: 'kabupaten' as const,
    };
    expect(
      outwardLinks(desa({ berita: [news], layanan: [service, shared] }))
        .map(({ url }) => url)
        .sort(),
    ).toEqual(['https://dua.example/', 'https://satu.example/a']);
  });
});
