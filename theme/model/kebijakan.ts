/**
 * What a browser may do with a village's pages: one policy, written once, emitted for every host.
 * A stolen account may put anything into a page that sanitising missed; the browser then still refuses
 * foreign scripts, styles, frames and requests. Values aim at A+ of the MDN HTTP Observatory.
 */
import { createHash } from 'node:crypto';

type Arahan = readonly (readonly [name: string, value: string])[];

const HEADER_SAJA = 'frame-ancestors';

/** The hash by which a policy lets one inline `<style>` pass. @param css exactly the text between its tags. */
export function hashGaya(css: string): string {
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}

/**
 * The policy of one village for its `Content-Security-Policy` header.
 * @param styleHashes CSP hashes of the texts of all `<style>`s on its pages, `sha256-...` in base64, unquoted.
 * @throws {RangeError} when one is not such a hash, or there is none: it would enter a header.
 */
export function kebijakanHeader(styleHashes: readonly string[]): string {
  return gabung(arahan(sumberHash(styleHashes)));
}

/**
 * The same for `<meta http-equiv="Content-Security-Policy">`, so that a site stays boxed in on a host
 * that sends no headers. Browsers ignore `frame-ancestors` there and say so in the console.
 * @param styleHashes as for {@link kebijakanHeader}, of this page; the meta stands before its `<style>`s.
 */
export function kebijakanMeta(styleHashes: readonly string[]): string {
  return gabung(arahan(sumberHash(styleHashes)).filter(([name]) => name !== HEADER_SAJA));
}

/**
 * The header where one host serves all villages from one set of header rules (the fleet as one Netlify
 * site). Rules there match the path alone, never the domain, while each village's colours give its
 * base stylesheet its own hash: no list fits all. So the header lets inline styles pass and each page's
 * meta keeps the strict hash. A browser enforces both at once, so what stands is the strict one.
 */
export function kebijakanArmada(): string {
  return gabung(arahan("'unsafe-inline'"));
}

/**
 * All security headers around a policy, by name.
 * HSTS: one year; without `includeSubDomains` and `preload`, because a village may run other programs
 * below its own domain that are not ours to force onto HTTPS.
 */
export function headers(csp: string): Record<string, string> {
  return {
    'Content-Security-Policy': csp,
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': FITUR.map((name) => `${name}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** Files whose name carries a hash of their bytes; `*` stands for any characters. */
export const JALUR_TETAP = [
  '/_astro/*',
  '/foto/*',
  '/berkas/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
] as const;

/** `Cache-Control` of {@link JALUR_TETAP}. */
export const CACHE_TETAP = 'public, max-age=31536000, immutable';

/**
 * `Cache-Control` of all else: kept, but asked about each time (a 304 costs some 200 bytes), so that an
 * urgent notice is never older than its page. Netlify and Cloudflare Pages send exactly this by default.
 */
export const CACHE_HALAMAN = 'public, max-age=0, must-revalidate';

/** Features that no page needs. Only names that Chromium knows on every system: it warns about others in the console. */
const FITUR = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/**
 * `'wasm-unsafe-eval'` and `blob:` workers are for Pagefind. `form-action` is `'self'` and not `'none'`,
 * because the search form works without JavaScript by going to the site's own search page.
 */
function arahan(style: string): Arahan {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self' 'wasm-unsafe-eval'"],
    ['style-src', style],
    ['img-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self' blob:"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    [HEADER_SAJA, "'none'"],
  ];
}

function gabung(directives: Arahan): string {
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}

function sumberHash(hashes: readonly string[]): string {
  if (hashes.length === 0) throw new RangeError('There is no CSP hash.');
  for (const hash of hashes) {
    if (!/^sha256-[A-Za-z0-9+/]{43}=$/.test(hash))
      throw new RangeError(`"${hash}" is not a sha256 CSP hash.`);
  }
  return hashes.map((hash) => `'${hash}'`).join(' ');
}
