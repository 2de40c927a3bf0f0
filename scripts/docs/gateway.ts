/**
 * A whole gateway for a browser, in tests and for the pictures of the operators' guide: a bare repository,
 * people, drafts, the compiled admin app, on a port of its own. `localhost` counts as safe, so that browsers
 * keep `__Host-` cookies there. The public site is not built: it is in the state that `live` names.
 */
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { compileAdmin } from '../cms/admin/compile.ts';
import { openDrafts } from '../cms/drafts/open.ts';
import { StoreFleet } from '../cms/fleet/fleet.ts';
import type { Gateway } from '../cms/gateway.ts';
import type { LiveStatus } from '../cms/live/live.ts';
import { openPeople } from '../cms/people/open.ts';
import type { Person } from '../cms/people/person.ts';
import { openBareStore } from '../cms/store/bare.ts';
import { listenerOf } from '../cms/web/serve.ts';
import { PROJECT } from '../lib/options.ts';
import { listen } from '../serve/listen.ts';
import { BareRepository } from './bare-repository.ts';

export const LOCAL_PERSON: Person = { id: 'lokal', nama: 'Uji Lokal', peran: 'kominfo', desa: [] };

export interface BrowserGateway extends AsyncDisposable {
  gateway: Gateway;
  origin: string;
  repository: BareRepository;
  /** Owners of the saves of which `live` was told. */
  saved: string[];
  /** State in which the public site is said to be; `tayang` at first. */
  live: Pick<LiveStatus, 'state' | 'findings'>;
  /** Invites an operator of these villages; returns the link. */
  invite(nama: string, ...desa: string[]): string;
}

export interface BrowserGatewayOptions {
  mode?: Gateway['mode'];
  /** What lies in the repository at first, by path. */
  files: Readonly<Record<string, string | Uint8Array>>;
  /** How its first commit is told, and by whom it was made. */
  first?: { message: string; nama: string; at: Date };
  now?: () => Date;
}

export async function startBrowserGateway(options: BrowserGatewayOptions): Promise<BrowserGateway> {
  const { mode = 'server', files, first, now = () => new Date() } = options;
  const repository = new BareRepository();
  repository.commit({ ...files }, first?.message, first);
  let answer: RequestListener = (_, response) => response.end();
  const listening = await listen((request, response) => answer(request, response), { port: 0 });
  const origin = `http://localhost:${listening.port}`;
  const store = await openBareStore({ folder: repository.path, now });
  const saved: string[] = [];
  const live: BrowserGateway['live'] = { state: 'tayang', findings: [] };
  const gateway: Gateway = {
    mode,
    origin,
    ...(mode === 'lokal' && { localPerson: LOCAL_PERSON }),
    store,
    people: openPeople(':memory:', now),
    drafts: openDrafts(':memory:', now),
    live: {
      saved: (owner) => void saved.push(owner),
      status: () => ({ ...live, at: now().getTime(), commit: undefined }),
      hasPage: () => live.state === 'tayang',
      idle: async () => {},
      close: async () => {},
    },
    fleet: new StoreFleet(store),
    adminFolder: await compileAdmin(PROJECT),
    inbox: join(repository.path, 'kiriman'),
    now,
    log: (line) => console.error(line),
  };
  answer = listenerOf(gateway);
  return {
    gateway,
    origin,
    repository,
    saved,
    live,
    invite(nama, ...desa) {
      const { token } = gateway.people.invite({ nama, peran: 'operator', desa });
      return `${origin}/admin/undangan/${token}`;
    },
    async [Symbol.asyncDispose]() {
      await listening.close();
      await store.close();
      gateway.people.close();
      gateway.drafts.close();
      repository[Symbol.dispose]();
    },
  };
}
