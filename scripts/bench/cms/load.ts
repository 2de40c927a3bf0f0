/** The gateway of a whole regency under load: starts, lists, saves of many at once, memory. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Network, type SignedIn, signIn } from './device.ts';
import { type Figure, memoryFigure, timeFigure } from './figures.ts';
import { followHead, type GatewayProcess, type Place, withGateway } from './gateway.ts';
import { LIST_LIMIT, measureReading, openList } from './lists.ts';
import { copyRepository, type RegencyRepository } from './repository.ts';
import { measureConflicts, measurePhotos, measureTexts } from './saves.ts';

export interface LoadOptions {
  /** Entries of the long list. */
  list: number;
  sessions: number;
  starts: number;
  /** Of saves with photos. */
  rounds: number;
  /** Of saves of texts. */
  seconds: number;
}

const START_LIMIT = 3000;
const MEMORY_LIMIT = 512 * 2 ** 20;
/** Saves with a photo at once, and their limit in milliseconds. */
const BURSTS = [
  [10, 1000],
  [50, 4000],
] as const;
const WRITERS = 50;
const CONFLICTS = 20;

/** Empty places below a folder of this run. */
export function placeIn(project: string, work: string): Place {
  const folder = (name: string): string => {
    const path = join(work, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  return {
    project,
    repo: join(work, 'isi.git'),
    root: folder('root'),
    out: folder('out'),
    data: folder('data'),
  };
}

export async function measureLoad(
  kept: RegencyRepository,
  place: Place,
  options: LoadOptions,
  note: (text: string) => void,
): Promise<Figure[]> {
  const { list, sessions, starts, rounds, seconds } = options;
  copyRepository(kept, place.repo);
  // A gateway that was there before has this done; only its first start ever has not.
  await followHead(place);
  const devices = signIn(place.data, kept.ids, sessions);
  const [owner] = devices;
  if (!owner) throw new RangeError('Nobody is signed in.');
  const begun: Begun = { first: [], cold: [] };
  for (let start = 1; start < starts; start++)
    await withGateway(place, (gateway, network) => begin(gateway, network, owner, list, begun));
  note('reading and writing');
  return withGateway(place, async (gateway, network) => {
    await begin(gateway, network, owner, list, begun);
    const desk = { network, devices, repo: place.repo, cpu: gateway.watch.cpu };
    const figures = [
      timeFigure('start to first answer', begun.first, START_LIMIT),
      timeFigure(`a list of ${list} entries, for the first time`, begun.cold, LIST_LIMIT),
      ...(await measureReading(network, devices, list)),
    ];
    for (const [together, limit] of BURSTS) figures.push(await measurePhotos(desk, together, rounds, limit));
    figures.push(...(await measureTexts(desk, { writers: WRITERS, seconds, list })));
    figures.push(await measureConflicts(desk, CONFLICTS));
    return [...figures, memoryFigure(gateway.watch.peak(), MEMORY_LIMIT)];
  });
}

interface Begun {
  /** Milliseconds from the start to the first page. */
  first: number[];
  /** Milliseconds of the first list. */
  cold: number[];
}

/** Asks for the editor's page and then for the long list. */
async function begin(
  { started }: GatewayProcess,
  network: Network,
  owner: SignedIn,
  list: number,
  { first, cold }: Begun,
): Promise<void> {
  const page = await network.get(owner, `/admin/desa/${owner.village}/`);
  first.push(performance.now() - started);
  if (page.status !== 200) throw new Error(`the editor's page came with status ${page.status}`);
  cold.push((await openList(network, owner, list)).ms);
}
