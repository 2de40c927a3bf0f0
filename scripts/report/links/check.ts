/** Asks all links of the fleet, a few at a time and each host one after the other. It never stops a report. */
import type { TautanLuar } from '../../../theme/model/laporan/laporan.ts';
import { Gate } from '../../lib/gate.ts';
import { askLink, type LinkAnswer } from './ask.ts';
import type { OutwardLink } from './collect.ts';
import type { LinkMemory } from './memory.ts';

/** How many are asked at the same time. */
const AT_ONCE = 8;
/** Links that are asked of one host in one run: an account that was stolen must not make us a nuisance to others. */
const PER_HOST = 50;
/** Links that are asked for one village: names of hosts cost nothing, and each may keep us waiting. */
const PER_VILLAGE = 300;

export interface CheckOptions {
  memory: LinkMemory;
  note: (text: string) => void;
  ask?: (url: string) => Promise<LinkAnswer>;
}

/**
 * @param villages the links of each village, by its id
 * @returns what became of them, by the same ids
 */
export async function checkLinks(
  villages: ReadonlyMap<string, readonly OutwardLink[]>,
  { memory, note, ask = askLink }: CheckOptions,
): Promise<Map<string, TautanLuar>> {
  const urls = [
    ...new Set([...villages.values()].flatMap((links) => links.slice(0, PER_VILLAGE)).map(({ url }) => url)),
  ];
  const answers = new Map<string, LinkAnswer>();
  for (const url of urls) {
    const known = memory.get(url);
    if (known) answers.set(url, known);
  }
  const unknown = urls.filter((url) => !answers.has(url));
  const byHost = Map.groupBy(unknown, (url) => new URL(url).host);
  const waiting = [...byHost.values()].reduce((sum, own) => sum + Math.min(own.length, PER_HOST), 0);
  note(`Asking ${waiting} of ${urls.length} links; the others answered lately ...`);
  const gate = new Gate(AT_ONCE);
  await Promise.all(
    [...byHost.values()].map(async (own) => {
      for (const url of own.slice(0, PER_HOST)) {
        const answer = await gate.pass(() => ask(url));
        memory.set(url, answer);
        answers.set(url, answer);
      }
    }),
  );
  memory.save();
  return new Map([...villages].map(([id, links]) => [id, sumUp(links, answers)]));
}

function sumUp(links: readonly OutwardLink[], answers: ReadonlyMap<string, LinkAnswer>): TautanLuar {
  const of = (state: LinkAnswer['state']) =>
    links.filter(({ url }) => (answers.get(url)?.state ?? 'skipped') === state);
  return {
    jumlah: links.length,
    putus: of('broken').map(({ url, file }) => ({
      url,
      sebab: answers.get(url)?.reason ?? '',
      berkas: file,
    })),
    tidakPasti: of('unsure').length,
    dilewati: of('skipped').length,
  };
}
