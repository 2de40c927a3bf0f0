/** Share cards: the picture that a chat shows beside a link. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { drawCard } from '../scripts/draw/card.ts';
import { hashText } from '../scripts/lib/hash.ts';
import { altKartu, isiKartu } from '../theme/lib/isi-kartu.ts';
import { jenisKartu } from '../theme/model/kartu.ts';
import { build, Root, situs, smallFleet } from './fleet.ts';
import { desa } from './model/desa.ts';
import { portalPages } from './sample.ts';

const SITES = ['sukamaju', 'nagari-koto-baru', 'gampong-meunasah-baro', 'kelurahan-karang-asri'];

function meta(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
}

/** The picture of a page: its file in the site, and the size that the page gives it. */
function cardOf(site: string, html: string) {
  const address = new URL(meta(html, 'og:image') ?? 'about:blank');
  return {
    file: join(site, address.pathname),
    size: [Number(meta(html, 'og:image:width')), Number(meta(html, 'og:image:height'))],
    alt: meta(html, 'og:image:alt'),
  };
}

describe('in the sample fleet', () => {
  test.each(SITES)(
    'every page of %s has a picture that is there, of the size it says, and small',
    async (id) => {
      const site = join(inject('contoh'), id);
      const seen = new Set<string>();
      for (const page of portalPages(site)) {
        const html = readFileSync(page, 'utf8');
        const { file, size, alt } = cardOf(site, html);
        expect(existsSync(file), `${page}: ${file}`).toBe(true);
        expect(meta(html, 'twitter:card')).toBe('summary_large_image');
        if (seen.has(file)) continue;
        seen.add(file);
        const { width, height } = await sharp(file).metadata();
        expect(size, page).toEqual([width, height]);
        if (!file.endsWith('-kartu.png')) continue;
        expect([width, height]).toEqual([1200, 630]);
        expect(statSync(file).size).toBeLessThanOrEqual(40_000);
        expect(alt).toBeTruthy();
      }
      expect([...seen].filter((file) => file.endsWith('-kartu.png')).length).toBeGreaterThanOrEqual(4);
    },
  );

  test('no village shows the card of another', () => {
    const cards = SITES.flatMap((id) =>
      readdirSync(join(inject('contoh'), id, 'foto')).filter((name) => name.endsWith('-kartu.png')),
    );
    expect(new Set(cards).size).toBe(cards.length);
  });
});

describe('in a small fleet', () => {
  test('two builds with nothing kept between them draw the same bytes; the second of one cache draws nothing', async () => {
    const cards = async (root: Root) => {
      const { code } = await build(root, { force: true });
      expect(code).toBe(0);
      const folder = join(root.path, 'dist', 'satu', 'foto');
      return readdirSync(folder)
        .filter((name) => name.endsWith('-kartu.png'))
        .map((name) => [name, hashText(readFileSync(join(folder, name)))]);
    };
    // A folder of their own: all other fleets share what is drawn.
    const apart = { ...smallFleet(['satu']), '.balai/foto/sendiri': '' };
    using one = new Root(apart);
    using two = new Root(apart);
    const first = await cards(one);
    expect(first.length).toBeGreaterThanOrEqual(3);
    expect(await cards(two)).toEqual(first);
    const kept = join(one.path, '.balai', 'foto', first[0]?.[0] ?? '');
    const { mtimeMs } = statSync(kept);
    expect(await cards(one)).toEqual(first);
    expect(statSync(kept).mtimeMs).toBe(mtimeMs);
  });

  test('a village has cards with a broken logo, an endless name, or accents in it; another name makes another card', async () => {
    using root = new Root(smallFleet(['satu', 'dua', 'tiga']));
    const named = (nomor: number, nama: string, extra = '') =>
      situs(nomor, extra).replace(/nama: Uji \d/, `nama: ${JSON.stringify(nama)}`);
    root.write({
      'sites/satu/situs.yaml': named(1, 'Lamgugob', 'logo: logo.png\n'),
      'sites/satu/logo.png': 'bukan gambar',
      'sites/dua/situs.yaml': named(2, 'Sungai Bakau Kecil Seberang Hilir Persiapan Bersama Sejahter'),
      'sites/tiga/situs.yaml': named(3, 'Peñgasih Ka’é'),
    });
    const { sites } = await build(root);
    expect(sites.map(({ status }) => status)).toEqual(['published', 'published', 'published']);
    const cards = ['satu', 'dua', 'tiga'].map((id) => {
      const site = join(root.path, 'dist', id);
      return cardOf(site, readFileSync(join(site, 'index.html'), 'utf8'));
    });
    for (const { file } of cards) expect((await sharp(file).stats()).entropy).toBeGreaterThan(0.5);
    expect(new Set(cards.map(({ file }) => hashText(readFileSync(file)))).size).toBe(3);
    expect(cards[2]?.alt).toBe('Situs resmi Desa Peñgasih Ka’é, Kec. Uji, Kab. Uji');
  });
});

describe('the card of a kind of page', () => {
  test('names the newest budget on its pages, and stands beside no other', () => {
    const card = (path: string) => {
      const site = join(inject('contoh'), 'sukamaju');
      return cardOf(site, readFileSync(join(site, path, 'index.html'), 'utf8')).alt;
    };
    expect(card('anggaran')).toMatch(/^Anggaran 2026: Rp/);
    expect(card('anggaran/2026/realisasi-semester-1')).toBe(card('anggaran'));
    expect(card('anggaran/2026/awal')).toMatch(/^Informasi publik/);
    expect(card('anggaran/2025/realisasi-akhir')).toMatch(/^Informasi publik/);
  });

  test('follows from its address; pages without one of their own share the home card', () => {
    expect(jenisKartu('/')).toBe('beranda');
    expect(jenisKartu('/404.html')).toBe('beranda');
    expect(jenisKartu('/layanan/kategori/tanah/')).toBe('layanan');
    expect(jenisKartu('/anggaran/2026/murni/')).toBe('anggaran');
    expect(jenisKartu('/berita/panen/')).toBe('kabar');
    expect(jenisKartu('/constructor/')).toBe('beranda');
  });

  test('says what it is about in the village’s words', () => {
    const content = isiKartu(desa({}), 'anggaran');
    expect(content).toMatchObject({ nama: 'Desa Uji', judul: 'Uang desa' });
    expect(altKartu(content)).toMatch(/^Uang desa – Desa Uji/);
  });

  test('is made of shapes alone, and changes only together with the recipe in its name', async () => {
    const svg = await drawCard(isiKartu(desa({}), 'layanan'), '#0b6b5d', undefined);
    expect(svg.toString()).not.toMatch(/<text|font|style=|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
    // When this fails, the drawing has changed: give RECIPE in scripts/build/cards.ts its next letter.
    expect(hashText(svg).slice(0, 16)).toMatchInlineSnapshot(`"695e58f1649261a6"`);
  });
});
