/** In what two versions of a page differ: in what people read, in its markup, or only in its look. */
import { unescapeHtml } from '../lib/html.ts';

export type Difference = 'words' | 'markup' | 'style';

/** The weightiest difference of two pages whose bytes differ. */
export function differenceOf(before: string, after: string): Difference {
  if (readable(before) !== readable(after)) return 'words';
  return withoutStyle(before) === withoutStyle(after) ? 'style' : 'markup';
}

/** What people see, hear and can follow: title, text, words for pictures, targets of links. */
export function readable(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  const body = html
    .replace(/^[\s\S]*?<body/, '<body')
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[a-z][^>]*>/g, (tag) => ` ${attributes(tag)} `)
    .replace(/<[^>]*>/g, ' ');
  return unescapeHtml(`${title} ${body}`).replace(/\s+/g, ' ').trim();
}

function attributes(tag: string): string {
  const kept = /^<a\s/.test(tag)
    ? /\s(?:href|aria-label)="([^"]*)"/g
    : /\s(?:alt|aria-label|placeholder)="([^"]*)"/g;
  return [...tag.matchAll(kept)].map(([, value]) => value).join(' ');
}

/** Without sheets, their hashes in the policy, and the hashes in names of files. */
function withoutStyle(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/\/[\w-]+\.[\w-]{8,}\.(?:js|css|svg)/g, '');
}

/** `/layanan/*` for `/layanan/ktp-hilang/`: pages of one shape mostly come from one template. */
export function shapeOf(path: string): string {
  const [first = '', ...rest] = path.split('/').filter(Boolean);
  return `/${[first, ...rest.map(() => '*')].filter(Boolean).join('/')}`;
}
