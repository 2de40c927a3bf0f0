/** The lock on a server: held by a connection, so that it ends with the deploy, however that ends. */
import type { ChildProcess } from 'node:child_process';
import { CannotError } from '../../lib/errors.ts';
import { PassingError } from '../target.ts';
import { missing, outputOf } from './command.ts';
import type { Remote } from './remote.ts';
import { HOLD_LOCK } from './scripts.ts';

/** Between two signs of life, in ms; the server gives up an owner after 60 s. */
const BEAT = 10_000;

export class RemoteLock {
  readonly #child: ChildProcess;
  readonly #beat: NodeJS.Timeout;
  readonly #ended: Promise<void>;
  #held = true;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#beat = setInterval(() => child.stdin?.write('\n'), BEAT).unref();
    this.#ended = new Promise((resolve) => {
      child.on('close', () => {
        this.#held = false;
        clearInterval(this.#beat);
        resolve();
      });
    });
  }

  /**
   * @param who a name that nobody else has, nor had
   * @param before the name under which this deploy held the lock until its connection broke, or ''
   * @throws {CannotError} while another deploy holds it
   */
  static take(remote: Remote, path: string, who: string, before: string): Promise<RemoteLock> {
    return new Promise((resolve, reject) => {
      const child = remote.startScript(HOLD_LOCK, [path, who, before]);
      let stdout = '';
      let stderr = '';
      child.stdin?.on('error', () => undefined);
      child.stderr?.on('data', (chunk) => (stderr += chunk));
      child.stdout?.on('data', (chunk) => {
        stdout += chunk;
        if (stdout.startsWith('siap')) resolve(new RemoteLock(child));
        else if (stdout.startsWith('terkunci') && stdout.endsWith('\n')) reject(busy(remote.where, stdout));
      });
      child.on('error', (error) => reject(missing('ssh', error)));
      child.on('close', (code) => {
        try {
          outputOf('ssh', remote.where, { code: code ?? 255, stdout, stderr });
          reject(new PassingError(`ssh ${remote.where}: the connection ended`));
        } catch (error) {
          reject(error as Error);
        }
      });
    });
  }

  /** False once its connection has broken. */
  get isHeld(): boolean {
    return this.#held;
  }

  async release(): Promise<void> {
    this.#child.stdin?.end();
    await this.#ended;
  }
}

function busy(where: string, said: string): CannotError {
  const who = said.replace('terkunci', '').trim();
  return new CannotError(
    `Another deploy to ${where} is running${who && ` (${who})`}.`,
    'Wait until it has ended. The lock of one that was killed goes within a minute.',
  );
}
