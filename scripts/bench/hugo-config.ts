/** Hugo's own configuration, as somebody would write it who knows Hugo and wants it fast. */
import { join } from 'node:path';

export interface HugoSiteOptions {
  baseURL: string;
  /** Absolute folder of the content. */
  content: string;
  /** Absolute folder with `layouts/` and `data/`. */
  theme: string;
  /** One site for all villages. */
  satu: boolean;
}

/** The content of `hugo.json`. */
export function hugoConfig({ baseURL, content, theme, satu }: HugoSiteOptions): Record<string, unknown> {
  return {
    baseURL,
    title: 'Balai',
    languageCode: 'id',
    defaultContentLanguage: 'id',
    timeout: '600s',
    disableHugoGeneratorInject: true,
    // What Hugo would make besides, and the villages' own templates make instead.
    disableKinds: ['taxonomy', 'term', 'sitemap', 'robotsTXT', '404'],
    // Dates of the future are the agenda, not drafts.
    buildFuture: true,
    frontmatter: { date: ['tanggal', 'diperbarui', 'mulai'] },
    outputs: { home: ['html'], section: ['html'], page: ['html'] },
    outputFormats: {
      rss: { mediaType: 'application/rss+xml', baseName: 'rss', isPlainText: false, noUgly: true },
      peta: { mediaType: 'application/xml', baseName: 'sitemap', noUgly: true },
      robots: { mediaType: 'text/plain', baseName: 'robots', isPlainText: true, noUgly: true },
      ikon: { mediaType: 'image/svg+xml', baseName: 'ikon', noUgly: true },
      tidakada: { mediaType: 'text/html', baseName: '404', isHTML: true, noUgly: true, permalinkable: false },
      situs: { mediaType: 'application/json', baseName: 'situs', path: 'data', isPlainText: true },
      layananjson: { mediaType: 'application/json', baseName: 'layanan', path: 'data', isPlainText: true },
      pengumumanjson: {
        mediaType: 'application/json',
        baseName: 'pengumuman',
        path: 'data',
        isPlainText: true,
      },
    },
    imaging: { quality: 72, resampleFilter: 'box' },
    markup: { goldmark: { renderer: { unsafe: false }, extensions: { typographer: false } } },
    params: { satu },
    module: {
      mounts: [
        { source: content, target: 'content' },
        { source: join(theme, 'layouts'), target: 'layouts' },
        { source: join(theme, 'data'), target: 'data' },
      ],
    },
  };
}
