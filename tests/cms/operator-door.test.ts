/** `/admin/` of a village's public site, in the sample fleet, which names a gateway. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const site = join(inject('contoh'), 'sukamaju');
const GATEWAY = 'https://cms.tirtabuana.example/admin/desa/sukamaju/';

test('the foot of each page leads to the door, and the door to the village in the gateway', () => {
  expect(readFileSync(join(site, 'layanan/index.html'), 'utf8')).toContain(
    '<a href="../admin/" rel="nofollow">Untuk operator</a>',
  );
  const door = readFileSync(join(site, 'admin/index.html'), 'utf8');
  expect(door).toContain(`<meta http-equiv="refresh" content="0;url=${GATEWAY}">`);
  expect(door).toContain(`<a href="${GATEWAY}">Ke ruang operator Desa Sukamaju</a>`);
  expect(readFileSync(join(site, '_redirects'), 'utf8')).toBe(`/admin/* ${GATEWAY} 302\n`);
});

test('search engines and phones keep it out of their copies', () => {
  expect(readFileSync(join(site, 'admin/index.html'), 'utf8')).toContain('name="robots" content="noindex"');
  expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toContain('Disallow: /admin/');
  expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).not.toContain('/admin/');
  expect(readFileSync(join(site, 'luring.json'), 'utf8')).not.toContain('admin');
});
