/** The real gateway as a process of its own, started as its unit does, on a repository that may be written to. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bootOf, FOLLOWED, Follower } from '../../cms/live/follow.ts';
import { GitTree } from '../../cms/live/git-tree.ts';
import { ALLOCATOR, NODE_FLAGS } from '../../cms/memory.ts';
import { CannotError, firstLine } from '../../lib/errors.ts';
import { listen } from '../../serve/listen.ts';
import { Network } from './device.ts';
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
  /** The end of what it said to its log. */
  words(): string;
  /** Ends it as a service manager does; throws when it does not end well. */
  stop(): Promise<void>;
}

/** Longest time for a start, and for an end (milliseconds). */
const PATIENCE = 120_000;

/**
 * Starts a gateway, lets `work` use it, and ends it. Where the work fails, its error is told with the gateway's
 * last words, and not what went wrong at the end.
 */
export async function withGateway<T>(
  place: Place,
  work: (gateway: GatewayProcess, network: Network) => Promise<T>,
): Promise<T> {
  const gateway = await startGateway(place);
  const network = new Network(gateway);
  const result = await work(gateway, network).catch(async (error: unknown) => {
    await gateway.stop().catch(() => {});
    throw new CannotError(firstLine(error), `The gateway said: ${gateway.words() || 'nothing'}`);
  });
  network.close();
  await gateway.stop();
  return result;
}

/** Resolves when it says that it answers. */
async function startGateway({ project, repo, root, out, data }: Place): Promise<GatewayProcess> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const script = join(project, 'scripts', 'balai.ts');
  const places = ['--repo', repo, '--root', root, '--out', out, '--data', data];
  const args = [
    ...NODE_FLAGS,
    script,
    'cms',
    '--json',
    ...places,
    '--origin',
    origin,
    '--port',
    String(port),
  ];
  const started = performance.now();
  const env = { ...process.env, ...ALLOCATOR };
  const child = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const end = once(child, 'exit');
  const ready = once(child.stdout, 'data');
  await inTime(child, Promise.race([ready, end]));
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    throw new CannotError('The gateway did not start.', said.trim());
  const watch = watchProcess(child.pid);
  return {
    origin,
    port,
    started,
    watch,
    words: () => said.trim(),
    stop: async () => {
      watch.end();
      child.kill('SIGTERM');
      await inTime(child, end);
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

/** Waits, and kills the process when it takes longer than {@link PATIENCE}. */
async function inTime(child: ChildProcess, what: Promise<unknown>): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await what.finally(() => clearTimeout(timer));
}
