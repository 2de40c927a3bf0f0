/** How long operators wait for what they open. */
import type { Network, Reply, SignedIn } from './device.ts';
import { type Figure, timeFigure } from './figures.ts';

const WARM_LISTS = 40;
/** A list, and an entry, open within this (milliseconds). */
export const LIST_LIMIT = 300;
/** Entries are opened by this many devices at once. */
const TOGETHER = 5;

/** Opens the list of a village's news. Throws when it does not hold so many entries. */
export async function openList(network: Network, who: SignedIn, least: number): Promise<Reply> {
  const params = { folder: `content/${who.village}/berita`, extension: 'md', depth: 2 };
  const reply = await network.act(who, 'entriesByFolder', params);
  const entries = reply.status === 200 ? (JSON.parse(reply.text) as unknown[]).length : 0;
  if (entries < least) throw new Error(`a list of ${entries} entries came with status ${reply.status}`);
  return reply;
}

/** The long list again and again, then one entry on each of many devices, all of different villages. */
export async function measureReading(
  network: Network,
  devices: readonly SignedIn[],
  length: number,
): Promise<Figure[]> {
  const [owner] = devices;
  if (!owner) throw new RangeError('Nobody is signed in.');
  const lists: number[] = [];
  for (let round = 0; round < WARM_LISTS; round++) lists.push((await openList(network, owner, length)).ms);
  const paths = await Promise.all(devices.map((who) => somePath(network, who)));
  const entries: number[] = [];
  for (let at = 0; at < devices.length; at += TOGETHER) {
    const opened = devices.slice(at, at + TOGETHER).map(async (who, index) => {
      const reply = await network.act(who, 'getEntry', { path: paths[at + index] });
      if (reply.status !== 200 || !reply.text.includes('judul')) throw new Error(`an entry: ${reply.status}`);
      return reply.ms;
    });
    entries.push(...(await Promise.all(opened)));
  }
  return [
    timeFigure(`a list of ${length} entries, again`, lists, LIST_LIMIT),
    timeFigure(`an entry, on ${devices.length} devices`, entries, LIST_LIMIT),
  ];
}

/** An entry of the middle of the village's news. */
async function somePath(network: Network, who: SignedIn): Promise<string> {
  const { text } = await openList(network, who, 1);
  const entries = JSON.parse(text) as { file: { path: string } }[];
  const entry = entries[Math.floor(entries.length / 2)];
  if (!entry) throw new Error(`${who.village} has no news`);
  return entry.file.path;
}
