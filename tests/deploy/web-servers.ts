/** The web servers that configurations are written for, as they are started for a trial: no root, no fixed port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';

export interface WebServer {
  /** As the command that writes its configuration is called, and as people call it. */
  command: 'caddyfile' | 'nginx';
  name: string;
  /** What this machine has not got of it. */
  missing: string | undefined;
  /** Which forms of compression it can serve here. */
  encodings: readonly string[];
  /** Starts it in an empty folder with what the command printed. */
  start: (folder: string, configuration: string) => ChildProcess;
}

const CADDY = '/usr/bin/caddy';
const NGINX = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasBrotli = existsSync(BROTLI);

const caddy: WebServer = {
  command: 'caddyfile',
  name: 'Caddy',
  missing: existsSync(CADDY) ? undefined : 'no caddy (apt-get install caddy)',
  encodings: ['identity', 'gzip', 'br'],
  start(folder, configuration) {
    const file = join(folder, 'Caddyfile');
    // No port for administration, which a Caddy of this machine may hold.
    writeFileSync(file, configuration.replace('auto_https off', 'auto_https off\n\tadmin off'));
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    return spawn(CADDY, ['run', '--adapter', 'caddyfile', '--config', file], { env, stdio: 'ignore' });
  },
};

const nginx: WebServer = {
  command: 'nginx',
  name: 'nginx',
  missing: existsSync(NGINX) ? undefined : 'no nginx (apt-get install nginx-light)',
  encodings: hasBrotli ? ['identity', 'gzip', 'br'] : ['identity', 'gzip'],
  start(folder, configuration) {
    const file = nginxFiles(folder, configuration);
    return spawn(NGINX, ['-p', folder, '-e', 'stderr', '-c', file], { stdio: 'ignore' });
  },
};

export const WEB_SERVERS: readonly WebServer[] = [caddy, nginx];

/** What `nginx -t` says to a configuration; its exit code and its words. */
export function nginxTest(folder: string, configuration: string): Promise<{ code: number; words: string }> {
  const child = spawn(NGINX, ['-t', '-p', folder, '-e', 'stderr', '-c', nginxFiles(folder, configuration)]);
  let words = '';
  child.stderr.on('data', (chunk) => (words += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, words })));
}

/** What a distribution puts around the files of `conf.d`; the workers read what only this user may read. */
function nginxFiles(folder: string, configuration: string): string {
  writeFileSync(
    join(folder, 'balai.conf'),
    hasBrotli ? configuration.replaceAll('# brotli_static on;', 'brotli_static on;') : configuration,
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, `nginx-${name}`)};`,
  );
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    [
      ...(hasBrotli ? [`load_module ${BROTLI};`] : []),
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off;',
      `pid ${join(folder, 'nginx.pid')};`,
      'events {}',
      'http {',
      ...temporary,
      `include ${join(folder, 'balai.conf')};`,
      '}',
    ].join('\n'),
  );
  return file;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One request to a server of this machine, in the name of a host. */
export function ask(
  port: number,
  host: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}
