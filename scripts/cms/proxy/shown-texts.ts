/**
 * Remembers what the editor was shown of each content. A list shows all entries of a collection, and nearly
 * all of them are the same as the last time; reading 500 files as YAML takes a second of the only thread.
 */
import type { Koleksi } from '../../../theme/model/koleksi.ts';
import { presentEntry } from '../save/present.ts';
import type { FileContent } from '../store/store.ts';

/** Characters, at most two bytes each: 400 villages of a hundred entries fit. */
const MAX_CHARACTERS = 32_000_000;

export class ShownTexts {
  /** In the order of their last use. */
  readonly #known = new Map<string, string>();
  #characters = 0;

  of({ id, content }: FileContent, { nama, schema }: Koleksi, slug: string): string {
    const key = `${nama}/${slug} ${id}`;
    const text = this.#known.get(key) ?? presentEntry(content, schema, slug);
    if (this.#known.delete(key)) this.#characters -= text.length;
    this.#known.set(key, text);
    this.#characters += text.length;
    for (const [oldest, old] of this.#known) {
      if (this.#characters <= MAX_CHARACTERS) break;
      this.#known.delete(oldest);
      this.#characters -= old.length;
    }
    return text;
  }
}
