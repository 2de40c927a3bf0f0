/** One server behind ssh: how to reach it, and how to run a script or rsync there. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf, run, start } from './command.ts';

export interface RemoteOptions {
  host: string;
  user: string | undefined;
  port: number | undefined;
  /** An ssh configuration file instead of the user's own. */
  config: string | undefined;
}

export class Remote {
  readonly where: string;
  readonly #options: string[];
  readonly #sockets = mkdtempSync(join(tmpdir(), 'balai-ssh-'));

  constructor({ host, user, port, config }: RemoteOptions) {
    this.where = user === undefined ? host : `${user}@${host}`;
    this.#options = [
      ...(config === undefined ? [] : ['-F', config]),
      ...(port === undefined ? [] : ['-p', String(port)]),
      // Nobody is there to answer; and a connection that died is noticed within a minute.
      ...option('BatchMode=yes', 'ConnectTimeout=15', 'ServerAliveInterval=15', 'ServerAliveCountMax=3'),
      // One connection for all commands; its socket's path must be short. It outlives a deploy that was killed by this many seconds.
      ...option('ControlMaster=auto', `ControlPath=${join(this.#sockets, 's')}`, 'ControlPersist=20'),
    ];
  }

  /** Runs a script of `sh` with these arguments; returns its standard output. */
  async script(script: string, args: readonly string[], input = ''): Promise<string> {
    const result = await run('ssh', [...this.#options, this.where, shell(script, args)], input);
    return outputOf('ssh', this.where, result);
  }

  /** Starts a script that stays. */
  startScript(script: string, args: readonly string[]): ChildProcess {
    return start('ssh', [...this.#options, this.where, shell(script, args)]);
  }

  /** Makes a folder there the same as one here. */
  async mirror(from: string, to: string): Promise<void> {
    const ssh = ['ssh', ...this.#options].map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
    // An address of IPv6 has colons of its own.
    const where = this.where.replace(/([^@]*:.*)$/, '[$1]');
    // By content (-c): times differ between machines. rsync writes beside a file and renames, so that
    // files which older releases share by hard links are never changed.
    const flags = ['-rcp', '--chmod=D755,F644', '--delete', '--compress', '--timeout=60', '-e', ssh];
    outputOf('rsync', this.where, await run('rsync', [...flags, `${from}/`, `${where}:${to}/`]));
  }

  async close(): Promise<void> {
    await run('ssh', [...this.#options, '-O', 'exit', this.where]);
    rmSync(this.#sockets, { recursive: true, force: true });
  }
}

/** One command line for the server's shell. */
export function shell(script: string, args: readonly string[]): string {
  return ['sh', '-c', script, 'balai', ...args].map(quote).join(' ');
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function option(...values: string[]): string[] {
  return values.flatMap((value) => ['-o', value]);
}
