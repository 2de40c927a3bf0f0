/**
 * The one place that decides what a request may touch: from a person, an action and every path of the
 * request to what is meant by them, or a refusal. Pure: which villages exist comes in.
 */

import { isNamaBerkas } from '../../../theme/model/teks.ts';
import { SHARED } from '../../build/discover.ts';
import { mayWrite, type Owner, type Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { type Target, targetOf } from './target.ts';

export type { Target } from './target.ts';

export type Right = 'read' | 'write';

/** A path of a request, and what the action does there. */
export interface Wish {
  path: string;
  right: Right;
}

/**
 * One answer for what is foreign, what does not exist and what is no path at all: nobody learns from it
 * which villages there are, nor what lies in them.
 */
export function notYours(): Refusal {
  return new Refusal(403, 'Isian ini tidak ada, atau bukan milik desa Anda.');
}

/**
 * What the paths of one request mean, in their order. All must belong to one owner: a request touches one
 * village.
 * @param villages ids of all villages
 * @throws Refusal for the whole request when one of them is refused
 */
export function allow(
  person: Person,
  villages: readonly string[],
  wishes: readonly Wish[],
): { owner: Owner; targets: Target[] } {
  const targets = wishes.map((wish) => allowOne(person, villages, wish));
  const owners = new Set(targets.map(({ owner }) => owner));
  const [owner] = owners;
  if (owner === undefined || owners.size > 1) throw notYours();
  return { owner, targets };
}

/** True when the person works for that owner, and it is there. */
export function mayEnter(person: Person, villages: readonly string[], owner: Owner): boolean {
  return mayWrite(person, owner) && (owner === SHARED || villages.includes(owner));
}

function allowOne(person: Person, villages: readonly string[], { path, right }: Wish): Target {
  const target = targetOf(path);
  if (!target) throw right === 'write' && isBesideOwn(person, villages, path) ? wrongType(path) : notYours();
  if (!mayEnter(person, villages, target.owner)) throw notYours();
  if (right === 'write' && 'koleksi' in target && target.koleksi.format === 'mdx')
    throw new Refusal(403, 'Panduan hanya dapat dibaca di sini. Kominfo mengubahnya di repositori.');
  return target;
}

/** A file that would lie beside an entry of this person, if it were of another type or name. */
function isBesideOwn(person: Person, villages: readonly string[], path: string): boolean {
  const folder = targetOf(path.slice(0, path.lastIndexOf('/')));
  const isFolder = folder?.kind === 'entry-folder' || folder?.kind === 'site-folder';
  return isFolder && mayEnter(person, villages, folder.owner);
}

/** What this tells is no secret: the words are the same whatever lies there. */
function wrongType(path: string): Refusal {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const what = isNamaBerkas(name) ? `Jenis berkas "${name}"` : 'Nama berkas itu';
  return new Refusal(
    422,
    `${what} tidak dapat dipakai. Pakai foto JPEG atau PNG, atau berkas PDF, Excel, Word.`,
  );
}

/** Narrows what a path means. */
export function isKind<K extends Target['kind']>(
  target: Target,
  kind: K,
): target is Extract<Target, { kind: K }> {
  return target.kind === kind;
}
