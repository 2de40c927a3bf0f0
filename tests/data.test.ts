/** What machines read of a site: structured data, canonical addresses, sitemap, open data. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { walk } from '../scripts/lib/walk.ts';
import { isTanggal } from '../theme/model/tanggal.ts';
import { build, pengumuman, Root, smallFleet } from './fleet.ts';

const contoh = inject('contoh');
const SITES = ['sukamaju', 'nagari-koto-baru', 'gampong-meunasah-baro', 'kelurahan-karang-asri'];

type Node = Record<string, unknown>;
interface Page {
  path: string;
  html: string;
  nodes: Node[];
}

/** Every page of a village but its 404 and the operators' door. */
function pages(id: string): Page[] {
  return walk(join(contoh, id))
    .map((file) => relative(join(contoh, id), file))
    .filter((file) => file.endsWith('index.html') && !file.startsWith('admin/'))
    .map((file) => {
      const html = readFileSync(join(contoh, id, file), 'utf8');
      const nodes = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
        ([, json]) => (JSON.parse(json ?? '') as { '@graph': Node[] })['@graph'],
      );
      return { path: `/${file.slice(0, -'index.html'.length)}`, html, nodes };
    });
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
/** ISO 8601: a day, or a point in time with its zone. */
const isWhen = (value: unknown) => {
  const text = String(value);
  return isTanggal(text) || (/T\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(text) && !Number.isNaN(Date.parse(text)));
};
const named = (value: unknown) => isText((value as Node | undefined)?.name);

/**
 * What must be there, by type: developers.google.com/search/docs/appearance/structured-data where Google has
 * rules for it, else what makes the node useful by schema.org.
 */
const REQUIRED: Record<string, (node: Node) => Record<string, boolean>> = {
  GovernmentOffice: ({ name, url, address }) => ({
    name: isText(name),
    url: isText(url),
    address: (address as Node)?.addressCountry === 'ID',
  }),
  GovernmentService: ({ name, description, url, serviceOperator }) => ({
    name: isText(name),
    description: isText(description),
    url: isText(url),
    serviceOperator: named(serviceOperator),
  }),
  Event: ({ name, startDate, endDate, location }) => ({
    name: isText(name),
    startDate: isWhen(startDate),
    endDate: endDate === undefined || (isWhen(endDate) && String(endDate) >= String(startDate)),
    location: named(location) && Boolean((location as Node).address),
  }),
  NewsArticle: ({ headline, datePublished, author, publisher }) => ({
    headline: isText(headline) && String(headline).length <= 120,
    datePublished: isWhen(datePublished),
    author: named(author),
    publisher: named(publisher),
  }),
  SpecialAnnouncement: ({ name, text, datePosted }) => ({
    name: isText(name),
    text: isText(text),
    datePosted: isWhen(datePosted),
  }),
  Dataset: ({ name, description, license, creator }) => ({
    name: isText(name),
    description: String(description).length >= 50 && String(description).length <= 5000,
    license: isText(license),
    creator: named(creator),
  }),
  JobPosting: ({ title, description, datePosted, hiringOrganization, jobLocation }) => ({
    title: isText(title),
    description: isText(description),
    datePosted: isWhen(datePosted),
    hiringOrganization: named(hiringOrganization),
    jobLocation: Boolean(jobLocation),
  }),
  Legislation: ({ name, legislationDate }) => ({ name: isText(name), date: isWhen(legislationDate) }),
  DigitalDocument: ({ name, datePublished }) => ({ name: isText(name), date: isWhen(datePublished) }),
  BreadcrumbList: ({ itemListElement }) => {
    const items = itemListElement as Node[];
    return {
      atLeastTwo: items.length >= 2,
      inOrder: items.every(({ position }, index) => position === index + 1),
      named: items.every(({ name, item }) => isText(name) && isText(item)),
    };
  },
};

describe.each(SITES)('%s', (id) => {
  const all = pages(id);
  const { identitas } = JSON.parse(readFileSync(join(contoh, id, 'versi.json'), 'utf8')) as {
    identitas: { url: string };
  };

  test('has structured data with all that its type needs', () => {
    const faults = all.flatMap(({ path, nodes }) =>
      nodes.flatMap((node) => {
        const rules = REQUIRED[String(node['@type'])]?.(node) ?? {};
        const missing = Object.keys(rules).filter((name) => !rules[name]);
        return missing.map((name) => `${path} ${node['@type']}: ${name}`);
      }),
    );
    expect(faults).toEqual([]);
  });

  test('has each type on its pages', () => {
    const typesOn = (pattern: RegExp) =>
      new Set(
        all.filter(({ path }) => pattern.test(path)).flatMap(({ nodes }) => nodes.map((n) => n['@type'])),
      );
    expect(typesOn(/^\/$/)).toContain('GovernmentOffice');
    expect(typesOn(/^\/layanan\/[a-z-]+\/$/)).toContain('GovernmentService');
    expect(typesOn(/^\/agenda\/$/)).toContain('Event');
    expect(typesOn(/^\/berita\/.+/)).toContain('NewsArticle');
    expect(typesOn(/^\/data\/$/)).toContain('Dataset');
    expect(typesOn(/^\/dokumen\/[a-z0-9-]+\/$/)).toContain(
      id.startsWith('kelurahan') ? 'DigitalDocument' : 'Legislation',
    );
    for (const { path, nodes, html } of all) {
      const hidden = html.includes('content="noindex"');
      const trail = nodes.some((node) => node['@type'] === 'BreadcrumbList');
      expect(trail, path).toBe(path !== '/' && !hidden);
    }
  });

  test('names only addresses of its own domain as its own, and one canonical address a page', () => {
    for (const { path, html, nodes } of all) {
      const canonical = [...html.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, url]) => url);
      if (html.includes('content="noindex"')) expect(canonical, path).toEqual([]);
      else expect(canonical.length, path).toBe(1);
      for (const url of canonical) {
        expect(url?.startsWith(`${identitas.url}/`), path).toBe(true);
        expect(
          existsSync(join(contoh, id, (url ?? '').slice(identitas.url.length), 'index.html')),
          path,
        ).toBe(true);
      }
      for (const { url } of nodes)
        if (isText(url)) expect(String(url).startsWith(identitas.url), path).toBe(true);
    }
  });

  test('lists its pages in the sitemap, with the day of their last change where one is known', () => {
    const map = readFileSync(join(contoh, id, 'sitemap.xml'), 'utf8');
    const entries = [...map.matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g)];
    const listed = new Map(entries.map(([, loc = '', day]) => [loc.slice(identitas.url.length), day]));
    const open = all.filter(({ html }) => !html.includes('content="noindex"')).map(({ path }) => path);
    expect([...listed.keys()].sort()).toEqual(open.sort());
    for (const day of listed.values()) if (day) expect(isTanggal(day)).toBe(true);
    for (const path of ['/layanan/', '/pengumuman/', '/berita/', '/dokumen/']) {
      const below = [...listed]
        .filter(([loc]) => loc.startsWith(path) && loc !== path)
        .map(([, day]) => day ?? '');
      expect(listed.get(path), path).toBe(below.sort().at(-1));
    }
  });

  test('gives each section as JSON with addresses that lead to its pages and files', () => {
    const index = readFileSync(join(contoh, id, 'data/index.html'), 'utf8');
    const files = walk(join(contoh, id, 'data')).filter((file) =>
      /\/(?!cari|portal)[a-z]+\.json$/.test(file),
    );
    expect(files.length).toBeGreaterThan(6);
    for (const file of files) {
      const name = relative(join(contoh, id, 'data'), file);
      expect(index, name).toContain(`href="../data/${name}"`);
      const data = JSON.parse(readFileSync(file, 'utf8')) as Node | Node[];
      for (const entry of [data].flat()) {
        expect(entry, name).not.toHaveProperty('terbit');
        const path = String(entry.url).slice(identitas.url.length).split('#')[0] ?? '';
        expect(existsSync(join(contoh, id, path, 'index.html')), `${name} ${entry.url}`).toBe(true);
        // A section has one photo or file, or a list of them.
        const lists = [entry.foto, entry.berkas].flat() as (string | Node | undefined)[];
        for (const one of lists) {
          const url = typeof one === 'object' ? one.foto : one;
          if (url !== undefined)
            expect(
              existsSync(join(contoh, id, String(url).slice(identitas.url.length))),
              `${name} ${url}`,
            ).toBe(true);
        }
      }
    }
  });
});

test('open data counts money in rupiah, as pages do', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(contoh, 'sukamaju/data', name), 'utf8')) as Record<string, never>[];
  expect(read('lapak.json').find(({ judul }) => judul === 'Keripik pisang')).toMatchObject({ harga: 15_000 });
  const lamp = read('kegiatan.json').find(({ kode }) => kode === '02.07.02');
  expect(lamp).toMatchObject({ dana: [{ sumber: 'PBK', jumlah: 60_000_000 }] });
});

test('open data tells nothing before its day, and no photo that is not there', async () => {
  using root = new Root(smallFleet(['satu']));
  root.write({
    'content/satu/pengumuman/nanti.md': pengumuman('Rahasia', 'berlaku_mulai: 2026-12-24\n'),
    'content/satu/pengumuman/naskah.md': pengumuman('Rahasia', 'terbit: false\n'),
    'content/satu/pengumuman/foto.md': pengumuman('Tanpa foto', 'foto: hilang.jpg\nketerangan_foto: K\n'),
  });
  await build(root);
  const text = readFileSync(join(root.path, 'dist/satu/data/pengumuman.json'), 'utf8');
  expect(text).not.toContain('Rahasia');
  expect(text).not.toContain('hilang.jpg');
  expect((JSON.parse(text) as Node[]).length).toBe(2);
  expect(existsSync(join(root.path, 'dist/satu/data/berita.json'))).toBe(false);
});
