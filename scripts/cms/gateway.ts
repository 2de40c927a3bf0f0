/** What the gateway is made of. Everything that touches a disk, a clock or a network comes in here. */
import type { HttpBindings } from '@hono/node-server';
import type { Letak } from '../../theme/model/jangkauan.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import type { SitusBerkas } from '../../theme/model/situs.ts';
import type { Drafts } from './drafts/drafts.ts';
import type { Live } from './live/live.ts';
import type { People, Session } from './people/people.ts';
import type { Person } from './people/person.ts';
import type { Store } from './store/store.ts';

export interface Gateway {
  /** `lokal`: loopback, no account, the checkout itself. `server`: invitations, a bare repository. */
  mode: 'lokal' | 'server';
  /** `https://cms.tirtabuana.go.id`, without a slash at its end. */
  origin: string;
  /** True when exactly one web server of ours stands in front: then it names the client's address. */
  proxy?: boolean;
  /** Who writes in `lokal` mode; nobody in `server` mode. */
  localPerson?: Person;
  store: Store;
  people: People;
  drafts: Drafts;
  live: Live;
  fleet: FleetInfo;
  /** Folder of the compiled admin app (`app.js`, `app.css`, the village's stylesheet for previews). */
  adminFolder: string;
  /** Folder in which large requests wait for their turn. */
  inbox: string;
  now: () => Date;
  log: (line: string) => void;
}

/** What the gateway knows of the fleet without reading any entry. */
export interface FleetInfo {
  /** Ids of all villages, sorted. */
  villages(): Promise<string[]>;
  /** Undefined for a village that does not exist or whose `situs.yaml` is broken. */
  village(id: string): Promise<VillageInfo | undefined>;
  kabupaten(): Promise<Kabupaten>;
}

export interface VillageInfo {
  id: string;
  /** "Desa Sukamaju", with the region's own word. */
  nama: string;
  /** "Kecamatan Maliku"; '' where nobody knows it. */
  kecamatan: string;
  /** What decides whom a notice of the regency reaches. */
  letak: Letak;
  /** Where the site is reached: `https://sukamaju.tirtabuana.go.id`. */
  url: string;
  situs: SitusBerkas;
}

/** What every handler finds in its context. */
export interface GatewayEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Who is signed in; set for all routes but those that let people in. */
    person: Person;
    /** On which device; undefined in `lokal` mode. */
    session: Session | undefined;
  };
}
