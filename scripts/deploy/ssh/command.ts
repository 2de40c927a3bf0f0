/** Runs the system's `ssh` and `rsync`, and tells failures that pass from those that stay. */
import { type ChildProcess, spawn } from 'node:child_process';
import { CannotError, firstLine } from '../../lib/errors.ts';
import { PassingError } from '../target.ts';

export interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** Starts a tool of the system; an error says which package brings it. */
export function start(tool: 'ssh' | 'rsync', args: readonly string[]): ChildProcess {
  return spawn(tool, args, { stdio: 'pipe', env: { ...process.env, LC_ALL: 'C' } });
}

/** Runs a tool to its end. @throws {CannotError} when it is not installed. */
export function run(tool: 'ssh' | 'rsync', args: readonly string[], input = ''): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = start(tool, args);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => (stdout += chunk));
    child.stderr?.on('data', (chunk) => (stderr += chunk));
    child.on('error', (error: NodeJS.ErrnoException) => reject(missing(tool, error)));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 255 : 1), stdout, stderr }));
    // Whoever ends before it has read all says why by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** The error of a tool that could not be started. */
export function missing(tool: string, error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ENOENT') return error;
  return new CannotError(
    `This machine has no ${tool}, which targets of the kind rsync need.`,
    'Install it, on Debian and Ubuntu with: apt-get install rsync openssh-client',
  );
}

/** Exit codes by which ssh and rsync say that a connection failed or broke, not that the work was wrong. */
const PASSING = { ssh: [255], rsync: [5, 10, 12, 23, 24, 30, 35, 255] } as const;

/** ssh ends with 255 for these too, and no waiting mends them. */
const FINAL = /permission denied|host key verification failed|no such identity/i;

/** The standard output of a run that went well. @throws {PassingError | CannotError | Error} */
export function outputOf(tool: 'ssh' | 'rsync', where: string, { code, stdout, stderr }: Result): string {
  if (code === 0) return stdout;
  const said = stderr.trim().split('\n').at(-1) ?? '';
  const message = `${tool} ${where}: ${said || `exit code ${code}`}`;
  if (code === 127) {
    throw new CannotError(message, 'The server needs sh, rsync and coreutils: apt-get install rsync');
  }
  if (FINAL.test(stderr)) {
    throw new CannotError(
      firstLine(message),
      `Try by hand: ssh ${where}. A deploy never asks for a password or a new host key.`,
    );
  }
  if ((PASSING[tool] as readonly number[]).includes(code)) throw new PassingError(message);
  throw new Error(message);
}
