/** Saves of many people at once: how long they take, and that each is in the repository afterwards. */
import { Objects } from '../../cms/store/objects.ts';
import type { Network, Reply, SignedIn } from './device.ts';
import { type Figure, quantile, timeFigure, withFaults } from './figures.ts';
import { LIST_LIMIT, openList } from './lists.ts';
import { photos } from './pictures.ts';
import { type Draft, entryPath, persistParams } from './texts.ts';

export interface Desk {
  network: Network;
  /** The first one has the long list. */
  devices: readonly SignedIn[];
  /** The bare repository, to look what arrived. */
  repo: string;
  /** Processor time of the gateway so far, in milliseconds. */
  cpu: () => number;
}

/** Text saves a second. */
const RATE = 50;

/** Content's name of the saved entry; undefined when the save was refused. */
function savedId({ status, text }: Reply): string | undefined {
  if (status !== 200) return undefined;
  return (JSON.parse(text) as { files: { id: string }[] }).files[0]?.id;
}

/** So many people save a new entry with a photo of its own at the same moment, some times over. */
export async function measurePhotos(
  { network, devices, repo, cpu }: Desk,
  together: number,
  rounds: number,
  limit: number,
): Promise<Figure> {
  const times: number[] = [];
  const kept: Draft[] = [];
  const before = cpu();
  for (let round = 0; round < rounds; round++) {
    const pictures = await photos(together);
    const drafts = pictures.map((photo, index): Draft => {
      const { village } = devices[index] as SignedIn;
      return { village, slug: `foto-${together}-${round}-${index}`, words: `Foto ${index}.`, photo };
    });
    const params = drafts.map(persistParams);
    const replies = await Promise.all(
      params.map((each, index) => network.act(devices[index] as SignedIn, 'persistEntry', each)),
    );
    times.push(...replies.map(({ ms }) => ms));
    kept.push(...drafts.filter((_, index) => savedId(replies[index] as Reply) !== undefined));
  }
  const each = (cpu() - before) / times.length;
  const figure = timeFigure(
    `${together} saves at once, each with a photo`,
    times,
    limit,
    `${Math.round(each)} ms of the processor each`,
  );
  return withFaults(figure, times.length - kept.length, await countLost(repo, kept));
}

/** Everybody saves again and again, each in an entry of their own, while one person opens the long list. */
export async function measureTexts(
  { network, devices, repo, cpu }: Desk,
  { writers, seconds, list }: { writers: number; seconds: number; list: number },
): Promise<Figure[]> {
  const times: number[] = [];
  const lists: number[] = [];
  let refused = 0;
  const start = performance.now();
  const before = cpu();
  const over = (): boolean => performance.now() - start > seconds * 1000;
  const write = async (who: SignedIn, index: number): Promise<Draft> => {
    let last: Draft = { village: who.village, slug: `kabar-${index}`, words: '' };
    for (let round = 0; !over(); round++) {
      const draft = { ...last, words: `Simpanan ${round} dari ${index}.` };
      const reply = await network.act(who, 'persistEntry', persistParams(draft));
      times.push(reply.ms);
      const id = savedId(reply);
      if (id === undefined) refused++;
      else last = { ...draft, base: id };
    }
    return last;
  };
  const read = async (): Promise<void> => {
    const [owner] = devices;
    while (owner && !over()) lists.push((await openList(network, owner, list)).ms);
  };
  const [written] = await Promise.all([Promise.all(devices.slice(1, writers + 1).map(write)), read()]);
  const spent = performance.now() - start;
  const rate = times.length / (spent / 1000);
  const each = (cpu() - before) / times.length;
  const figure: Figure = {
    what: `text saves a second, ${writers} devices, ${seconds} s`,
    measured: rate.toFixed(0),
    detail: `each p95 ${Math.round(quantile(times, 0.95))} ms, lists included ${each.toFixed(1)} ms of the processor`,
    target: `≥ ${RATE}`,
    reached: rate >= RATE,
  };
  return [
    withFaults(figure, refused, await countLost(repo, written)),
    timeFigure('the list meanwhile', lists, LIST_LIMIT),
  ];
}

/** Two people save the same entry at the same moment: one is first, the other one is told. */
export async function measureConflicts({ network, devices, repo }: Desk, rounds: number): Promise<Figure> {
  const [first] = devices;
  const second = devices.find((who, index) => index > 0 && who.village === first?.village);
  if (!first || !second) throw new RangeError('Two people of one village are needed.');
  let last: Draft = { village: first.village, slug: 'berdua', words: 'Awal.' };
  const id = savedId(await network.act(first, 'persistEntry', persistParams(last)));
  if (id === undefined) throw new Error('the first save of the entry was refused');
  last = { ...last, base: id };
  let wrong = 0;
  for (let round = 0; round < rounds; round++) {
    const drafts = ['Sri', 'Budi'].map((name) => ({ ...last, words: `${name} menulis kali ${round}.` }));
    const replies = await Promise.all(
      drafts.map((draft, index) =>
        network.act(index === 0 ? first : second, 'persistEntry', persistParams(draft)),
      ),
    );
    const winner = replies.findIndex(({ status }) => status === 200);
    const statuses = replies.map(({ status }) => status).sort();
    const base = replies[winner] && savedId(replies[winner]);
    if (statuses.join() !== '200,409' || base === undefined) wrong++;
    else last = { ...(drafts[winner] as Draft), base };
  }
  const lost = await countLost(repo, [last]);
  return {
    what: 'two writers on one entry: one wins, one is told',
    measured: `${rounds - wrong} of ${rounds}`,
    detail: lost > 0 ? 'the last winner is LOST' : '',
    target: 'all',
    reached: wrong === 0,
    faults: wrong + lost,
  };
}

/** How many of these the head of the repository does not hold, word for word and bit for bit. */
async function countLost(repo: string, drafts: readonly Draft[]): Promise<number> {
  const objects = new Objects(repo);
  try {
    const isThere = drafts.map(async (draft) => {
      const path = entryPath(draft);
      const file = await objects.contents(`HEAD:${path}`);
      const photo = draft.photo && (await objects.contents(`HEAD:${path.replace('index.md', 'foto.jpg')}`));
      const isText = file?.content.includes(draft.words) ?? false;
      return isText && (!draft.photo || (photo?.content.equals(draft.photo) ?? false));
    });
    return (await Promise.all(isThere)).filter((there) => !there).length;
  } finally {
    await objects.close();
  }
}
