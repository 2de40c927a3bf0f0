/** What is only in nginx's configuration for HTTPS: certificates, names that nobody has, many long names. */
import { type ChildProcess, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxConf } from '../../scripts/deploy/server/nginx.ts';
import { Root } from '../fleet.ts';
import { freePort } from './sshd.ts';
import { ask, nginxTest, WEB_SERVERS } from './web-servers.ts';

const nginx = WEB_SERVERS.find(({ command }) => command === 'nginx');
const missing = nginx?.missing ?? (existsSync('/usr/bin/openssl') ? undefined : 'no openssl');
if (missing) console.log(`Skipped: nginx with HTTPS; this machine has ${missing}.`);

const LONG = `desa-${'panjang-'.repeat(7)}sekali.kabupaten-uji.example`;

/** As many villages as a large regency has, all with long names. */
const facts = (folder: string) => ({
  sites: Array.from({ length: 600 }, (_, i) => ({
    id: `desa-${i}`,
    domain: i === 0 ? 'satu.uji.example' : `${i}-${LONG}`,
    folder,
    moved: [{ from: '/admin', to: '/x/', all: false, status: 301 as const }],
  })),
  packed: true,
  gateway: 'kelola.uji.example',
  httpPort: undefined,
});

describe.skipIf(missing)('nginx with HTTPS', () => {
  const root = new Root({ 'situs/index.html': '<p>satu', 'html/.well-known/acme-challenge/kata': 'kunci' });
  let running: ChildProcess;
  let [http, https] = [0, 0];
  let configuration = '';

  beforeAll(async () => {
    const subject = ['-subj', '/CN=satu.uji.example', '-days', '2', '-nodes', '-newkey', 'rsa:2048'];
    const files = ['-keyout', join(root.path, 'privkey.pem'), '-out', join(root.path, 'fullchain.pem')];
    execFileSync('/usr/bin/openssl', ['req', '-x509', ...subject, ...files], { stdio: 'ignore' });
    [http, https] = [await freePort(), await freePort()];
    configuration = nginxConf(facts(join(root.path, 'situs')))
      .replaceAll(/\/etc\/letsencrypt\/live\/[^/]+/g, root.path)
      .replaceAll('/var/www/html', join(root.path, 'html'))
      .replaceAll(/listen \[::\].*\n/g, '\n')
      .replaceAll('listen 80;', `listen ${http};`)
      .replaceAll('listen 443 ', `listen ${https} `);
    running = nginx?.start(root.path, configuration) as ChildProcess;
    for (let i = 0; i < 200 && !(await ask(http, 'x', '/').catch(() => undefined)); i++) await wait(50);
  });
  afterAll(() => {
    running.kill('SIGTERM');
    root[Symbol.dispose]();
  });

  it('is content with 600 long names, without a warning', async () => {
    const { code, words } = await nginxTest(root.path, configuration);
    expect([code, words]).toEqual([0, expect.not.stringMatching(/warn|emerg/)]);
  });

  it('leads http to https, but for the question of a certificate authority', async () => {
    const { status, headers } = await ask(http, 'satu.uji.example', '/layanan/?a=b');
    expect([status, headers.location]).toEqual([301, 'https://satu.uji.example/layanan/?a=b']);
    const { body } = await ask(http, 'satu.uji.example', '/.well-known/acme-challenge/kata');
    expect(body.toString()).toBe('kunci');
  });

  it('shows nobody’s name no village, not even its certificate', async () => {
    const hello = (servername: string) =>
      new Promise<string>((resolve) => {
        const socket = connect({ port: https, host: '127.0.0.1', servername, rejectUnauthorized: false });
        socket.on('error', ({ message }) => resolve(message));
        socket.on('secureConnect', () => {
          resolve(String(socket.getPeerCertificate().subject.CN));
          socket.destroy();
        });
      });
    expect(await hello('satu.uji.example')).toBe('satu.uji.example');
    expect(await hello('orang-lain.example')).toMatch(/unrecognized name/i);
  });
});
