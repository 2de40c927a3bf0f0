/** A checkout for tests, with a regency in one of its folders. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export class Checkout implements Disposable {
  readonly top = realpathSync(mkdtempSync(join(tmpdir(), 'balai-checkout-')));
  /** Where paths start. */
  readonly root: string;

  /** @param folder of the root inside the checkout; empty for the checkout itself */
  constructor(folder = '') {
    this.root = join(this.top, folder);
    mkdirSync(this.root, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main', '.');
    this.git('config', 'user.name', 'Uji');
    this.git('config', 'user.email', 'uji@example.org');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  write(path: string, text: string | null): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
  }

  commit(files: Record<string, string | null>): void {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.git('add', '--all', '--', ...Object.keys(files));
    this.git('commit', '--quiet', '-m', 'uji', '--', ...Object.keys(files));
  }

  link(path: string, target: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    symlinkSync(target, join(this.root, path));
    this.git('add', path);
    this.git('commit', '--quiet', '-m', 'tautan', '--', path);
  }

  [Symbol.dispose](): void {
    rmSync(this.top, { recursive: true, force: true });
  }
}
