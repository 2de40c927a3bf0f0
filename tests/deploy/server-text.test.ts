/** The configuration that web servers are given. */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { caddyfile } from '../../scripts/deploy/server/caddy.ts';
import { serverFacts } from '../../scripts/deploy/server/facts.ts';
import { nginxConf } from '../../scripts/deploy/server/nginx.ts';
import { balai, KABUPATEN, Root } from '../fleet.ts';
import { fleet } from './sites.ts';

const GATE = 'kelola.uji.example';

it('nginx is told the same as Caddy', () => {
  using root = new Root(fleet(['satu'], '  - nama: lokal\n    jenis: folder\n    path: srv\n'));
  root.write({ 'dist/satu/_redirects': '/lama/ /baru/\n/a.b/* /c/:splat 302\n/jahat/ /;} 301\n' });
  const facts = serverFacts(join(root.path, 'dist'), '/srv/balai', { gateway: GATE, httpPort: undefined });
  const [nginx, caddy] = [nginxConf(facts), caddyfile(facts)];
  for (const text of [nginx, caddy]) {
    expect(text).toContain('/srv/balai/desa/satu/kini/situs');
    expect(text).not.toContain('jahat');
  }
  const policy = /Content-Security-Policy "([^"]+)"/;
  expect(policy.exec(nginx)?.[1]).toBe(policy.exec(caddy)?.[1]);
  expect(nginx).toContain(`location ^~ /admin/ { return 302 https://${GATE}/admin/desa/satu/; }`);
  expect(nginx).toContain('location = /lama/ { return 301 /baru/; }');
  expect(nginx).toContain('location ~ "^/a\\.b/(.*)$" { return 302 /c/$1; }');
  expect(nginx).toContain(`server_name satu.uji.example ${GATE};\n`);
  expect(nginx.match(/\{/g)?.length).toBe(nginx.match(/\}/g)?.length);
});

it('a wildcard certificate serves the names one step below the regency, and no others', async () => {
  using root = new Root({ ...fleet(['satu', 'dua'], ''), 'sites/kabupaten.yaml': KABUPATEN });
  const own = JSON.parse(readFileSync(join(root.path, 'dist/dua/versi.json'), 'utf8'));
  own.identitas.domain = 'desadua.example';
  root.write({ 'dist/dua/versi.json': JSON.stringify(own) });
  const print = (command: string, ...args: string[]) =>
    balai([command, '--direct', '--root', root.path, ...args]);
  const wildcard = ['--wildcard', '/etc/ssl/kab.pem,/etc/ssl/kab.key'];
  const caddy = (await print('caddyfile', ...wildcard, '--email', 'kominfo@uji.example')).stdout;
  expect(caddy).toContain('{\n\temail kominfo@uji.example\n}');
  expect(caddy).toContain('\nsatu.uji.example {\n\ttls /etc/ssl/kab.pem /etc/ssl/kab.key\n');
  expect(caddy).toMatch(/\ndesadua\.example \{\n\troot /);
  const nginx = (await print('nginx', ...wildcard)).stdout;
  expect(nginx).toMatch(/server_name satu\.uji\.example;\n +ssl_certificate \/etc\/ssl\/kab\.pem;/);
  expect(nginx).toContain('ssl_certificate /etc/letsencrypt/live/desadua.example/fullchain.pem;');
  for (const bad of [
    ['--wildcard', '/a.pem'],
    ['--wildcard', '/a.pem;x,/b'],
    ['--email', 'a b@c.id'],
  ])
    expect((await print('caddyfile', ...bad)).code).toBe(2);
});

it('a folder that no configuration can name is refused', async () => {
  using root = new Root({ ...fleet(['satu'], ''), 'sites/kabupaten.yaml': KABUPATEN });
  renameSync(join(root.path, 'dist'), join(root.path, 'situs jadi'));
  const out = join(root.path, 'situs jadi');
  const { code, stderr } = await balai(['caddyfile', '--direct', '--root', root.path, '--out', out]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('without blanks')]);
});

it('a gateway on the same machine is served from where it publishes, packed by the server', async () => {
  using root = new Root({
    ...fleet(['satu'], ''),
    'sites/kabupaten.yaml': KABUPATEN,
  });
  const [caddy, nginx, none] = await Promise.all([
    balai(['caddyfile', '--direct', '--root', root.path]),
    balai(['nginx', '--direct', '--root', root.path]),
    balai(['nginx', '--root', root.path]),
  ]);
  expect([caddy.code, nginx.code, none.code]).toEqual([0, 0, 2]);
  expect(caddy.stdout).toContain(`root * ${join(root.path, 'dist/satu')}\n`);
  expect(caddy.stdout).toContain('encode gzip');
  expect(nginx.stdout).toContain(`root ${join(root.path, 'dist/satu')};\n`);
  expect(nginx.stdout).toContain('gzip_types text/css ');
});
