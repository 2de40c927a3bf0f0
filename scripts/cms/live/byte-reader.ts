/** Reads a stream in pieces of a known length, and lines. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end. Throws when the stream ends before. */
  async line(): Promise<string> {
    let end = this.#held.indexOf(10);
    while (end < 0) {
      this.#held = Buffer.concat([this.#held, await this.#more()]);
      end = this.#held.indexOf(10);
    }
    const line = this.#held.subarray(0, end).toString();
    this.#held = this.#held.subarray(end + 1);
    return line;
  }

  /** The next `size` bytes. Throws when the stream ends before. */
  async take(size: number): Promise<Buffer> {
    const pieces = [this.#held];
    let length = this.#held.length;
    while (length < size) {
      const piece = await this.#more();
      pieces.push(piece);
      length += piece.length;
    }
    const all = pieces.length === 1 ? this.#held : Buffer.concat(pieces);
    this.#held = all.subarray(size);
    return all.subarray(0, size);
  }

  async #more(): Promise<Buffer> {
    const { value, done } = await this.#source.next();
    if (done) throw new Error('the stream ended before its time');
    return value;
  }
}
