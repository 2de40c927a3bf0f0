/** The Caddyfile of a fleet. Caddy gets and renews the certificates of all domains by itself. */
import { operatorAddress } from '../../build/operator-door.ts';
import { contentTypes, PLAIN_BYTES } from '../../serve/content.ts';
import { wildcardOf } from './certificates.ts';
import { CACHE, GATEWAY, PRIVATE, SECURITY, type ServedSite, type ServerFacts } from './facts.ts';
import type { Moved } from './moved.ts';

/** The whole file. It changes with villages, domains and moved pages only, not with their content. */
export function caddyfile(facts: ServerFacts): string {
  const { sites, gateway, httpPort, email } = facts;
  return [
    '# Made by `balai caddyfile`; make it again when a village or a domain comes or goes, and reload Caddy.',
    '# There is no access log: nobody counts who reads what.',
    ...(httpPort === undefined ? [] : block('', ['auto_https off'])),
    ...(httpPort === undefined && email !== undefined ? block('', [`email ${email}`]) : []),
    ...block('(kepala)', security()),
    ...block('(situs)', common(facts.packed)),
    ...sites.flatMap((site) =>
      block(address(site.domain, httpPort), [...tls(site.domain, facts), ...village(site, gateway)]),
    ),
    ...(gateway === undefined ? [] : block(address(gateway, httpPort), [...tls(gateway, facts), ...proxy()])),
    ...(httpPort === undefined ? [] : block(`http://:${httpPort}`, ['respond 404'])),
    '',
  ].join('\n');
}

/** Set at the end of an answer, so that nothing replaces them, and Vary stands once. */
function security(): string[] {
  const values = Object.entries(SECURITY).map(([name, value]) => `${name} ${quote(value)}`);
  return block('header', [...values, 'Vary Accept-Encoding', '-Server', 'defer']);
}

function common(packed: boolean): string[] {
  const fixed = CACHE.fixedPaths.join(' ');
  return [
    'import kepala',
    ...(packed ? [] : ['encode gzip']),
    `@tetap path ${fixed}`,
    `@lain not path ${fixed}`,
    `header @tetap Cache-Control ${quote(CACHE.fixed)}`,
    `header @lain Cache-Control ${quote(CACHE.page)}`,
    ...types(),
    // A name that begins with a dot, rules for other hosts, and what only lies there compressed.
    `@tutup path */.* ${PRIVATE.map((name) => `/${name}`).join(' ')} *.br *.gz`,
    ...block('route', [
      'error @tutup 404',
      ...block('file_server', ['index index.html', 'precompressed br gzip']),
    ]),
    ...block('handle_errors', [
      // What was to be set at the end of the answer is forgotten when it becomes an error.
      'import kepala',
      'rewrite * /404.html',
      `header Cache-Control ${quote(CACHE.page)}`,
      'header Content-Type "text/html; charset=utf-8"',
      ...block('file_server', ['precompressed br gzip']),
    ]),
  ];
}

/** Caddy's own types differ between systems; these are those of the preview. */
function types(): string[] {
  const byType = Map.groupBy(contentTypes(), ([, type]) => type);
  const plain = [
    'application/octet-stream',
    PLAIN_BYTES.map((extension) => [extension, ''] as const),
  ] as const;
  return [...byType, plain].flatMap(([type, extensions], i) => [
    `@tipe${i} path ${extensions.map(([extension]) => `*.${extension}`).join(' ')}`,
    `header @tipe${i} Content-Type ${quote(type)}`,
  ]);
}

function village({ id, folder, moved }: ServedSite, gateway: string | undefined): string[] {
  return [
    `root * ${folder}`,
    ...(gateway === undefined
      ? []
      : ['@admin path /admin /admin/*', `redir @admin ${operatorAddress(gateway, id)} 302`]),
    ...moved.flatMap(redirect),
    'import situs',
  ];
}

function redirect({ from, to, all, status }: Moved, i: number): string[] {
  if (!all) return [`redir ${from} ${to} ${status}`];
  const name = `pindah${i}`;
  const pattern = from.replaceAll('.', '\\.');
  return [`@${name} path_regexp ${name} ^${pattern}(.*)$`, `redir @${name} ${to}{re.${name}.1} ${status}`];
}

function proxy(): string[] {
  return [
    'redir / /admin/ 302',
    ...block(`reverse_proxy ${GATEWAY}`, [
      // Instead of what a client claims: the gateway counts attempts by this address.
      'header_up X-Forwarded-For {remote_host}',
    ]),
  ];
}

/** Without this line Caddy gets a certificate of its own. */
function tls(domain: string, { httpPort, wildcard }: ServerFacts): string[] {
  const own = httpPort === undefined ? wildcardOf(domain, wildcard) : undefined;
  return own ? [`tls ${own.certificate} ${own.key}`] : [];
}

function address(domain: string, httpPort: number | undefined): string {
  return httpPort === undefined ? domain : `http://${domain}:${httpPort}`;
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`.trim(), ...lines.map((line) => `\t${line}`), '}'];
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
