/** A strict reader of the HTML that the Markdown renderer writes: what it does not know is an error. */

export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

const VOID = new Set(['br', 'hr', 'img', 'source']);
const ALLOWED: Record<string, readonly string[]> = {
  a: ['href', 'title', 'rel'],
  blockquote: [],
  br: [],
  code: ['class'],
  div: ['class', 'role', 'aria-label', 'tabindex'],
  em: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  li: [],
  ol: ['start'],
  p: [],
  picture: [],
  pre: [],
  s: [],
  source: ['type', 'srcset', 'sizes'],
  strong: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class'],
  thead: [],
  tr: [],
  ul: [],
};
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g;
const ENTITY: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a browser makes of the character references that the renderer writes. */
export function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, number: string | undefined, name: string) =>
    number ? String.fromCodePoint(Number(number)) : (ENTITY[name] ?? ''),
  );
}

/** The opening tags of `html`, in order. @throws on tags, attributes, nesting or characters that must not be. */
export function readHtml(html: string): Tag[] {
  const open: string[] = [];
  const tags: Tag[] = [];
  const rest = html.replace(TAG, (_, slash: string, name: string, written: string) => {
    const allowed = ALLOWED[name];
    if (!allowed) throw new Error(`<${name}> is not allowed`);
    if (slash) {
      if (written || open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      return '';
    }
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of written.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      if (!allowed.includes(key)) throw new Error(`<${name} ${key}> is not allowed`);
      if (key in attributes) throw new Error(`<${name} ${key}> stands twice`);
      attributes[key] = decode(value);
    }
    tags.push({ name, attributes });
    if (!VOID.has(name)) open.push(name);
    return '';
  });
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  const bare = /[<>]|&(?!#\d+;|(?:amp|lt|gt|quot);)/.exec(rest);
  if (bare)
    throw new Error(`a bare ${bare[0]} stands in the text: ${rest.slice(bare.index, bare.index + 40)}`);
  return tags;
}

/** Every address in the tags must be one that a village may use. */
export function expectSafeAddresses(tags: readonly Tag[]): void {
  for (const { name, attributes } of tags) {
    const { href, src, srcset, class: css = '' } = attributes;
    if (href !== undefined) {
      const url = new URL(href, 'https://desa.example/a/b/');
      if (!['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) throw new Error(`link to ${href}`);
      if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(href) && url.host !== 'desa.example')
        throw new Error(`hidden host: ${href}`);
      if (url.username !== '' && url.protocol.startsWith('http'))
        throw new Error(`name before a host: ${href}`);
    }
    if (name === 'img' && src !== '/foto/ada.jpg') throw new Error(`picture from ${src}`);
    if (name === 'source' && srcset !== '/foto/ada.webp 720w') throw new Error(`picture from ${srcset}`);
    if (!/^(?:|gulung|kanan|tengah|language-\S*)$/.test(css)) throw new Error(`class ${css}`);
  }
}
