/**
 * A result as a row of the list: title, kind and place, and its summary or the words around what was found. Built from
 * text only: nothing of a page's content is read as HTML.
 */
import type { Baris } from '../model/pencarian/baris.ts';
import type { Potong } from '../model/pencarian/tanda.ts';
import { alamatPenuh } from './katalog.ts';

export interface Hasil {
  baris: Baris;
  judul: Potong[];
  teks: Potong[];
  /** Other words of the page that were asked for, where title and text have none. */
  sebab?: Potong[];
}

export function barisHasil({ baris, judul, teks, sebab = [] }: Hasil): HTMLLIElement {
  const link = document.createElement('a');
  link.href = alamatPenuh(baris.path);
  const kind = element('small', 'jenis', element('span', 'lencana', baris.jenis), ' ', baris.catatan);
  link.append(dir(element('b', '', ...bertanda(judul))), kind, dir(element('small', '', ...bertanda(teks))));
  if (sebab.length > 0) link.append(element('small', 'halus', 'Juga disebut: ', ...bertanda(sebab)));
  const row = document.createElement('li');
  row.append(link);
  return row;
}

/** Pagefind's excerpt as pieces. The parser makes an inert document: no script runs, nothing loads. */
export function potongCuplikan(excerpt: string): Potong[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => [node.textContent ?? '', node.nodeName === 'MARK']);
}

function bertanda(pieces: readonly Potong[]): (string | HTMLElement)[] {
  return pieces.map(([text, asked]) => (asked ? element('mark', '', text) : text));
}

function dir(made: HTMLElement): HTMLElement {
  made.dir = 'auto';
  return made;
}

function element(name: string, className: string, ...content: (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}
