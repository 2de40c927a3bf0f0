/**
 * Markdown of villages to HTML that cannot do harm. Raw HTML is dropped, links keep only schemes that
 * are safe, pictures come only from the entry's own folder. Everything that is dropped is a finding.
 */
import MarkdownIt, { type Env as MarkdownEnv, type Token } from 'markdown-it';
import type { Foto } from './desa.ts';
import { type Finding, finding, type Place } from './finding.ts';
import { gambar } from './gambar.ts';
import { isNamaBerkas } from './teks.ts';

export interface MarkdownContext {
  /** The prepared photo of that file name, or undefined when there is none. */
  foto: (nama: string) => Foto | undefined;
  /** True for an address that this site has. Without it all are taken to be there. */
  ada?: (path: string) => boolean;
}

interface Dropped {
  code: 'unsafe_link' | 'dead_link' | 'remote_image' | 'raw_html';
  target: string;
  line: number;
}

interface Env extends MarkdownEnv, Partial<MarkdownContext> {
  dropped: Dropped[];
}

const md = new MarkdownIt({ html: true, linkify: true, breaks: false });
// Every link is let through the parser, so that the rule below sees and reports the bad ones.
md.validateLink = () => true;
md.core.ruler.push('balai_safe', (state) => {
  const env = state.env as Env;
  let line = 0;
  state.tokens = state.tokens.filter((token) => {
    // Cells of a table have no place of their own; that of their row stands before them.
    line = token.map?.[0] ?? line;
    if (token.type === 'inline' && token.children) token.children = safeInline(token.children, env, line);
    if (token.type === 'td_open' || token.type === 'th_open') alignByClass(token);
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = demote(token.tag);
    if (token.type !== 'html_block') return true;
    if (!isComment(token.content)) env.dropped.push({ code: 'raw_html', target: '', line });
    return false;
  });
});
md.renderer.rules.table_open = () =>
  '<div class="gulung" role="group" aria-label="Tabel" tabindex="0"><table>';
md.renderer.rules.table_close = () => '</table></div>';
md.renderer.rules.image = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const context = env as Env | undefined;
  const foto = token && context?.foto?.(decodeName(attribute(token, 'src')));
  if (!foto) return '';
  const alt = self.renderInlineAsText(token.children ?? [], options, env);
  return gambar(foto, { alt });
};
md.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  const href = token ? attribute(token, 'href') : '';
  if (token && /^https?:/i.test(href)) token.attrSet('rel', 'nofollow noopener');
  return self.renderToken(tokens, index, options);
};

/** Renders a body to HTML. */
export function renderMarkdown(text: string, context: MarkdownContext): string {
  const env: Env = { ...context, dropped: [] };
  return md.render(text, env);
}

/** What rendering would drop, as findings; `firstLine` is the line of the file where the body starts. */
export function periksaMarkdown(text: string, place: Place, firstLine: number): Finding[] {
  return text.trim() === '' ? [] : droppedFrom(text, { dropped: [] }, place, firstLine);
}

/**
 * Links to pages that the site does not have, as findings. A check of its own, because which pages there
 * are is known only once every entry is read.
 */
export function periksaTautan(
  text: string,
  place: Place,
  firstLine: number,
  ada: NonNullable<MarkdownContext['ada']>,
): Finding[] {
  if (!/\][(:]\s*<?\//.test(text)) return [];
  const found = droppedFrom(text, { dropped: [], ada }, place, firstLine);
  return found.filter(({ code, params }) => code === 'dead_link' && String(params.target).startsWith('/'));
}

function droppedFrom(text: string, env: Env, place: Place, firstLine: number): Finding[] {
  md.parse(text, env);
  // An opening and a closing tag in one line are one thing to mend.
  const once = new Map(env.dropped.map((drop) => [`${drop.line} ${drop.code} ${drop.target}`, drop]));
  return [...once.values()].map(({ code, target, line }) => {
    const at = { line: firstLine + line, field: 'isi', severity: 'warning' } as const;
    return finding(place, code, { target: target.slice(0, 80) }, at);
  });
}

/** Names of the photos that a body shows, in order. */
export function fotoDalam(text: string): string[] {
  if (!text.includes('![')) return [];
  return md
    .parse(text, { dropped: [] })
    .flatMap((token) =>
      (token.children ?? [])
        .filter((child) => child.type === 'image')
        .map((child) => decodeName(attribute(child, 'src'))),
    );
}

/** Addresses outside of the site that a body links to, in order. */
export function tautanDalam(text: string): string[] {
  if (!/[a-z]\.[a-z]|:\/\//i.test(text)) return [];
  return md
    .parse(text, { dropped: [] })
    .flatMap((token) => token.children ?? [])
    .filter((token) => token.type === 'link_open')
    .map((token) => attribute(token, 'href'))
    .filter((href) => /^https?:\/\//i.test(href));
}

/** The visible words of a body without markup, for descriptions and feeds. */
export function teksPolos(text: string, max = 200): string {
  const words = visibleBlocks(text)
    .map((block) => block.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  // Cut between characters, not inside one that takes two code units, and then between words.
  return words.length <= max
    ? words
    : `${words
        .slice(0, max)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .replace(/\s+\S*$/, '')}…`;
}

/** Markup or entities inside of a word, which make it read otherwise than it is written. */
const INSIDE_WORD = /[\p{L}\p{N}](?!\]\()[*_~`\\<[\]!]+[\p{L}\p{N}/]|\)[\p{L}\p{N}]|&#?\w+;/u;

/** What a reader sees, block by block with its line, where that may differ from what is written; else nothing. */
export function teksTampil(text: string): { line: number; text: string }[] {
  return INSIDE_WORD.test(text) ? visibleBlocks(text) : [];
}

function visibleBlocks(text: string): { line: number; text: string }[] {
  let line = 0;
  return md.parse(text, { dropped: [] }).flatMap((token) => {
    line = token.map?.[0] ?? line;
    return token.children ? [{ line, text: token.children.map(visible).join('') }] : [];
  });
}

function visible(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  if (token.type === 'image') return '';
  return token.content;
}

function safeInline(children: Token[], env: Env, firstLine: number): Token[] {
  let refused = 0;
  let line = firstLine;
  return children.filter((token) => {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line++;
    if (token.type === 'html_inline') {
      if (!isComment(token.content)) env.dropped.push({ code: 'raw_html', target: '', line });
      return false;
    }
    if (token.type === 'image') {
      const source = attribute(token, 'src');
      if (isNamaBerkas(decodeName(source))) return true;
      env.dropped.push({ code: 'remote_image', target: source, line });
      return false;
    }
    if (token.type === 'link_open') {
      const target = attribute(token, 'href');
      const goal = isSafeLink(target) ? reachable(target, env.ada) : undefined;
      if (goal !== undefined) {
        token.attrSet('href', goal);
        return true;
      }
      env.dropped.push({ code: isSafeLink(target) ? 'dead_link' : 'unsafe_link', target, line });
      refused++;
      return false;
    }
    if (token.type === 'link_close' && refused > 0) {
      refused--;
      return false;
    }
    return true;
  });
}

/**
 * Where a safe link leads: out, or to a page that is there, also when its last slash was forgotten. Bodies
 * have no anchors, so one inside the site is left away; a link that is nothing but an anchor leads nowhere.
 */
function reachable(target: string, ada: MarkdownContext['ada']): string | undefined {
  if (!/^[/#]/.test(target)) return target;
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target) ?? [];
  if (path === '') return undefined;
  const page = [path, `${path}/`].find((address) => !ada || ada(address));
  return page && page + query;
}

/**
 * https, http, mailto, tel, and addresses of this site. Links do not nest, so the text stays. A name before
 * an `@` is refused: `https://bank.co.id@penipu.example` leads to the second and shows the first.
 */
export function isSafeLink(target: string): boolean {
  let decoded = target;
  try {
    decoded = decodeURIComponent(target);
  } catch {
    // A stray percent sign: judge what is written.
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters hide schemes from filters.
  if (/[\u0000-\u001f\u007f\\]/.test(decoded)) return false;
  if (/^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(target)) return URL.canParse(target);
  return /^(?:mailto:(?!\/\/)[^?]|tel:[+\d]|\/(?!\/)|#)/i.test(target);
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

function decodeName(source: string): string {
  try {
    return decodeURIComponent(source).replace(/^\.\//, '');
  } catch {
    return source;
  }
}

function isComment(html: string): boolean {
  const text = html.trim();
  return text.startsWith('<!--') && text.indexOf('-->') === text.length - 3;
}

/** The policy of the pages refuses style attributes, so the alignment of a column becomes a class. */
function alignByClass(token: Token): void {
  const align = /text-align:\s*(left|center|right)/.exec(attribute(token, 'style'))?.[1];
  token.attrs = align && align !== 'left' ? [['class', align === 'right' ? 'kanan' : 'tengah']] : null;
}

/** The page has the only h1; headings of a body start at h2. */
function demote(tag: string): string {
  return tag === 'h1' ? 'h2' : tag;
}
