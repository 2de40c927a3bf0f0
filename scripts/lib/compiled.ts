/**
 * What is compiled once by a process of its own and kept under a hash of what went in (`.balai/tema/`,
 * `.balai/admin/`): running the compiler, publishing its result by a rename, taking old results away.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of results; a compilation under way has the number of its process behind a dot. */
const RESULT = /^[0-9a-f]{16}$/;
const UNDER_WAY = /^[0-9a-f]{16}\.(\d+)$/;

export interface CompilerRun<Answer> {
  /** What the process sent last; undefined when it ended without a word. */
  answer: Answer | undefined;
  /** All that it wrote, without blanks around it. */
  said: string;
}

/** Runs a script to its end; its memory goes with it. Rejects when it cannot be started. */
export function runCompiler<Answer>(
  script: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<CompilerRun<Answer>> {
  return new Promise((resolve, reject) => {
    const child = fork(script, args, {
      cwd,
      // Libraries choose by NODE_ENV between what developers and what people get. A compiler runs too seldom for
      // its own megabytes to be kept.
      env: { ...process.env, NODE_ENV: 'production', NODE_COMPILE_CACHE: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    let answer: Answer | undefined;
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    child.on('message', (message) => {
      answer = message as Answer;
    });
    child.on('error', reject);
    child.on('close', () => resolve({ answer, said: said.trim() }));
  });
}

/** A folder for a compilation under way; one that is killed is known by it later. */
export function stagingOf(parent: string, hash: string): string {
  return join(parent, `${hash}.${process.pid}`);
}

/**
 * Another process may have compiled the same meanwhile; then its result is as good.
 * @param proof a file that every whole result has
 */
export async function publish(staging: string, folder: string, proof: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(join(folder, proof))) throw error;
  }
}

/** Keeps the result in use and the youngest of the others, `keep` in all, and nothing of processes that died. */
export async function prune(parent: string, used: string, keep: number): Promise<void> {
  const all = await readdir(parent);
  const names = all.filter((name) => name !== used && RESULT.test(name));
  const aged = await Promise.all(
    // Another process may be tidying up as well; what it took away is old enough.
    names.map(async (name) => ({
      name,
      time: await stat(join(parent, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  );
  const old = aged.sort((a, b) => b.time - a.time).slice(keep - 1);
  for (const name of [...old.map(({ name }) => name), ...all.filter(isAbandoned)])
    await rm(join(parent, name), { recursive: true, force: true });
}

/** Half a compilation whose process was killed. */
function isAbandoned(name: string): boolean {
  const pid = Number(UNDER_WAY.exec(name)?.[1]);
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
