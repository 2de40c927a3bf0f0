/** The real gateway as a process of its own, on a repository that may be written to. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bootOf, FOLLOWED, Follower } from '../../cms/live/follow.ts';
import { GitTree } from '../../cms/live/git-tree.ts';
import { CannotError } from '../../lib/errors.ts';
import { listen } from '../../serve/listen.ts';
import { watchProcess } from './usage.ts';

export interface Place {
  project: string;
  /** The bare repository. */
  repo: string;
  /** What builds read; holds what the repository's head holds. */
  root: string;
  out: string;
  /** People and drafts. */
  data: string;
}

export interface GatewayProcess {
  origin: string;
  port: number;
  /** When it was started, on the clock of `performance.now()`. */
  started: number;
  watch: ReturnType<typeof watchProcess>;
  /** Ends it as a service manager does; throws when it does not end well. */
  stop(): Promise<void>;
}

/** Longest time for a start, and for an end (milliseconds). */
const PATIENCE = 120_000;

/** Resolves when it says that it answers. */
export async function startGateway({ project, repo, root, out, data }: Place): Promise<GatewayProcess> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const script = join(project, 'scripts', 'balai.ts');
  const places = ['--repo', repo, '--root', root, '--out', out, '--data', data];
  const args = [script, 'cms', '--json', ...places, '--origin', origin, '--port', String(port)];
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const end = once(child, 'exit');
  const ready = once(child.stdout, 'data');
  const first = await Promise.race([ready.then(() => 'ready'), end.then(() => 'ended'), late(child)]);
  if (first !== 'ready' || child.pid === undefined)
    throw new CannotError('The gateway did not start.', said.trim());
  const watch = watchProcess(child.pid);
  return {
    origin,
    port,
    started,
    watch,
    stop: async () => {
      watch.end();
      child.kill('SIGTERM');
      await Promise.race([end, late(child)]);
      if (child.exitCode !== 0) throw new CannotError('The gateway did not end well.', said.trim());
    },
  };
}

/** Brings the root to the repository's head, as a gateway that ran before has done. */
export async function followHead({ repo, root }: Place): Promise<void> {
  const follower = new Follower(new GitTree(repo, FOLLOWED), root, bootOf());
  await follower.follow();
  await follower.close();
}

/** A port of loopback that nothing listens on now: the gateway must be told its own address. */
async function freePort(): Promise<number> {
  const listening = await listen(() => {}, { port: 0 });
  await listening.close();
  return listening.port;
}

function late(child: ChildProcess): Promise<'late'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('late');
    }, PATIENCE);
    timer.unref();
    child.once('exit', () => clearTimeout(timer));
  });
}
