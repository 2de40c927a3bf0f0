/** What the offline copy is made of, in each site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';

const contoh = inject('contoh');

describe.each(['sukamaju', 'nagari-koto-baru', 'gampong-meunasah-baro', 'kelurahan-karang-asri'])(
  '%s',
  (id) => {
    const file = (name: string) => readFileSync(join(contoh, id, name), 'utf8');

    test('has a worker of at most 3 kB, and a list within its bounds', () => {
      expect(gzipSync(file('sw.js')).length).toBeLessThanOrEqual(3000);
      expect(file('sw.js').length).toBeLessThanOrEqual(4096);
      const list = JSON.parse(file('luring.json')) as [string, string][];
      expect(list.length).toBeLessThanOrEqual(60);
      expect(list.length).toBeGreaterThan(10);
      const sizes = list.map(([path]) => readFileSync(join(contoh, id, path, 'index.html')).length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_500_000);
    });

    test('has a manifest that makes it installable, from any folder', () => {
      const manifest = JSON.parse(file('manifest.webmanifest'));
      expect(manifest).toMatchObject({ lang: 'id', start_url: './', scope: './', display: 'minimal-ui' });
      expect(
        manifest.icons.map(({ sizes, purpose }: Record<string, string>) => `${sizes} ${purpose}`),
      ).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
      for (const { src } of manifest.icons)
        expect(
          readFileSync(join(contoh, id, src))
            .subarray(1, 4)
            .toString(),
        ).toBe('PNG');
    });
  },
);
