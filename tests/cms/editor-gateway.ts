/**
 * A whole gateway for tests in a browser: a bare repository, people, drafts, the compiled admin app, on a port
 * of its own. `localhost` counts as safe, so that browsers keep `__Host-` cookies there.
 */
import type { RequestListener } from 'node:http';
import { compileAdmin } from '../../scripts/cms/admin/compile.ts';
import { openDrafts } from '../../scripts/cms/drafts/open.ts';
import { StoreFleet } from '../../scripts/cms/fleet/fleet.ts';
import type { Gateway } from '../../scripts/cms/gateway.ts';
import { openPeople } from '../../scripts/cms/people/open.ts';
import type { Person } from '../../scripts/cms/people/person.ts';
import { openBareStore } from '../../scripts/cms/store/bare.ts';
import { listenerOf } from '../../scripts/cms/web/serve.ts';
import { PROJECT } from '../../scripts/lib/options.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { smallFleet } from '../fleet.ts';
import { BareRepository } from './bare.ts';

export const LOCAL_PERSON: Person = { id: 'lokal', nama: 'Uji Lokal', peran: 'kominfo', desa: [] };

export interface EditorGateway extends AsyncDisposable {
  gateway: Gateway;
  origin: string;
  repository: BareRepository;
  /** Owners of the saves of which `live` was told. */
  saved: string[];
  /** Invites an operator of these villages; returns the link. */
  invite(nama: string, ...desa: string[]): string;
}

/** Villages `satu` and `dua`, each with a service and a notice; the public site follows at once. */
export async function startEditorGateway(mode: Gateway['mode'] = 'server'): Promise<EditorGateway> {
  const repository = new BareRepository();
  const files = Object.entries(smallFleet(['satu', 'dua'])).map(
    ([path, text]) => [path, String(text)] as const,
  );
  repository.commit(Object.fromEntries(files));
  let answer: RequestListener = (_, response) => response.end();
  const listening = await listen((request, response) => answer(request, response), { port: 0 });
  const origin = `http://localhost:${listening.port}`;
  const now = (): Date => new Date();
  const store = await openBareStore({ folder: repository.path });
  const saved: string[] = [];
  const gateway: Gateway = {
    mode,
    origin,
    ...(mode === 'lokal' && { localPerson: LOCAL_PERSON }),
    store,
    people: openPeople(':memory:', now),
    drafts: openDrafts(':memory:', now),
    live: {
      saved: (owner) => void saved.push(owner),
      status: () => ({ state: 'tayang', at: Date.now(), commit: undefined, findings: [] }),
      hasPage: () => true,
      idle: async () => {},
      close: async () => {},
    },
    fleet: new StoreFleet(store),
    adminFolder: await compileAdmin(PROJECT),
    now,
    log: (line) => console.error(line),
  };
  answer = listenerOf(gateway);
  return {
    gateway,
    origin,
    repository,
    saved,
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
