import { describe, expect, it } from 'vitest';
import { headersArmada, headersDesa, redirectsArmada } from '../scripts/build/hosting.ts';
import { headersFor, parseHeaderRules } from '../scripts/serve/host-rules.ts';
import type { Identitas } from '../theme/model/desa.ts';
import {
  hashGaya,
  headers,
  kebijakanArmada,
  kebijakanHeader,
  kebijakanMeta,
} from '../theme/model/kebijakan.ts';

const HASH = 'sha256-Bmr0M4ZeQ0vF8NTcGqZsZOQZcH1fKZ8gb1mJ3wFvN5o=';

const village = (id: string, domain: string) => ({
  id,
  identitas: { nama: id, domain, url: `https://${domain}` } as Identitas,
  styleHashes: [HASH],
});

describe('the policy of a village', () => {
  it('allows its own files and the one stylesheet, nothing else', () => {
    expect(kebijakanHeader([HASH]).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      `style-src '${HASH}'`,
      "img-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self' blob:",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
  });

  it('is the same in the meta, without what browsers ignore there', () => {
    expect(`${kebijakanMeta([HASH])}; frame-ancestors 'none'`).toBe(kebijakanHeader([HASH]));
  });

  it('refuses what is no hash, so that nothing can be smuggled into a header', () => {
    for (const bad of [
      '',
      "sha256-x'; script-src *",
      `'${HASH}'`,
      `${HASH}\nX-Bad: 1`,
      HASH.replace('256', '512'),
    ]) {
      expect(() => kebijakanHeader([bad])).toThrow(RangeError);
      expect(() => kebijakanMeta([bad])).toThrow(RangeError);
    }
  });

  it('takes the hash of a stylesheet as browsers compute it', () => {
    // Known answer: echo -n 'body{color:red}' | openssl dgst -sha256 -binary | base64
    expect(hashGaya('body{color:red}')).toBe('sha256-FcQqt3aNlV7AZnGV4zkQRVeCeJOxbMPnQSx258L803E=');
  });

  it('is loosened for the fleet on one host in its styles only', () => {
    const difference = kebijakanHeader([HASH])
      .split('; ')
      .filter((part) => !kebijakanArmada().includes(part));
    expect(difference).toEqual([`style-src '${HASH}'`]);
    expect(kebijakanArmada()).toContain("style-src 'unsafe-inline'");
  });
});

describe('the headers around it', () => {
  const all = headers(kebijakanHeader([HASH]));

  it('hold what the MDN Observatory asks for', () => {
    expect(Object.keys(all)).toEqual([
      'Content-Security-Policy',
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'Referrer-Policy',
      'Permissions-Policy',
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Resource-Policy',
    ]);
    expect(all['Strict-Transport-Security']).toBe('max-age=31536000');
    expect(all['Permissions-Policy']?.split(', ').every((feature) => /^[a-z-]+=\(\)$/.test(feature))).toBe(
      true,
    );
  });

  it('fit into one line each', () => {
    for (const value of Object.values(all)) expect(value).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('_headers', () => {
  const rules = parseHeaderRules(headersDesa(village('a', 'a.desa.id')));

  it('gives every address the policy', () => {
    for (const path of ['/', '/layanan/', '/404.html', '/foto/x.webp', '/tidak/ada']) {
      expect(headersFor(rules, path)['content-security-policy']).toBe(kebijakanHeader([HASH]));
    }
  });

  it('lets hashed files be kept for a year, and pages not', () => {
    expect(headersFor(rules, '/foto/abc-720.webp')['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect(headersFor(rules, '/pagefind/fragment/id_1.pf_fragment')['cache-control']).toContain('immutable');
    for (const path of ['/', '/layanan/', '/pagefind/pagefind-entry.json', '/rss.xml', '/versi.json']) {
      expect(headersFor(rules, path)['cache-control']).toBeUndefined();
    }
  });

  it('never sets one header in two rules that match one path, because hosts differ in what they make of it', () => {
    for (const text of [headersDesa(village('a', 'a.desa.id')), headersArmada()]) {
      for (const path of [
        '/',
        '/foto/x',
        '/a/foto/x',
        '/_astro/x.js',
        '/a/pagefind/index/x',
        '/pagefind/fragment/x',
      ]) {
        const names = parseHeaderRules(text)
          .filter(({ matches }) => matches.test(path))
          .flatMap(({ values }) => Object.keys(values));
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  it('of the fleet covers a village in its folder and at the root of its domain', () => {
    const fleet = parseHeaderRules(headersArmada());
    for (const path of ['/foto/x.webp', '/sukamaju/foto/x.webp']) {
      expect(headersFor(fleet, path)['cache-control']).toContain('immutable');
    }
    expect(headersFor(fleet, '/')['content-security-policy']).toBe(kebijakanArmada());
  });
});

describe('_redirects of the fleet', () => {
  it('shows each domain its village, then gives each folder its own 404 page', () => {
    expect(redirectsArmada([village('b', 'b.desa.id'), village('a', 'a.desa.id')])).toBe(
      [
        'https://a.desa.id/* /a/:splat 200!',
        'https://b.desa.id/* /b/:splat 200!',
        '/a/* /a/404.html 404',
        '/b/* /b/404.html 404',
        '',
      ].join('\n'),
    );
  });

  it('gives a domain that two villages claim to the first', () => {
    const text = redirectsArmada([village('b', 'a.desa.id'), village('a', 'a.desa.id')]);
    expect(text.match(/https:.*/g)).toEqual(['https://a.desa.id/* /a/:splat 200!']);
  });
});
