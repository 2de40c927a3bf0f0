/** Keeps a bare repository fast: every group of saves leaves a pack, and many packs make reading slow. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from '../../lib/git.ts';

const MOST_PACKS = 40;

/** Joins small packs into larger ones, each at least twice the next. */
const REPACK = ['repack', '-d', '-q', '--geometric=2'];
/** Notes which commit changed which paths; the history of an entry is found by it. */
const GRAPH = ['commit-graph', 'write', '--reachable', '--changed-paths', '--split', '--no-progress'];

const SETTINGS = [
  // One thread at low priority, little memory; photos are copied as they are.
  'pack.threads=1',
  'pack.windowMemory=32m',
  'pack.deltaCacheSize=16m',
  'core.bigFileThreshold=64k',
];

export class Maintenance {
  readonly #folder: string;
  readonly #log: (line: string) => void;
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  #packs = 0;

  /** @param folder a bare repository */
  constructor(folder: string, log: (line: string) => void) {
    this.#folder = folder;
    this.#log = log;
  }

  /** Counts what earlier runs left, and brings the commit graph up to date with what others pushed. */
  async start(): Promise<void> {
    const names = await readdir(join(this.#folder, 'objects', 'pack'));
    this.#packs = names.filter((name) => name.endsWith('.pack')).length;
    this.#run(this.#packs < MOST_PACKS ? [GRAPH] : [REPACK, GRAPH]);
  }

  /** To be called after each group of saves; returns at once. */
  saved(): void {
    this.#packs++;
    if (this.#packs >= MOST_PACKS) this.#run([REPACK, GRAPH]);
  }

  /** Ends what is running; git leaves the repository as it was. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  #run(commands: readonly (readonly string[])[]): void {
    if (this.#running || this.#stop.signal.aborted) return;
    if (commands.includes(REPACK)) this.#packs = 0;
    this.#running = this.#runAll(commands).finally(() => {
      this.#running = undefined;
    });
  }

  async #runAll(commands: readonly (readonly string[])[]): Promise<void> {
    for (const args of commands) {
      const options = { cwd: this.#folder, settings: SETTINGS, background: true, signal: this.#stop.signal };
      const { code, stderr } = await git(args, options);
      if (this.#stop.signal.aborted) return;
      // Nothing is lost: the next saves ask for it again.
      if (code !== 0) this.#log(`git ${args[0]} ended with code ${code}: ${stderr.trim()}`);
    }
  }
}
