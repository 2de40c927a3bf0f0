/** A store as a map in memory, and random wishes against it: what the real ones are compared with. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Change, SaveResult } from '../../scripts/cms/store/store.ts';

/** Few paths and few words, so that writers meet; some paths cannot exist beside others. */
const PATHS = ['a.md', 'a/index.md', 'a/b "c".md', 'desa é/x.md', 'a', 'a/index.md/y'];
const WORDS = ['satu', 'dua', 'tiga', ''];

/** One save as a wish; what its bases are depends on what is there when it is asked. */
export type Wish = { path: string; words: string | null; base: 'current' | 'none' | 'absent' | 'stale' }[];

export const randomSave: fc.Arbitrary<Wish> = fc.uniqueArray(
  fc.record({
    path: fc.constantFrom(...PATHS.slice(0, 4), ...PATHS),
    words: fc.option(fc.constantFrom(...WORDS), { freq: 4 }),
    base: fc.constantFrom('current', 'current', 'none', 'absent', 'stale'),
  }),
  { minLength: 1, maxLength: 3, selector: ({ path }) => path, comparator: inEachOthersWay },
);

/** A save that wants a path as file and as folder is a mistake of its caller, and another scenario. */
function inEachOthersWay(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

export class StoreModel {
  readonly #files = new Map<string, string>();

  paths(): string[] {
    return [...this.#files.keys()].sort();
  }

  text(path: string): string | undefined {
    return this.#files.get(path);
  }

  /** The wish as a request of somebody who sees the files as they are now. */
  changes(wish: Wish): Change[] {
    return wish.map(({ path, words, base }) => {
      const content = words === null ? null : Buffer.from(words);
      if (base === 'none') return { path, content };
      if (base === 'absent') return { path, content, base: null };
      return { path, content, base: base === 'stale' ? idOf('basi') : this.#id(path) };
    });
  }

  save(changes: readonly Change[]): SaveResult['kind'] {
    const different = changes.filter(
      ({ path, content }) => (content?.toString() ?? undefined) !== this.text(path),
    );
    if (different.length === 0) return 'same';
    if (different.some((change) => this.#collides(change))) return 'conflict';
    for (const { path, content } of different)
      if (content) this.#files.set(path, content.toString());
      else this.#files.delete(path);
    return 'saved';
  }

  #collides({ path, content, base }: Change): boolean {
    const blocked = content && this.paths().some((other) => other !== path && inEachOthersWay(path, other));
    return Boolean(blocked) || (base !== undefined && base !== this.#id(path));
  }

  #id(path: string): string | null {
    const text = this.text(path);
    return text === undefined ? null : idOf(text);
  }
}

function idOf(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}
