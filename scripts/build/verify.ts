/**
 * Stage 7: looks at what came out, not at what went in. Every link and anchor inside the site resolves,
 * and nothing is on a page that the headers would have to stop. A site that fails is not published.
 */
import { posix } from 'node:path';
import { relatif } from '../../theme/model/alamat.ts';
import { unescapeHtml } from '../lib/html.ts';
import { fileOf, isHtml } from './addresses.ts';
import type { Page } from './render.ts';

export interface Fault {
  page: string;
  reason: string;
}

// Quotes are looked for first, for they are rarer than blanks.
const ATTRIBUTE = /(?<=\s(href|src|srcset|action|poster|id|style|on[a-z]+|formaction|data-src))="([^"]*)"/g;
const TAG = /<(script|iframe|object|embed|base|frame|applet)\b([^>]*)>/gi;
const WHOLE_TAG = /<[a-z](?:[^>"'<]|"[^"]*"|'[^']*')*>/gi;
const ALLOWED_SCRIPT = /^\s+(?:type="application\/ld\+json"|type="module" src="[^":]*")\s*$/;

/** @param files every file of the site as an address with a leading slash */
export function verify(pages: readonly Page[], files: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const ids = new Map<string, Set<string>>();
  const anchors: { page: string; file: string; id: string }[] = [];
  for (const page of pages) {
    if (!isHtml(page)) continue;
    const said = new Set<string>();
    const fault = (reason: string) => {
      if (!said.has(reason)) faults.push({ page: page.path, reason });
      said.add(reason);
    };
    const own = new Set<string>();
    ids.set(fileOf(page.path), own);
    for (const tag of forbiddenTags(page.body)) fault(`<${tag}> is not allowed`);
    for (const [, name = '', value = ''] of page.body.matchAll(ATTRIBUTE)) {
      if (name === 'id') {
        if (own.has(value)) fault(`the id "${value}" stands twice`);
        own.add(value);
      } else if (name === 'style' || name.startsWith('on'))
        fault(`the attribute ${name}="..." is not allowed`);
      else {
        for (const target of name === 'srcset'
          ? value.split(',').map((part) => part.trim().split(' ')[0] ?? '')
          : [value]) {
          checkTarget(page, name, unescapeHtml(target), files, anchors, fault);
        }
      }
    }
  }
  for (const { page, file, id } of anchors) {
    if (!ids.get(file)?.has(id)) faults.push({ page, reason: `the anchor #${id} does not exist in ${file}` });
  }
  return faults;
}

/** Names of tags that no page may have. */
function forbiddenTags(body: string): string[] {
  const found = suspects(body);
  if (found.length === 0) return found;
  // Inside of quotes `<script>` is only a word: a description may hold it. Looked at only where there is one.
  return suspects(body.replace(WHOLE_TAG, (tag) => `<${tag.slice(1).replaceAll('<', '&lt;')}`));
}

function suspects(body: string): string[] {
  return [...body.matchAll(TAG)].flatMap(([, tag = '', rest = '']) =>
    tag.toLowerCase() === 'script' && ALLOWED_SCRIPT.test(rest) ? [] : [tag],
  );
}

function checkTarget(
  page: Page,
  attribute: string,
  target: string,
  files: ReadonlySet<string>,
  anchors: { page: string; file: string; id: string }[],
  fault: (reason: string) => void,
): void {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//')) {
    const loads = attribute !== 'href';
    // Links may leave the site; what a page loads by itself may not. <link rel=canonical> is a link.
    if (loads || !/^(?:https?|mailto|tel|geo|sms):/i.test(target))
      fault(`${attribute}="${target.slice(0, 80)}" leaves the site`);
    return;
  }
  const [pathAndQuery = '', id] = target.split('#');
  const [path = ''] = pathAndQuery.split('?');
  const absolute =
    path === '' ? page.path : posix.normalize(posix.join(posix.dirname(`${page.path}x`), path));
  const address = path.startsWith('/') ? path : absolute;
  if (address.startsWith('/..') || (path.startsWith('/') && page.path !== '/404.html')) {
    fault(`the link "${target}" is not relative to the page; write it as "${relatif(page.path, path)}"`);
    return;
  }
  let file: string;
  try {
    file = fileOf(decodeURIComponent(address));
  } catch {
    fault(`the link "${target}" is not a valid address`);
    return;
  }
  if (!files.has(file)) fault(`the link "${target}" leads nowhere`);
  else if (id) anchors.push({ page: page.path, file, id: decodeURIComponent(id) });
}
