/** An operator who types and saves without pause, over HTTP, through any number of broken connections. */
import type { Network, SignedIn } from '../../scripts/bench/cms/device.ts';
import { type Draft, entryPath, persistParams } from '../../scripts/bench/cms/texts.ts';
import type { BlobId } from '../../scripts/cms/store/store.ts';

/** One save in so many is of a new entry, with a photo. */
const NEW_EVERY = 4;

/** A save that the gateway has answered with success. */
export interface Acknowledged extends Draft {
  /** Name of the entry's content. */
  id: BlobId;
}

export class Writer {
  readonly who: SignedIn;
  readonly acknowledged: Acknowledged[] = [];
  /** Sent, and not answered yet: it may be saved or not, and is sent again as it is. */
  sent: Draft | undefined;
  /** The copy of what was typed that the gateway has said to keep, and its text. */
  typed: { id: string; raw: string } | undefined;
  /** A text of which it is not known whether the gateway has it. */
  typing = '';
  /** Answers other than success. */
  readonly refused: string[] = [];
  readonly #name: string;
  readonly #photos: readonly Buffer[];
  #count = 0;

  constructor(name: string, who: SignedIn, photos: readonly Buffer[]) {
    this.#name = name;
    this.who = who;
    this.#photos = photos;
  }

  get last(): Acknowledged | undefined {
    return this.acknowledged.at(-1);
  }

  /** Saves until the connection breaks. `answered` hears of each answer. */
  async write(network: Network, answered: () => void): Promise<void> {
    for (;;) {
      const draft = this.sent ?? this.#next();
      this.sent = draft;
      const reply = await this.#type(network, draft)
        .then(() => network.act(this.who, 'persistEntry', persistParams(draft)))
        .catch(() => undefined);
      if (!reply) return;
      this.sent = undefined;
      answered();
      if (reply.status !== 200) this.refused.push(`${reply.status} ${reply.text}`);
      else this.acknowledged.push({ ...draft, id: idIn(reply.text, entryPath(draft)) });
    }
  }

  /** One copy, always the same, is replaced again and again. Rejects when the connection breaks. */
  async #type(network: Network, { village: desa, words: raw }: Draft): Promise<void> {
    this.typing = raw;
    const copy = { desa, koleksi: 'berita', slug: '', kunci: 'ketikan', judul: '', raw };
    const { status, text } = await network.post(this.who, '/admin/api/naskah', JSON.stringify(copy));
    if (status !== 200) this.refused.push(`${status} ${text}`);
    else this.typed = { id: (JSON.parse(text) as { id: string }).id, raw };
  }

  /** An entry with a photo, then changes of its text. */
  #next(): Draft {
    const number = this.#count++;
    const words = `Simpanan ${number} dari ${this.#name}.`;
    if (this.last && number % NEW_EVERY !== 0) return { ...this.last, words, base: this.last.id };
    const photo = this.#photos[number % this.#photos.length];
    return { village: this.who.village, slug: `${this.#name}-${number}`, words, ...(photo && { photo }) };
  }
}

function idIn(answer: string, path: string): BlobId {
  const { files } = JSON.parse(answer) as { files: { path: string; id: string }[] };
  const id = files.find((file) => file.path === path)?.id;
  if (id === undefined) throw new Error(`an answer without ${path}: ${answer}`);
  return id;
}
