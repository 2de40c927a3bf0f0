/** Puts a gateway together from its parts and lets it listen; `close` takes it apart in the other direction. */
import { existsSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { slugify } from '../../theme/model/teks.ts';
import { type Layout, regionFile } from '../build/layout.ts';
import { CannotError } from '../lib/errors.ts';
import { git } from '../lib/git.ts';
import { PROJECT } from '../lib/options.ts';
import { listen } from '../serve/listen.ts';
import { compileAdmin } from './admin/compile.ts';
import { draftsFile, inboxFolder, peopleFile, writeStart } from './data-folder.ts';
import { openDrafts } from './drafts/open.ts';
import { StoreFleet } from './fleet/fleet.ts';
import type { Gateway } from './gateway.ts';
import { buildProcess } from './live/build-process.ts';
import { startLive } from './live/builds.ts';
import { bootOf, FOLLOWED, Follower } from './live/follow.ts';
import { GitTree } from './live/git-tree.ts';
import { openPeople } from './people/open.ts';
import type { Person } from './people/person.ts';
import { openBareStore } from './store/bare.ts';
import { openCheckoutStore } from './store/checkout.ts';
import type { Store } from './store/store.ts';
import { listenerOf } from './web/serve.ts';

/** The port beside that of `balai preview`. */
export const GATEWAY_PORT = 4322;
/** How long a save may take that is under way when the gateway is stopped (milliseconds). */
const GRACE = 20_000;

interface Common {
  layout: Layout;
  /** Folder of people and drafts. */
  data: string;
  now: () => Date;
  log: (line: string) => void;
}

export interface ServerOptions extends Common {
  /** The bare repository. */
  repo: string;
  origin: string;
  host: string | undefined;
  port: number;
  /** True when a web server of ours stands in front. */
  proxy: boolean;
  /** Where the repository is pushed after saves. */
  remote: string | undefined;
}

export interface LocalOptions extends Common {
  /** The first free one from {@link GATEWAY_PORT} when undefined. */
  port: number | undefined;
}

export interface Running {
  /** Address of its first page. */
  url: string;
  /** Lets requests end that are under way, then closes everything. */
  close(): Promise<void>;
}

/** The gateway of a regency: a bare repository, invitations. Throws a CannotError where a part cannot start. */
export async function startServer(options: ServerOptions): Promise<Running> {
  const { layout, repo, origin, now, log, data, remote, host, port, proxy } = options;
  refuseCheckout(layout.root);
  await using parts = new AsyncDisposableStack();
  const branch = existsSync(repo) ? await branchOf(repo) : undefined;
  const store = keep(
    parts,
    await openBareStore({
      folder: repo,
      branch,
      now,
      log,
      mirror: remote === undefined ? undefined : { remote },
    }),
  );
  const tree = keep(
    parts,
    new GitTree(repo, FOLLOWED, branch === undefined ? 'HEAD' : `refs/heads/${branch}`),
  );
  const follower = new Follower(tree, layout.root, bootOf());
  const gateway = await assemble(parts, options, { mode: 'server', proxy, store, follower });
  const listening = await listen(listenerOf({ ...gateway, origin }), { host, port });
  parts.defer(() => listening.close(GRACE));
  writeStart(data, { origin, root: layout.root });
  return running(`${origin}/admin/`, parts);
}

/** The gateway of one person on this machine: the checkout itself, no account. */
export async function startLocal(options: LocalOptions): Promise<Running> {
  const { layout, now, port } = options;
  await using parts = new AsyncDisposableStack();
  const store = keep(parts, await openCheckoutStore({ root: layout.root, now }));
  const localPerson = await personOf(layout.root);
  const gateway = await assemble(parts, options, { mode: 'lokal', localPerson, store });
  // The address is part of what answers, and the port is known only once it is open.
  let answer: RequestListener = (_, response) => response.writeHead(503).end();
  const listening = await listen((request, response) => answer(request, response), {
    port,
    first: GATEWAY_PORT,
  });
  const origin = `http://localhost:${listening.port}`;
  answer = listenerOf({ ...gateway, origin });
  parts.defer(() => listening.close(GRACE));
  return running(`${origin}/admin/`, parts);
}

/** Compiles the editor where that was not done yet; returns its folder. */
export function prepare(log: (line: string) => void): Promise<string> {
  return compileAdmin(PROJECT, () => log('Compiling the editor: once after an install or an upgrade ...'));
}

type Given = Pick<Gateway, 'mode' | 'proxy' | 'localPerson'> & {
  store: Store;
  /** Undefined where the root is what is edited. */
  follower?: Follower;
};

async function assemble(
  parts: AsyncDisposableStack,
  { layout, data, now, log }: Common,
  { store, follower, ...given }: Given,
): Promise<Omit<Gateway, 'origin'>> {
  const { root, out } = layout;
  const adminFolder = await prepare(log);
  const inbox = inboxFolder(data);
  // A kill may have come between the making of a file and the taking of its name.
  rmSync(inbox, { recursive: true, force: true });
  const people = keep(parts, openPeople(given.mode === 'lokal' ? ':memory:' : peopleFile(data), now));
  const drafts = keep(parts, openDrafts(draftsFile(data), now));
  const live = keep(parts, startLive({ root, out, build: buildProcess({ root, out }), follower, now, log }));
  const fleet = new StoreFleet(store, regionFile(layout));
  return { ...given, store, people, drafts, live, fleet, adminFolder, inbox, now, log };
}

function running(url: string, parts: AsyncDisposableStack): Running {
  const owned = parts.move();
  return { url, close: () => owned.disposeAsync() };
}

function keep<T extends { close(): unknown }>(parts: AsyncDisposableStack, part: T): T {
  parts.defer(async () => void (await part.close()));
  return part;
}

/** The root follows the repository, so that what lies there and not in it would be deleted. */
function refuseCheckout(root: string): void {
  if (existsSync(join(root, '.git')))
    throw new CannotError(
      `${root} is a checkout; the gateway would delete in it what is not committed.`,
      'Name an empty folder with --root. To edit this checkout, use --lokal.',
    );
}

/** The branch that a bare repository names as its own. */
async function branchOf(repo: string): Promise<string | undefined> {
  const { code, stdout } = await git(['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd: repo });
  return code === 0 ? stdout.toString().trim() : undefined;
}

/** Who commits on this machine, as git knows it. */
async function personOf(root: string): Promise<Person> {
  const { stdout } = await git(['config', 'user.name'], { cwd: root });
  const nama = stdout.toString().trim() || 'Operator';
  return { id: slugify(nama) || 'operator', nama, peran: 'kominfo', desa: [] };
}
