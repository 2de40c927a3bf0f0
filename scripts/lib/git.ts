/** The system's git as a child process: its environment, one-shot calls, the version that is needed. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { CannotError } from './errors.ts';

/** 2.36 brought both `cat-file --batch-command` and `core.fsync`. */
const OLDEST = [2, 36] as const;
const WORDS_KEPT = 4000;
/** A git that hangs, on a dead disk or a lock, would hold up all saves. In ms. */
const PATIENCE = 120_000;

/** Settings of every call, whatever the machine's own configuration says. */
const SETTINGS = [
  'core.quotePath=false',
  'core.fsync=all',
  'core.fsyncMethod=fsync',
  // A long-lived git would keep all that it ever read of its packs in view.
  'core.packedGitWindowSize=1m',
  'core.packedGitLimit=16m',
  'core.deltaBaseCacheLimit=16m',
];

export interface GitResult {
  /** 0 when all went well; -1 when a signal ended it. */
  code: number;
  stdout: Buffer;
  /** Its last words, English. */
  stderr: string;
}

export interface GitOptions {
  /** Folder to run in: the bare repository, or a folder of the checkout. */
  cwd: string;
  input?: readonly (string | Buffer)[];
  env?: Record<string, string>;
  settings?: readonly string[];
  /** Gives way to everything else on the machine, and takes the time that it needs. */
  background?: boolean;
  /** Ends it; without one, a call that is not in the background is ended after {@link PATIENCE}. */
  signal?: AbortSignal;
}

/** The variables of this process without those by which a caller's git would point ours elsewhere. */
function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || /^GIT_(?:SSH|CONFIG|SSL|ASKPASS|EXEC_PATH)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_LITERAL_PATHSPECS: '1',
    ...extra,
  };
}

/** Starts git with pipes on all three ends. */
export function startGit(args: readonly string[], options: GitOptions): ChildProcessWithoutNullStreams {
  const settings = [...SETTINGS, ...(options.settings ?? [])].flatMap((setting) => ['-c', setting]);
  const child = spawn('git', [...settings, ...args], {
    cwd: options.cwd,
    env: environment(options.env),
    windowsHide: true,
    ...(options.signal && { signal: options.signal, killSignal: 'SIGTERM' }),
  });
  if (options.background && child.pid !== undefined)
    try {
      setPriority(child.pid, 15);
    } catch {
      // It has ended already, or this system knows no priorities.
    }
  return child;
}

/** Runs git to its end. Throws only where it cannot be started at all. */
export function git(args: readonly string[], options: GitOptions): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const { signal = options.background ? undefined : AbortSignal.timeout(PATIENCE) } = options;
    const child = startGit(args, signal ? { ...options, signal } : options);
    const chunks: Buffer[] = [];
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-WORDS_KEPT);
    });
    // It may end before it has read everything; its exit code says why.
    child.stdin.on('error', () => {});
    child.on('error', (error) => {
      if (error.name === 'AbortError') {
        if (!options.signal) stderr = `It was ended after ${PATIENCE / 1000} s without an answer. ${stderr}`;
        return;
      }
      reject(new CannotError(`git could not be started: ${error.message}`, 'Install git 2.36 or newer.'));
    });
    child.on('close', (code) => resolve({ code: code ?? -1, stdout: Buffer.concat(chunks), stderr }));
    for (const part of options.input ?? []) child.stdin.write(part);
    child.stdin.end();
  });
}

/** What git printed, without the newline at its end; throws with its last words when it failed. */
export async function gitText(args: readonly string[], options: GitOptions): Promise<string> {
  const { code, stdout, stderr } = await git(args, options);
  if (code !== 0) throw new Error(`git ${args[0]} ended with code ${code}: ${stderr.trim()}`);
  return stdout.toString('utf8').trimEnd();
}

/** Throws a CannotError where git is missing or too old. */
export async function assertGit(cwd: string): Promise<void> {
  const words = await gitText(['version'], { cwd });
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(words) ?? []).slice(1).map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new CannotError(`This is ${words}.`, `Install git ${OLDEST.join('.')} or newer.`);
}
