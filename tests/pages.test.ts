/** Every page of the sample fleet: valid, small, described, and nothing in it that the policy forbids. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { PAGE_BYTES } from '../scripts/build/portal/page-budget.ts';
import { portalPages } from './sample.ts';

const SITES = ['sukamaju', 'nagari-koto-baru', 'gampong-meunasah-baro', 'kelurahan-karang-asri'];
const out = inject('contoh');
const pagesOf = (id: string) => portalPages(join(out, id));
const read = (file: string) => readFileSync(file, 'utf8');
const gzip = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

const RULES: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro minifies HTML; these are matters of style and change nothing for a reader.
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Titles name the service and the village, so that a search engine's list tells them apart.
    'long-title': 'off',
    // A phone number in running text keeps its written form.
    'tel-non-breaking': 'off',
    // The only script is our own file on the same host, named by its hash.
    'require-sri': 'off',
  },
};

describe.each(SITES)('%s', (id) => {
  const pages = pagesOf(id);

  test('has valid HTML on every page', async () => {
    const validator = new HtmlValidate(RULES);
    const messages: string[] = [];
    for (const file of pages) {
      const report = await validator.validateString(read(file), relative(out, file));
      for (const { messages: found, filePath } of report.results) {
        for (const { line, column, ruleId, message } of found)
          messages.push(`${filePath}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(messages).toEqual([]);
  });

  test('has a title and a description of its own on every page', () => {
    const seen = new Map<string, string>();
    for (const file of pages) {
      const html = read(file);
      for (const [what, pattern] of [
        ['title', /<title>([^<]+)<\/title>/],
        ['description', /<meta name="description" content="([^"]{20,})"/],
      ] as const) {
        const value = pattern.exec(html)?.[1];
        expect(value, `${what} of ${file}`).toBeTruthy();
        const key = `${what} ${value}`;
        expect(seen.get(key), `${relative(out, file)}: ${key}`).toBeUndefined();
        seen.set(key, relative(out, file));
      }
      expect(html.match(/<h1[\s>]/g)?.length, `h1 of ${file}`).toBe(1);
      expect(html).toContain('<html lang="id"');
      expect(html).not.toMatch(/undefined|\[object Object\]|NaN/);
    }
  });

  test('keeps home, lists and services within 14 kB of HTML and CSS together', () => {
    const bounded = pages.filter((file) => !/\/(?:anggaran)\//.test(file));
    for (const file of bounded) expect(gzip(file), relative(out, file)).toBeLessThanOrEqual(PAGE_BYTES);
  });

  test('loads nothing from elsewhere, sets no cookie, and runs no script but the search, the one that helps on the 404 page, and the small one that keeps the site', () => {
    for (const file of pages) {
      const html = read(file);
      const loaded = [
        ...html.matchAll(/<(?:img|source|script|iframe|video|audio|embed)[^>]*\s(?:src|srcset)="([^"]*)"/g),
      ].map(([, url]) => url ?? '');
      const sheets = [
        ...html.matchAll(/<link rel="(?:stylesheet|preload|icon|manifest)"[^>]*href="([^"]*)"/g),
      ].map(([, url]) => url ?? '');
      for (const url of [...loaded, ...sheets]) expect(url, file).not.toMatch(/^(?:[a-z]+:|\/\/)/i);
      const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)/g)].length;
      const expected = file.endsWith('/cari/index.html') ? 2 : 1;
      expect(scripts, file).toBe(expected);
      const own = /<script type="module" src="([^"]*Dasar[^"]*)"/.exec(html)?.[1];
      if (own) expect(readFileSync(join(file, '..', own)).length, file).toBeLessThanOrEqual(1000);
      expect(html).not.toMatch(/\sstyle="|@import|@font-face|document\.cookie/);
    }
  });

  test('says that it is a sample', () => {
    for (const file of pages) expect(read(file), file).toMatch(/Situs contoh/i);
  });
});

test('the home page of the desa stays within 100 kB with all its photos', () => {
  const home = join(out, 'sukamaju', 'index.html');
  const html = read(home);
  // What a phone of 360 px at double density takes of each srcset, at most.
  const photos = [...html.matchAll(/srcset="([^"]*)"/g)].map(
    ([, set]) => (set ?? '').split(',').at(-1)?.trim().split(' ')[0] ?? '',
  );
  const images = [
    ...photos,
    ...[...html.matchAll(/<img[^>]*src="([^"]*\.svg)"/g)].map(([, src]) => src ?? ''),
  ];
  const bytes = images.reduce((sum, src) => sum + readFileSync(join(out, 'sukamaju', src)).length, 0);
  expect(images.length).toBeGreaterThan(0);
  expect(gzip(home) + bytes).toBeLessThanOrEqual(100_000);
});

test('the search page waits with its program until somebody searches', () => {
  const page = join(out, 'sukamaju', 'cari', 'index.html');
  const scripts = [...read(page).matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map(([, src]) => src ?? '');
  expect(scripts.length).toBeGreaterThan(0);
  for (const src of scripts) expect(gzip(join(dirname(page), src)), src).toBeLessThanOrEqual(1200);
});

test('structured data parses and names the right types', () => {
  const types = (path: string) =>
    [
      ...read(join(out, 'sukamaju', path)).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
    ].flatMap(([, json]) => {
      const data = JSON.parse(json ?? '') as { '@graph'?: { '@type': string }[]; '@type'?: string };
      return (data['@graph'] ?? [data as { '@type': string }]).map((node) => node['@type']);
    });
  expect(types('index.html')).toContain('GovernmentOffice');
  expect(types('layanan/ktp-hilang-atau-rusak/index.html')).toEqual(
    expect.arrayContaining(['GovernmentService', 'BreadcrumbList']),
  );
  expect(types('agenda/index.html')).toContain('Event');
  expect(types('bantuan/blt-dana-desa/index.html')).toContain('GovernmentService');
  expect(types('kesehatan/index.html')).toContain('Event');
  expect(types('loker/penjahit/index.html')).toContain('JobPosting');
  expect(types('loker/penjaga-toko/index.html')).not.toContain('JobPosting');
  expect(types('lapak/keripik-pisang/index.html')).toContain('Product');
  expect(types('anggaran/2026/awal/index.html')).toContain('Dataset');
});
