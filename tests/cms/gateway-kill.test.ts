/** The whole gateway, as a process, is killed with all that it started while people save over HTTP. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Network, signIn } from '../../scripts/bench/cms/device.ts';
import { entryPath } from '../../scripts/bench/cms/texts.ts';
import { randomFrom } from '../../scripts/bench/random.ts';
import { draftsFile, inboxFolder, peopleFile } from '../../scripts/cms/data-folder.ts';
import { openDrafts } from '../../scripts/cms/drafts/open.ts';
import { openBareStore } from '../../scripts/cms/store/bare.ts';
import { Objects } from '../../scripts/cms/store/objects.ts';
import { blobId } from '../../scripts/cms/store/plan.ts';
import { Root, smallFleet } from '../fleet.ts';
import { person } from './api.ts';
import { BareRepository, HAS_GIT } from './bare.ts';
import { expectSound, kill, moments } from './kills.ts';
import { noisyPhoto } from './photos.ts';
import { freePort, startCms } from './process.ts';
import { ended } from './regency.ts';
import { type Acknowledged, Writer } from './writer.ts';

const MOMENTS = moments(4);
const VILLAGES = ['satu', 'dua'];
const WRITERS = 6;
/** May read everybody's drafts. */
const RINA = person('Rina Kartika', [], 'kominfo');
/** One kill in so many comes while the gateway is still starting. */
const STARTING_EVERY = 5;
/** Milliseconds after the first answer, and after the start, until the kill. */
const LONGEST = { working: 1200, starting: 2500 };

/**
 * What takes the place of ssh: git at the other end belongs to another machine, which is not killed. (`setsid` is a
 * program of Linux.)
 */
const SSH = `#!/bin/sh
for command; do :; done
exec setsid --wait sh -c "$command"
`;

describe.skipIf(!HAS_GIT || process.platform !== 'linux')(
  `a gateway that is killed at ${MOMENTS} random moments while people save`,
  () => {
    test(
      'has every save that it acknowledged, starts again, mirrors it and shows it',
      async () => {
        await using place = await Place.make();
        const random = randomFrom('gateway');
        const { writers } = place;
        for (let turn = 0; turn < MOMENTS; turn++) {
          await place.turn(turn % STARTING_EVERY === STARTING_EVERY - 1, (most) => random.int(0, most));
          await place.expectKept(writers.flatMap(({ last }) => last ?? []));
          expect(writers.flatMap(({ refused }) => refused)).toEqual([]);
        }
        const all = writers.flatMap(({ acknowledged }) => acknowledged);
        console.info(`${MOMENTS} kills, ${all.length} acknowledged saves`);
        expect(all.length).toBeGreaterThan(MOMENTS);
        await place.recover();
        await place.expectKept(all);
        // The last git may have been dying while the gateway started; the next opening finds its traces alone.
        await (await openBareStore({ folder: place.repository.path })).close();
        expectSound(place.repository);
      },
      MOMENTS * 60_000 + 300_000,
    );
  },
);

/** One gateway on one machine: its folders outlive its processes. */
class Place implements AsyncDisposable {
  readonly repository = new BareRepository();
  readonly mirror = new BareRepository();
  readonly writers: readonly Writer[];
  readonly #root = new Root();
  readonly #port: number;
  readonly #network: Network;

  static async make(): Promise<Place> {
    const photos = await Promise.all(Array.from({ length: 12 }, (_, index) => noisyPhoto(index)));
    return new Place(await freePort(), photos);
  }

  private constructor(port: number, photos: readonly Buffer[]) {
    this.repository.commit(smallFleet(VILLAGES));
    this.#port = port;
    this.#network = new Network({ origin: this.#origin, port });
    mkdirSync(this.#data);
    this.writers = signIn(this.#data, VILLAGES, WRITERS).map(
      (who, index) => new Writer(`penulis-${index}`, who, photos),
    );
    writeFileSync(this.#ssh, SSH, { mode: 0o755 });
  }

  /** Starts the gateway, lets everybody save, and kills it. */
  async turn(whileStarting: boolean, upTo: (most: number) => number): Promise<void> {
    const { child, ready } = this.#start();
    if (whileStarting) {
      ready.catch(() => {});
      await sleep(upTo(LONGEST.starting));
      return kill(child);
    }
    await ready;
    const first = Promise.withResolvers<void>();
    const writing = this.writers.map((writer) => writer.write(this.#network, first.resolve));
    await Promise.race([first.promise, Promise.all(writing)]);
    await sleep(upTo(LONGEST.working));
    await kill(child);
    await Promise.all(writing);
  }

  /** The repository has their words and photos; of an entry that was saved again, its history has them. */
  async expectKept(saves: readonly Acknowledged[]): Promise<void> {
    const reachable = new Set(
      this.repository.git('rev-list', '--objects', '--no-object-names', 'main').split('\n'),
    );
    const objects = new Objects(this.repository.path);
    try {
      for (const { words, id, photo } of saves) {
        expect((await objects.contents(id))?.content.toString()).toContain(words);
        expect(reachable).toContain(id);
        if (photo) expect(reachable).toContain(blobId(photo, id.length));
      }
      for (const { last, sent } of this.writers) {
        if (!last) continue;
        // What was sent last may have been saved before the answer to it broke off.
        const text = String((await objects.contents(`main:${entryPath(last)}`))?.content);
        const isNewer = sent?.slug === last.slug && text.includes(sent.words);
        expect(isNewer ? last.words : text).toContain(last.words);
      }
    } finally {
      await objects.close();
    }
    this.#expectTyped();
  }

  /** What was typed is there as well, and both databases are whole. */
  #expectTyped(): void {
    for (const file of [peopleFile(this.#data), draftsFile(this.#data)]) expect(integrityOf(file)).toBe('ok');
    const drafts = openDrafts(draftsFile(this.#data), () => new Date());
    try {
      for (const { typed, typing } of this.writers)
        if (typed) expect([typed.raw, typing]).toContain(drafts.read(RINA, typed.id)?.raw);
    } finally {
      drafts.close();
    }
  }

  /** The next start brings to an end what the last kill broke off: saves, builds, the mirror. */
  async recover(): Promise<void> {
    const { child, ready } = this.#start();
    await ready;
    for (const writer of this.writers) {
      const { last } = writer;
      if (!last) throw new Error(`${writer.who.village}: nothing was saved`);
      const page = join(this.#folder('situs'), last.village, 'berita', last.slug, 'index.html');
      const words = [last.words, ...(writer.sent?.slug === last.slug ? [writer.sent.words] : [])];
      await expect
        .poll(() => words.some((each) => textOf(page).includes(each)), { timeout: 240_000, interval: 500 })
        .toBe(true);
      const { status } = await this.#network.get(writer.who, `/admin/desa/${last.village}/`);
      expect(status).toBe(200);
    }
    const head = (repository: BareRepository) => repository.git('rev-parse', 'main').trim();
    await expect
      .poll(() => head(this.mirror), { timeout: 60_000, interval: 500 })
      .toBe(head(this.repository));
    expect(existsSync(inboxFolder(this.#data))).toBe(false);
    await ended(child);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#network.close();
    for (const part of [this.repository, this.mirror, this.#root]) part[Symbol.dispose]();
  }

  #start(): ReturnType<typeof startCms> {
    const env = { ...process.env, GIT_SSH_COMMAND: this.#ssh };
    const folders = ['--root', this.#folder('akar'), '--out', this.#folder('situs'), '--data', this.#data];
    const address = ['--origin', this.#origin, '--port', String(this.#port)];
    const mirror = ['--remote', `ssh://lain${this.mirror.path}`];
    const args = ['--repo', this.repository.path, ...folders, ...address, ...mirror];
    return startCms(args, { detached: true, env });
  }

  get #origin(): string {
    return `http://localhost:${this.#port}`;
  }

  get #data(): string {
    return this.#folder('data');
  }

  get #ssh(): string {
    return this.#folder('ssh.sh');
  }

  #folder(name: string): string {
    return join(this.#root.path, name);
  }
}

function integrityOf(file: string): unknown {
  const database = new DatabaseSync(file);
  try {
    return Object.values(database.prepare('PRAGMA integrity_check').get() ?? {})[0];
  } finally {
    database.close();
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
