/** A gateway for tests: the real app and people, a store in memory, and whatever a test puts in place of a part. */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreFleet } from '../../scripts/cms/fleet/fleet.ts';
import type { Gateway } from '../../scripts/cms/gateway.ts';
import { openPeople } from '../../scripts/cms/people/open.ts';
import type { Role } from '../../scripts/cms/people/person.ts';
import { situs } from '../fleet.ts';
import { MemoryStore } from './memory-store.ts';

export const ORIGIN = 'https://cms.uji.example';

/** A clock that stands still until it is moved. */
export class Clock {
  #at = Date.UTC(2026, 10, 21, 3);

  readonly now = (): Date => new Date(this.#at);

  /** @param ms milliseconds */
  pass(ms: number): void {
    this.#at += ms;
  }
}

export interface TestGateway extends Gateway {
  clock: Clock;
  store: MemoryStore;
  logged: string[];
}

export const FLEET = {
  'sites/kabupaten.yaml':
    'nama: Kabupaten Uji\ndomain: uji.example\npengelola: Dinas Kominfo Uji\ntelepon_pengelola: 0812-0000-0001\n',
  'sites/satu/situs.yaml': situs(1),
  'sites/dua/situs.yaml': situs(2),
};

/** Villages `satu` and `dua`, nobody invited yet. */
export function testGateway(parts: Partial<Gateway> = {}): TestGateway {
  const clock = new Clock();
  const store = new MemoryStore(FLEET, clock.now);
  const logged: string[] = [];
  const missing = (): never => {
    throw new Error('this test has no such part');
  };
  return {
    mode: 'server',
    origin: ORIGIN,
    people: openPeople(':memory:', clock.now),
    drafts: { keep: missing, list: () => [], read: () => undefined, drop() {}, prune: () => 0, close() {} },
    live: {
      saved() {},
      status: () => ({ state: 'tayang', at: 0, commit: undefined, findings: [] }),
      hasPage: () => true,
      idle: async () => {},
      close: async () => {},
    },
    fleet: new StoreFleet(store),
    adminFolder: '/tidak-ada',
    inbox: join(tmpdir(), `balai-kiriman-${process.pid}`),
    now: clock.now,
    log: (line) => logged.push(line),
    ...parts,
    clock,
    store,
    logged,
  };
}

/** Somebody who is signed in. Returns the cookie to send. */
export function signedIn({ people }: Gateway, desa: readonly string[], peran: Role = 'operator'): string {
  const { token } = people.invite({ nama: 'Sri Wahyuni', peran, desa });
  const accepted = people.accept(token, 'Ponsel Android, Chrome');
  if (!accepted) throw new Error('the invitation was refused');
  return `__Host-balai=${accepted.token}`;
}
