/** Runs a program and measures it from outside: wall time, memory, what it said. */
import { spawn } from 'node:child_process';
import { CannotError } from '../lib/errors.ts';
import { type Memory, watchMemory } from './memory.ts';

export interface Run {
  ms: number;
  memory: Memory | undefined;
  stdout: string;
}

export interface RunOptions {
  cwd?: string;
  /** Exit codes that are no failure. */
  accept?: readonly number[];
  /** Memory is only sampled where it is asked for, for sampling costs time too. */
  memory?: boolean;
}

/** Resolves when the program ends; throws a CannotError with its last words when it fails. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { cwd, accept = [0], memory = false } = options;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...(cwd && { cwd }) });
    const watch = memory && child.pid ? watchMemory(child.pid) : undefined;
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error) => {
      watch?.stop();
      reject(
        new CannotError(
          `${program} could not be started: ${error.message}`,
          'Is it installed and on the PATH?',
        ),
      );
    });
    child.on('close', (code) => {
      const peak = watch?.stop();
      if (accept.includes(code ?? -1)) resolve({ ms: performance.now() - start, memory: peak, stdout });
      else {
        const words = `${stderr}\n${stdout}`.trim().split('\n').slice(-12).join('\n');
        reject(new CannotError(`${program} ${args[0] ?? ''} ended with code ${code}.`, words));
      }
    });
  });
}
