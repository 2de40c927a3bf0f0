/** Objects of a repository through one long-lived `git cat-file`, which is started again when it dies. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { startGit } from '../../lib/git.ts';
import { Answers, type GitObject } from './answers.ts';

interface Question {
  command: 'info' | 'contents';
  name: string;
  resolve: (object: GitObject | undefined) => void;
  reject: (error: Error) => void;
  /** How often git died before it answered. */
  died: number;
}

/** A question that kills git this often is not asked again: the object is damaged. */
const MOST_DEATHS = 2;
/** Without a byte for this long while something is asked, git hangs and is started again (milliseconds). */
const PATIENCE = 60_000;

export class Objects {
  readonly #folder: string;
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: Question[] = [];
  #unsent: string[] = [];
  #watch: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param folder where git finds the repository */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Id, type and size, without reading the content; undefined where it does not exist. */
  info(name: string): Promise<GitObject | undefined> {
    return this.#ask('info', name);
  }

  /** The whole object; undefined where it does not exist. */
  contents(name: string): Promise<GitObject | undefined> {
    return this.#ask('contents', name);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const child = this.#child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdin.end();
    await ended;
  }

  #ask(command: Question['command'], name: string): Promise<GitObject | undefined> {
    // One question is one line.
    if (name.includes('\n')) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => this.#send({ command, name, resolve, reject, died: 0 }));
  }

  #send(question: Question): void {
    if (this.#closed) {
      question.reject(new Error('The store is closed.'));
      return;
    }
    this.#child ??= this.#start();
    this.#waiting.push(question);
    this.#watch ??= setTimeout(() => this.#child?.kill('SIGKILL'), PATIENCE).unref();
    // All questions of one turn leave in one write.
    if (this.#unsent.length === 0) queueMicrotask(() => this.#flush());
    this.#unsent.push(`${question.command} ${question.name}\n`);
  }

  #flush(): void {
    this.#child?.stdin.write(this.#unsent.join(''));
    this.#unsent = [];
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = startGit(['cat-file', '--batch-command'], { cwd: this.#folder });
    const answers = new Answers(
      () => this.#waiting[0]?.command === 'contents',
      (object) => this.#waiting.shift()?.resolve(object),
    );
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      answers.take(chunk);
      if (this.#waiting.length > 0) this.#watch?.refresh();
      else this.#stopWatch();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-1000);
    });
    child.stdin.on('error', () => {});
    child.once('error', (error) => {
      stderr = error.message;
    });
    child.once('close', () => this.#ended(child, stderr));
    return child;
  }

  /** Asks again what the dead process left unanswered; only the first question can have killed it. */
  #ended(child: ChildProcessWithoutNullStreams, stderr: string): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    this.#stopWatch();
    const [first, ...others] = this.#waiting;
    this.#waiting = [];
    this.#unsent = [];
    if (!first) return;
    first.died++;
    if (first.died >= MOST_DEATHS) first.reject(new Error(`git cat-file ended: ${stderr.trim()}`));
    else this.#send(first);
    for (const question of others) this.#send(question);
  }

  #stopWatch(): void {
    clearTimeout(this.#watch);
    this.#watch = undefined;
  }
}
