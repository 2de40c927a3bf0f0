/** Asks one link whether it leads anywhere: HEAD, then GET where that is refused. Nothing of the body is read. */
import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export interface LinkAnswer {
  /** `unsure`: the other side does not say; `skipped`: it was not asked. */
  state: 'fine' | 'broken' | 'unsure' | 'skipped';
  /** Indonesian, for the report; '' when fine. */
  reason: string;
}

export interface AskOptions {
  /** Milliseconds for a link, with all its redirections: each hop may lead to a host that never answers. */
  patience: number;
  /** Which addresses may be connected to. */
  allowed: (address: string) => boolean;
  /** Ports, as they stand in a URL; '' is the usual one. */
  ports: ReadonlySet<string>;
}

export const CAREFUL: AskOptions = { patience: 15_000, allowed: isPublicAddress, ports: new Set(['']) };

const MAX_HOPS = 5;
const PRIVATE = 'BALAI_PRIVATE';

/** Never throws. Each hop of a redirection is looked at like the link itself. */
export async function askLink(url: string, options: AskOptions = CAREFUL): Promise<LinkAnswer> {
  const signal = AbortSignal.timeout(options.patience);
  try {
    // Some servers know only GET, and say so by hanging up.
    const head = await follow('HEAD', url, options, signal).catch((error: unknown) => {
      if (codeOf(error) === 'ECONNRESET') return 400;
      throw error;
    });
    const status = head >= 400 ? await follow('GET', url, options, signal) : head;
    return ofStatus(status);
  } catch (error) {
    return ofError(error);
  }
}

/** The status at the end of the redirections. */
async function follow(
  method: 'HEAD' | 'GET',
  url: string,
  options: AskOptions,
  signal: AbortSignal,
): Promise<number> {
  let target = new URL(url);
  for (let hop = 0; hop <= MAX_HOPS; hop++) {
    const { status, location } = await ask(method, target, options, signal);
    if (status < 300 || status >= 400 || location === undefined) return status;
    target = new URL(location, target);
  }
  throw codeError('BALAI_LOOP');
}

function ask(
  method: 'HEAD' | 'GET',
  target: URL,
  { allowed, ports }: AskOptions,
  signal: AbortSignal,
): Promise<{ status: number; location: string | undefined }> {
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (!/^https?:$/.test(target.protocol) || !ports.has(target.port)) throw codeError(PRIVATE);
  // Node asks nobody for the name of a number.
  if (isIP(host) !== 0 && !allowed(host)) throw codeError(PRIVATE);
  return new Promise((resolve, reject) => {
    const start = target.protocol === 'https:' ? requestHttps : requestHttp;
    const child = start(
      target,
      {
        method,
        agent: false,
        lookup: guarded(allowed),
        signal,
        headers: { 'User-Agent': 'Balai (pemeriksa tautan)', Accept: '*/*' },
      },
      (answer: IncomingMessage) => {
        const { statusCode = 0, headers } = answer;
        answer.destroy();
        resolve({ status: statusCode, location: headers.location });
      },
    );
    child.on('error', reject);
    child.end();
  });
}

/** The name is resolved once, and what was looked at is what is connected to: no answer can change in between. */
function guarded(allowed: AskOptions['allowed']): LookupFunction {
  return (host, options, callback) => {
    resolveName(host, { all: true, family: options.family ?? 0 }, (error, addresses) => {
      if (error) return callback(error, '');
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => allowed(address)))
        return callback(codeError(PRIVATE), '');
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function ofStatus(status: number): LinkAnswer {
  if (status >= 200 && status < 400) return { state: 'fine', reason: '' };
  if (status === 404 || status === 410)
    return { state: 'broken', reason: `halamannya tidak ada (${status})` };
  return { state: 'unsure', reason: `situsnya menjawab ${status}` };
}

const REASONS: Record<string, LinkAnswer> = {
  [PRIVATE]: { state: 'skipped', reason: 'bukan alamat di internet umum' },
  BALAI_LOOP: { state: 'broken', reason: 'alamatnya berputar tanpa akhir' },
  ENOTFOUND: { state: 'broken', reason: 'nama situsnya tidak ada' },
  ECONNREFUSED: { state: 'broken', reason: 'situsnya tidak dapat dihubungi' },
  CERT_HAS_EXPIRED: { state: 'broken', reason: 'sertifikat keamanannya kedaluwarsa' },
  ERR_TLS_CERT_ALTNAME_INVALID: { state: 'broken', reason: 'sertifikat keamanannya milik situs lain' },
  ABORT_ERR: { state: 'unsure', reason: 'situsnya tidak menjawab' },
};

function ofError(error: unknown): LinkAnswer {
  const code = codeOf(error) ?? '';
  return REASONS[code] ?? { state: 'unsure', reason: `tidak dapat diperiksa${code && ` (${code})`}` };
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

function codeError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
