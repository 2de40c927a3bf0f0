/** A body that is on its way. Phones send a photo for half a minute: what is large waits on the disk, not in memory. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Bodies up to this size stay in memory (bytes). */
export const SMALL = 64 * 1024;

export class Spool implements AsyncDisposable {
  readonly #folder: string;
  #small: Uint8Array[] = [];
  #file: FileHandle | undefined;
  #size = 0;

  /** @param folder made where it is missing; its files keep no name in it, so that they go with the process */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Bytes so far. */
  get size(): number {
    return this.#size;
  }

  async add(chunk: Uint8Array): Promise<void> {
    this.#size += chunk.length;
    if (this.#size <= SMALL) {
      this.#small.push(chunk);
      return;
    }
    this.#file ??= await this.#open();
    // Kept before anything is written: a full disk must not leave it open.
    for (const part of [...this.#small.splice(0), chunk]) await this.#file.writeFile(part);
  }

  /** All of it, in memory that holds nothing else. */
  async bytes(): Promise<Buffer<ArrayBuffer>> {
    const all = Buffer.allocUnsafeSlow(this.#size);
    let at = 0;
    for (const chunk of this.#small) {
      all.set(chunk, at);
      at += chunk.length;
    }
    while (this.#file && at < all.length) {
      const { bytesRead } = await this.#file.read(all, at, all.length - at, at);
      if (bytesRead === 0) throw new Error('The file of a body ended early.');
      at += bytesRead;
    }
    return all;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file?.close();
  }

  async #open(): Promise<FileHandle> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = join(this.#folder, randomUUID());
    const file = await open(path, 'wx+', 0o600);
    await rm(path);
    return file;
  }
}
