/** Takes the stream of `git cat-file --batch-command` apart. */

export interface GitObject {
  id: string;
  type: 'blob' | 'tree' | 'commit' | 'tag';
  /** Bytes. */
  size: number;
  /** Empty in the answer to `info`. */
  content: Buffer;
}

const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;
const NEWLINE = 0x0a;

/**
 * Answers come as `ID TYPE SIZE`, a newline, and for `contents` the bytes and one more newline; a name without
 * object comes as one line of words. Which of the two was asked is known to the asker only.
 */
export class Answers {
  readonly #next: (object: GitObject | undefined) => void;
  readonly #wantsContent: () => boolean;
  #chunks: Buffer[] = [];
  #length = 0;
  /** The object whose content is still arriving. */
  #open: GitObject | undefined;

  constructor(wantsContent: () => boolean, next: (object: GitObject | undefined) => void) {
    this.#wantsContent = wantsContent;
    this.#next = next;
  }

  take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    // Chunks of a large file are joined once, when all of it is there.
    if (this.#open && this.#length <= this.#open.size) return;
    let rest = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    for (;;) {
      const taken = this.#open ? this.#content(this.#open, rest) : this.#header(rest);
      if (taken === 0) break;
      rest = rest.subarray(taken);
    }
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
  }

  /** How many bytes were used; 0 when the line is not complete. */
  #header(bytes: Buffer): number {
    const end = bytes.indexOf(NEWLINE);
    if (end < 0) return 0;
    const [, id, type, size] = HEADER.exec(bytes.toString('utf8', 0, end)) ?? [];
    if (id === undefined) this.#next(undefined);
    else {
      const object = { id, type: type as GitObject['type'], size: Number(size), content: Buffer.alloc(0) };
      if (this.#wantsContent()) this.#open = object;
      else this.#next(object);
    }
    return end + 1;
  }

  #content(object: GitObject, bytes: Buffer): number {
    if (bytes.length <= object.size) return 0;
    this.#open = undefined;
    // A copy: a view would keep everything that arrived with it in memory.
    this.#next({ ...object, content: Buffer.from(bytes.subarray(0, object.size)) });
    return object.size + 1;
  }
}
