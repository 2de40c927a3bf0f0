/** An operator at the editor, as far as the gateway sees it: what was opened, what is sent, what comes back. */
import { openDrafts } from '../../scripts/cms/drafts/open.ts';
import { StoreFleet } from '../../scripts/cms/fleet/fleet.ts';
import type { Gateway } from '../../scripts/cms/gateway.ts';
import type { Person } from '../../scripts/cms/people/person.ts';
import { type Answer, type Ask, person, speaker } from './api.ts';
import { parseEntry, parseYaml, writeEntry, writeYaml } from './decap-format.ts';
import { Clock, FLEET, testGateway } from './gateway.ts';
import { MemoryStore } from './memory-store.ts';

export const SRI = person('Sri Wahyuni', ['satu']);

export interface Send {
  path: string;
  data: object;
  /** Photos and files by name. */
  files?: Record<string, Buffer>;
  isNew?: boolean;
  /** In place of what was opened. */
  base?: Record<string, string | null>;
}

/** Shares a store among several people; what was saved is told in `saved`. */
export class Office {
  readonly clock = new Clock();
  readonly store: MemoryStore;
  readonly gateway: Gateway;
  readonly saved: string[][] = [];

  constructor(files: Record<string, string | Buffer> = {}) {
    this.store = new MemoryStore({ ...FLEET, ...files }, this.clock.now);
    const gateway = testGateway();
    this.gateway = {
      ...gateway,
      store: this.store,
      fleet: new StoreFleet(this.store),
      now: this.clock.now,
      drafts: openDrafts(':memory:', this.clock.now),
      live: { ...gateway.live, saved: (owner, paths) => void this.saved.push([owner, ...paths]) },
    };
  }

  /** `Sri Wahyuni: Berita: Panen raya (ubah)`, newest first. */
  async messages(path: string): Promise<string[]> {
    return (await this.store.history(path, 9)).map(({ message, author }) => `${author.name}: ${message}`);
  }

  desk(who: Person = SRI): Desk {
    return new Desk(speaker(this.gateway, who));
  }
}

export class Desk {
  readonly ask: Ask;
  readonly #bases = new Map<string, string | null>();

  constructor(ask: Ask) {
    this.ask = ask;
  }

  /** The fields, as Decap has them after it has read the file. */
  async open(path: string): Promise<Record<string, unknown>> {
    const { body } = await this.ask('getEntry', { path });
    const file = body.file as { path: string; id: string | null };
    this.#bases.set(file.path, file.id);
    if (body.data === null) return {};
    return (path.endsWith('.yaml') ? parseYaml(String(body.data)) : parseEntry(String(body.data))) as Record<
      string,
      unknown
    >;
  }

  async save({ path, data, files = {}, isNew = false, base }: Send): Promise<Answer> {
    const raw = path.endsWith('.yaml') ? writeYaml(data) : writeEntry({ ...data });
    const folder = path.slice(0, path.lastIndexOf('/'));
    const assets = Object.entries(files).map(([name, content]) => ({
      path: `${folder}/${name}`,
      content: content.toString('base64'),
      encoding: 'base64',
    }));
    const answer = await this.ask('persistEntry', {
      dataFiles: [{ path, slug: 'x', raw }],
      assets,
      options: { newEntry: isNew, commitMessage: 'x', base: base ?? this.#known(path) },
    });
    for (const { path, id } of (answer.body.files ?? []) as { path: string; id: string | null }[])
      this.#bases.set(path, id);
    return answer;
  }

  /** Opens, changes some fields, saves. */
  async edit(path: string, change: object, files: Record<string, Buffer> = {}): Promise<Answer> {
    const data = await this.open(path);
    return this.save({ path, data: { ...data, ...change }, files });
  }

  delete(path: string): Promise<Answer> {
    return this.ask('deleteFiles', { paths: [path], options: { base: this.#known(path) } });
  }

  #known(path: string): Record<string, string | null> {
    const id = this.#bases.get(path);
    return id === undefined ? {} : { [path]: id };
  }
}
