/** The same for nginx, where Caddy cannot be had. Certificates are somebody else's work, such as certbot's. */
import { operatorAddress } from '../../build/operator-door.ts';
import { contentTypes } from '../../serve/content.ts';
import { wildcardOf } from './certificates.ts';
import { CACHE, GATEWAY, PRIVATE, SECURITY, type ServedSite, type ServerFacts } from './facts.ts';
import type { Moved } from './moved.ts';

/** One file for `/etc/nginx/conf.d/`. */
export function nginxConf(facts: ServerFacts): string {
  const { sites, gateway, httpPort } = facts;
  const fixed = CACHE.fixedPaths.map((path) => path.slice(1, -1)).join('|');
  return [
    '# Made by `balai nginx`; make it again when a village or a domain comes or goes, and reload nginx.',
    ...nameHash(facts),
    // A page that says "not there" must not be kept for a year, wherever it was asked for.
    ...block('map "$status:$uri" $balai_cache', [
      `default ${quote(CACHE.page)};`,
      `${quote(`~^(200|206|304):/(${fixed})`)} ${quote(CACHE.fixed)};`,
    ]),
    ...(httpPort === undefined
      ? block('server', [
          'listen 80;',
          'listen [::]:80;',
          `server_name ${domains(facts).join(' ')};`,
          '# For certbot certonly --webroot -w /var/www/html',
          'location ^~ /.well-known/acme-challenge/ { root /var/www/html; }',
          'location / { return 301 https://$host$request_uri; }',
        ])
      : []),
    // The first server of a port answers for names that nobody has; else that would be the first village.
    ...block('server', [...listen(httpPort), 'server_name _;', ...nobody(httpPort)]),
    ...sites.flatMap((site) => block('server', [...named(site.domain, facts), ...village(site, facts)])),
    ...(gateway === undefined ? [] : block('server', [...named(gateway, facts), ...proxy()])),
    '',
  ].join('\n');
}

function village({ id, folder, moved }: ServedSite, { gateway, packed }: ServerFacts): string[] {
  return [
    `root ${folder};`,
    'index index.html;',
    'autoindex off;',
    'server_tokens off;',
    'absolute_redirect off;',
    'access_log off;',
    ...(packed
      ? [
          'gzip_static on;',
          '# With the module brotli_static of the package libnginx-mod-http-brotli-static:',
          '# brotli_static on;',
        ]
      : ['gzip on;', `gzip_types ${textTypes().join(' ')};`]),
    ...Object.entries(SECURITY).map(([name, value]) => `add_header ${name} ${quote(value)} always;`),
    'add_header Vary Accept-Encoding always;',
    'add_header Cache-Control $balai_cache always;',
    ...block(
      'types',
      [...contentTypes()].map(([extension, type]) => `${quote(type)} ${extension};`),
    ),
    'default_type application/octet-stream;',
    // A folder without a page is no secret, it is not there.
    'error_page 403 404 =404 /404.html;',
    `location ~ ${quote(`(^|/)\\.|^/(${PRIVATE.join('|')})$|\\.(br|gz)$`)} { return 404; }`,
    ...(gateway === undefined
      ? []
      : [
          `location = /admin { return 302 ${operatorAddress(gateway, id)}; }`,
          `location ^~ /admin/ { return 302 ${operatorAddress(gateway, id)}; }`,
        ]),
    ...moved.filter(({ from }) => gateway === undefined || from !== '/admin').map(redirect),
  ];
}

/** nginx packs `text/html` by itself, and complains when it is named. */
function textTypes(): string[] {
  const types = [...contentTypes().values()].filter((type) => type.includes('charset'));
  return [...new Set(types.map((type) => type.split(';')[0] ?? ''))].filter((type) => type !== 'text/html');
}

function redirect({ from, to, all, status }: Moved): string {
  if (!all) return `location = ${from} { return ${status} ${to}; }`;
  return `location ~ ${quote(`^${from.replaceAll('.', '\\.')}(.*)$`)} { return ${status} ${to}$1; }`;
}

function proxy(): string[] {
  return [
    'server_tokens off;',
    'absolute_redirect off;',
    'location = / { return 302 /admin/; }',
    ...block('location /', [
      `proxy_pass http://${GATEWAY};`,
      'proxy_set_header Host $host;',
      '# Instead of what a client claims: the gateway counts attempts by this address.',
      'proxy_set_header X-Forwarded-For $remote_addr;',
      'proxy_set_header X-Forwarded-Proto $scheme;',
      'client_max_body_size 64m;',
    ]),
  ];
}

function domains({ sites, gateway }: ServerFacts): string[] {
  return [...sites.map(({ domain }) => domain), ...(gateway === undefined ? [] : [gateway])];
}

/** nginx does not start where a name is longer than it planned for, and plans for 512 of them. */
function nameHash(facts: ServerFacts): string[] {
  const names = domains(facts);
  const longest = Math.max(...names.map(({ length }) => length));
  const powerOfTwo = (least: number) => 2 ** Math.ceil(Math.log2(least));
  return [
    `server_names_hash_bucket_size ${powerOfTwo(Math.max(128, 2 * longest))};`,
    `server_names_hash_max_size ${powerOfTwo(Math.max(512, 4 * names.length))};`,
  ];
}

function listen(httpPort: number | undefined): string[] {
  if (httpPort !== undefined) return [`listen ${httpPort};`];
  return ['listen 443 ssl http2;', 'listen [::]:443 ssl http2;'];
}

function nobody(httpPort: number | undefined): string[] {
  return [httpPort === undefined ? 'ssl_reject_handshake on;' : 'return 404;'];
}

function named(domain: string, { httpPort, wildcard }: ServerFacts): string[] {
  const start = [...listen(httpPort), `server_name ${domain};`];
  if (httpPort !== undefined) return start;
  const folder = `/etc/letsencrypt/live/${domain}`;
  const { certificate, key } = wildcardOf(domain, wildcard) ?? {
    certificate: `${folder}/fullchain.pem`,
    key: `${folder}/privkey.pem`,
  };
  return [...start, `ssl_certificate ${certificate};`, `ssl_certificate_key ${key};`];
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}'];
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
