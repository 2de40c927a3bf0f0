/**
 * A result as a row of the list: its own summary where it has one, else the words around what was found. Built from
 * text only: nothing of a page's content is read as HTML.
 */
import type { Halaman } from './pagefind.ts';

export function barisHasil({ url, excerpt, meta }: Halaman): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  const title = element('b', meta.title ?? url);
  title.dir = 'auto';
  link.append(title);
  if (meta.jenis) link.append(' ', element('span', meta.jenis, 'lencana'));
  const words = element('small', meta.ringkasan ?? '');
  words.dir = 'auto';
  if (!meta.ringkasan) words.append(...cuplikan(excerpt));
  link.append(words);
  const row = document.createElement('li');
  row.append(link);
  return row;
}

/** The excerpt as text and marks. The parser makes an inert document: no script runs, nothing loads. */
function cuplikan(excerpt: string): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? element('mark', node.textContent ?? '') : (node.textContent ?? ''),
  );
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
