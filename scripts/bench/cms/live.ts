/** From a save to the public page, in a fleet of 400 villages that was built before. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatDuration } from '../../lib/format.ts';
import { gitText } from '../../lib/git.ts';
import type { Fleet } from '../fleet.ts';
import { run } from '../run.ts';
import { Network, signIn } from './device.ts';
import { type Figure, timeFigure } from './figures.ts';
import { followHead, type Place, startGateway } from './gateway.ts';
import { persistParams } from './texts.ts';

const SAVES = 8;
const LIMIT = 10_000;
/** Between two looks at a file (milliseconds). */
const LOOK = 20;
/** How long a gateway may take for its first look, and a save until it is published (milliseconds). */
const FIRST_LOOK = 10 * 60_000;
const FIRST_PAGE = 2 * 60_000;

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
  const gateway = await startGateway(place);
  const network = new Network(gateway);
  try {
    const looker = devices[0];
    if (!looker) throw new RangeError('Nobody is signed in.');
    // A gateway looks at all villages when it starts.
    await until(FIRST_LOOK, async () => {
      const { text } = await network.get(looker, `/admin/desa/${looker.village}/status.json`);
      return text.includes('"tayang"');
    });
    const times: number[] = [];
    for (const [index, who] of devices.entries()) {
      const words = `Kalimat yang dicari nomor ${index}.`;
      const slug = `tayang-${index}`;
      const saved = performance.now();
      const reply = await network.act(who, 'persistEntry', persistParams({ ...who, slug, words }));
      if (reply.status !== 200) throw new Error(`the save was answered with ${reply.status}: ${reply.text}`);
      await until(FIRST_PAGE, () => holds(place.out, who.village, `/berita/${slug}/`, words));
      times.push(performance.now() - saved);
    }
    return [timeFigure(`save to live among ${fleet.ids.length} villages`, times, LIMIT)];
  } finally {
    network.close();
    await gateway.stop();
  }
}

async function holds(out: string, village: string, address: string, words: string): Promise<boolean> {
  const text = await readFile(join(out, village, address, 'index.html'), 'utf8').catch(() => '');
  return text.includes(words);
}

async function until(patience: number, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('waited in vain for a build');
    await sleep(LOOK);
  }
}
