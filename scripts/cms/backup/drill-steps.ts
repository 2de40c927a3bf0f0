/** The two steps of a drill that run as on a server: the build, and the gateway, each a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotError } from '../../lib/errors.ts';
import { count } from '../../lib/format.ts';
import { listen } from '../../serve/listen.ts';

/** The gateway may have to compile the editor first (milliseconds). */
const PATIENCE = 300_000;

interface Built {
  sites: { status: string }[];
}

/** Builds the sites of a root. @throws {CannotError} when nothing can be built */
export async function buildFrom(
  project: string,
  { root, out, sites }: { root: string; out: string; sites: readonly string[] },
): Promise<{ found: string; warning: boolean }> {
  const only = sites.length > 0 ? ['--site', sites.join(',')] : [];
  const child = start(project, ['build', '--root', root, '--out', out, '--findings-ok', '--json', ...only]);
  const { code, stdout, stderr } = await ended(child);
  if (code !== 0) throw new CannotError(`The restored content cannot be built:\n${stderr.trim()}`);
  const built = (JSON.parse(stdout) as Built).sites;
  const held = built.filter(({ status }) => status === 'held').length;
  return {
    found: `${count(built.length - held, 'site')}${held > 0 ? `, ${held} could not be made` : ''}`,
    warning: held > 0,
  };
}

/** Starts a gateway on what was restored, waits for its first answer, and stops it. */
export async function tryGateway(
  project: string,
  { repo, data, home }: { repo: string; data: string; home: string },
): Promise<{ found: string }> {
  const probe = await listen(() => {}, { port: 0 });
  await probe.close();
  const origin = `http://localhost:${probe.port}`;
  const folders = ['--root', join(home, 'gerbang'), '--out', join(home, 'gerbang-situs')];
  const child = start(project, [
    ...['cms', '--repo', repo, '--data', data, ...folders],
    ...['--origin', origin, '--port', String(probe.port)],
  ]);
  const end = ended(child);
  const asking = new AbortController();
  try {
    const answer = await Promise.race([
      firstAnswer(`${origin}/admin/`, asking.signal),
      end.then(({ stderr }) => {
        throw new CannotError(`The gateway does not start on it:\n${stderr.trim()}`);
      }),
    ]);
    return { found: `it answers (${answer}), on a port of this machine` };
  } finally {
    asking.abort();
    child.kill('SIGTERM');
    await end;
  }
}

/** @param end when nobody waits for it any more */
async function firstAnswer(url: string, end: AbortSignal): Promise<number> {
  const limit = AbortSignal.any([end, AbortSignal.timeout(PATIENCE)]);
  for (;;) {
    try {
      const { status } = await fetch(url, { redirect: 'manual', signal: limit });
      return status;
    } catch {
      if (limit.aborted) throw new CannotError(`The gateway gave no answer in ${PATIENCE / 60_000} minutes.`);
      await wait(100);
    }
  }
}

function start(project: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(project, 'scripts', 'balai.ts'), ...args], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-4000)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, stdout, stderr };
}
