/** From a save to the public page, in a fleet of 400 villages that was built before. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatDuration } from '../../lib/format.ts';
import { gitText } from '../../lib/git.ts';
import type { Fleet } from '../fleet.ts';
import { run } from '../run.ts';
import { type Network, type SignedIn, signIn } from './device.ts';
import { type Figure, timeFigure } from './figures.ts';
import { followHead, type Place, withGateway } from './gateway.ts';
import { persistParams } from './texts.ts';

const SAVES = 8;
const LIMIT = 10_000;
/** Between two looks at a file, and between two questions to the gateway (milliseconds). */
const LOOK = 20;
const STATUS_LOOK = 500;
/** How long a gateway may take for its first look at all villages, and for a save (milliseconds). */
const FIRST_LOOK = 20 * 60_000;
const SAVED_LOOK = 5 * 60_000;

/** Makes the fleet's files the first commit of a bare repository. */
export async function commitFleet(fleet: Fleet, repo: string): Promise<void> {
  await gitText(['init', '--quiet', '--bare', '--initial-branch=main', repo], { cwd: fleet.root });
  const git = ['--git-dir', repo, '--work-tree', fleet.root];
  await gitText([...git, 'add', '--', 'sites', 'content'], { cwd: fleet.root });
  const name = ['-c', 'user.name=Balai', '-c', 'user.email=balai@contoh.example'];
  await gitText([...git, ...name, 'commit', '--quiet', '--message', 'Isi awal'], { cwd: fleet.root });
}

export async function measureLive(
  fleet: Fleet,
  place: Place,
  note: (text: string) => void,
): Promise<Figure[]> {
  await commitFleet(fleet, place.repo);
  const devices = signIn(place.data, fleet.ids, SAVES);
  note(`building ${fleet.ids.length} villages for the first time`);
  await followHead(place);
  const build = ['build', '--root', place.root, '--out', place.out, '--findings-ok'];
  const { ms } = await run(process.execPath, [join(place.project, 'scripts', 'balai.ts'), ...build]);
  note(`built in ${formatDuration(ms)}`);
  const times = await withGateway(place, async (_, network) => {
    note('waiting for the first look at all villages');
    await isLive(network, devices[0] as SignedIn, FIRST_LOOK);
    const all: number[] = [];
    for (const [index, who] of devices.entries()) {
      all.push(await saveToLive(network, who, place.out, index));
      note(`save ${index + 1} of ${SAVES} after ${formatDuration(all.at(-1) ?? 0)}`);
      // The page is there before the build has ended; the next save is to find the gateway at rest.
      await isLive(network, who, SAVED_LOOK);
    }
    return all;
  });
  return [timeFigure(`save to live among ${fleet.ids.length} villages`, times, LIMIT)];
}

/** Milliseconds from a save to the page that shows it. */
async function saveToLive(network: Network, who: SignedIn, out: string, index: number): Promise<number> {
  const words = `Kalimat yang dicari nomor ${index}.`;
  const slug = `tayang-${index}`;
  const file = join(out, who.village, 'berita', slug, 'index.html');
  const saved = performance.now();
  const reply = await network.act(who, 'persistEntry', persistParams({ ...who, slug, words }));
  if (reply.status !== 200) throw new Error(`the save was answered with ${reply.status}: ${reply.text}`);
  const isThere = async () => (await readFile(file, 'utf8').catch(() => '')).includes(words);
  await until(SAVED_LOOK, LOOK, isThere, async () => `${file} is missing; ${await statusOf(network, who)}`);
  return performance.now() - saved;
}

/** Waits until the gateway says that a village's site shows what was saved. */
function isLive(network: Network, who: SignedIn, patience: number): Promise<void> {
  const status = () => statusOf(network, who);
  return until(patience, STATUS_LOOK, async () => (await status()) === 'tayang', status);
}

async function statusOf(network: Network, who: SignedIn): Promise<string> {
  const { status, text } = await network.get(who, `/admin/desa/${who.village}/status.json`);
  if (status !== 200) throw new Error(`the status was answered with ${status}: ${text}`);
  return (JSON.parse(text) as { state: string }).state;
}

/**
 * Looks again and again.
 * @param patience milliseconds after which it throws
 * @param pause milliseconds between two looks
 * @param instead what is so in place of it, for the error
 */
async function until(
  patience: number,
  pause: number,
  isSo: () => Promise<boolean>,
  instead: () => Promise<string>,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > end)
      throw new Error(`waited ${formatDuration(patience)} in vain: ${await instead()}`);
    await sleep(pause);
  }
}
