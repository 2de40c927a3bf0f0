/** A real sshd on this machine, for one test: keys of its own, a port of its own, nothing of the system's. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const SSHD = '/usr/sbin/sshd';

/** Why there can be none here; undefined where there can. */
export function whyNoSshd(): string | undefined {
  if (!existsSync(SSHD)) return 'no sshd (apt-get install openssh-server)';
  if (!existsSync('/usr/bin/ssh')) return 'no ssh (apt-get install openssh-client)';
  if (!existsSync('/usr/bin/rsync')) return 'no rsync (apt-get install rsync)';
  return undefined;
}

export class Sshd {
  readonly port: number;
  readonly user = userInfo().username;
  /** For `BALAI_SSH_CONFIG`. */
  readonly config: string;
  readonly #folder: string;
  #child: ChildProcess;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.port = port;
    this.config = join(folder, 'config');
    this.#child = this.#spawn();
  }

  static async start(): Promise<Sshd> {
    const folder = mkdtempSync(join(tmpdir(), 'balai-sshd-'));
    const port = await freePort();
    const key = (name: string) => {
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
      return join(folder, name);
    };
    const [host, own] = [key('host'), key('own')];
    const lines = (file: string, text: string[]) => writeFileSync(join(folder, file), `${text.join('\n')}\n`);
    lines('sshd', [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${host}`,
      `AuthorizedKeysFile ${own}.pub`,
      `PidFile ${join(folder, 'pid')}`,
      'StrictModes no',
      'UsePAM no',
      'PasswordAuthentication no',
    ]);
    lines('config', [
      'Host *',
      `  IdentityFile ${own}`,
      '  IdentitiesOnly yes',
      '  StrictHostKeyChecking no',
      `  UserKnownHostsFile ${join(folder, 'known')}`,
    ]);
    // Where sshd of root drops its rights; systemd makes it otherwise.
    if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
    const sshd = new Sshd(folder, port);
    await sshd.#untilUp();
    return sshd;
  }

  /** Breaks all connections, and accepts none for that long. */
  async outage(ms: number): Promise<void> {
    await this.#stop();
    await wait(ms);
    this.#child = this.#spawn();
    await this.#untilUp();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #spawn(): ChildProcess {
    const args = ['-D', '-e', '-f', join(this.#folder, 'sshd')];
    return spawn(SSHD, args, { stdio: 'ignore', detached: true });
  }

  /** sshd gives each connection a process in a group of its own, so those are looked for by their parent. */
  async #stop(): Promise<void> {
    const { pid } = this.#child;
    if (pid === undefined) return;
    const ended = new Promise((resolve) => this.#child.on('close', resolve));
    const children = execFileSync('sh', ['-c', `cat /proc/${pid}/task/${pid}/children`])
      .toString()
      .trim()
      .split(/\s+/);
    process.kill(pid, 'SIGKILL');
    for (const child of children.filter(Boolean)) process.kill(Number(child), 'SIGKILL');
    await ended;
  }

  async #untilUp(): Promise<void> {
    for (let i = 0; i < 200; i++) {
      if (await answers(this.port)) return;
      await wait(50);
    }
    throw new Error('sshd does not answer');
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(Boolean(socket.destroy())));
    socket.on('error', () => resolve(false));
  });
}

/** A port on which nothing listens now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
