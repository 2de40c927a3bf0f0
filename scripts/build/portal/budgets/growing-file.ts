/**
 * A file that is too large to be held: it grows piece by piece, each awaited, so that the disk sets the pace;
 * and nobody sees it before it is whole.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Characters that are gathered before they are written. */
const PIECE = 256 * 1024;

export interface GrownFile {
  bytes: number;
  /** Of its content, hexadecimal. */
  sha256: string;
}

/** Abandoned where its block ends before it is finished: nothing of it stays, the file before stays as it was. */
export class GrowingFile implements AsyncDisposable {
  readonly #path: string;
  readonly #draft: string;
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  #waiting = '';
  #bytes = 0;
  #isWhole = false;

  private constructor(path: string, draft: string, handle: FileHandle) {
    this.#path = path;
    this.#draft = draft;
    this.#handle = handle;
  }

  /** Begins a file; its folder is made where it is missing. */
  static async begin(path: string): Promise<GrowingFile> {
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}.${threadId}`;
    return new GrowingFile(path, draft, await open(draft, 'w'));
  }

  /** Adds text. Wait for it before adding more. */
  async add(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= PIECE) await this.#flush();
  }

  /** The file is whole: it takes its name, and the place of the one before. */
  async finish(): Promise<GrownFile> {
    await this.#flush();
    await this.#handle.close();
    await rename(this.#draft, this.#path);
    this.#isWhole = true;
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isWhole) return;
    await this.#handle.close();
    await rm(this.#draft, { force: true });
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = '';
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    // One call may write less than it is given.
    for (let at = 0; at < bytes.length; ) at += (await this.#handle.write(bytes, at)).bytesWritten;
  }
}
