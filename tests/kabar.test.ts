/** Notices of emergencies, of the regency, feeds and calendars, from the files that come out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { pecahTelepon } from '../theme/lib/kontak.ts';
import { build, pengumuman, Root, smallFleet } from './fleet.ts';

const contoh = inject('contoh');
const read = (path: string) => readFileSync(join(contoh, 'sukamaju', path), 'utf8');

describe('an emergency', () => {
  test('says in this order: what, who, where to go, what to do, where to get help', () => {
    const page = read('pengumuman/air-sungai-naik/index.html');
    const parts = [...page.matchAll(/data-bagian="([a-z_]+)"/g)].map(([, name]) => name);
    expect(parts).toEqual([
      'bahaya_dampak',
      'pihak_terdampak',
      'prosedur_evakuasi',
      'cara_menghindari',
      'cara_bantuan',
      'upaya_penanggulangan',
      'pihak_pengumum',
      'tata_cara_pengumuman',
    ]);
    expect(page).toContain('href="tel:+6281200000106"');
  });

  test('that lacks some of it is published, and its author is told what', async () => {
    using root = new Root(smallFleet(['satu']));
    root.write({
      'content/satu/pengumuman/banjir.md': pengumuman(
        'Banjir',
        'tingkat: darurat\nserta_merta:\n  jenis: bencana-alam\n  bahaya_dampak: Air naik.\n',
      ),
      'content/satu/pengumuman/lama.md': pengumuman(
        'Sudah lewat',
        'tingkat: darurat\nberlaku_sampai: 2026-11-05\n',
      ),
    });
    const { sites } = await build(root);
    expect(sites[0]?.status).toBe('published');
    expect(sites[0]?.findings.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['emergency_incomplete', 'warning', 'content/satu/pengumuman/banjir.md'],
    ]);
    expect(sites[0]?.findings[0]?.message).toContain('Minta bantuan (cara_bantuan)');
    expect(sites[0]?.findings[0]?.message).not.toContain('bahaya_dampak');
  });

  test.each([
    ['Hubungi 0812-0000-0103.', ['tel:+6281200000103']],
    ['Nomor darurat 112, ambulans 119', ['tel:112', 'tel:119']],
    ['RT 10, RT 112, pukul 06.00, Rp100.000, KK 0812', []],
  ])('"%s" can be called where it holds a number', (text, calls) => {
    const parts = pecahTelepon(text);
    expect(parts.flatMap(({ href }) => href ?? [])).toEqual(calls);
    expect(parts.map(({ teks }) => teks).join('')).toBe(text);
  });
});

test('what the regency announces is marked as such in the list, on its page and in the feed', () => {
  const mark = 'Dari Kabupaten Tirta Buana';
  for (const file of ['pengumuman/index.html', 'pengumuman/waspada-hujan-lebat/index.html', 'rss.xml'])
    expect(read(file), file).toContain(mark);
  expect(read('pengumuman/sim-keliling/index.html')).not.toContain(mark);
});

test('the feed holds notices, news and what will take place, and no day for what has none', () => {
  const items = read('rss.xml').match(/<item>.*?<\/item>/g) ?? [];
  const kinds = new Set(items.map((item) => /<category>([^<]+)/.exec(item)?.[1]));
  expect(kinds).toEqual(new Set(['Pengumuman', 'Berita', 'Agenda']));
  for (const item of items) expect(item.includes('<pubDate>')).toBe(!item.includes('>Agenda<'));
  expect(new Set(items.map((item) => /<guid>([^<]+)/.exec(item)?.[1])).size).toBe(items.length);
});

test('the agenda can be put into a calendar, all of it or one event, and only what is to come one by one', () => {
  const list = read('agenda/index.html');
  expect(list).toContain('href="../agenda.ics"');
  expect(list).toContain('href="../agenda/posyandu-tegalrejo.ics"');
  expect(read('agenda/posyandu-tegalrejo.ics').match(/BEGIN:VEVENT/g)?.length).toBe(1);
  expect(read('agenda.ics').match(/BEGIN:VEVENT/g)?.length).toBe(7);
  expect(existsSync(join(contoh, 'sukamaju', 'agenda', 'upacara-hari-pahlawan.ics'))).toBe(false);
});
