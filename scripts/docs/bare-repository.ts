/** A bare repository for tests and pictures, written by git itself. Deleted when it goes out of scope (`using`). */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Text or bytes; a content that is kept already, with a mode of its own; null deletes. */
type Content = string | Uint8Array | { mode: string; id: string } | null;

export class BareRepository implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'balai-bare-'));

  constructor() {
    this.git('init', '--quiet', '--bare', '--initial-branch=main', '.');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.path, encoding: 'utf8', maxBuffer: 1 << 28 });
  }

  /** A content as it is: `main:content/satu/foto.jpg`. */
  bytes(name: string): Buffer {
    return execFileSync('git', ['cat-file', 'blob', name], { cwd: this.path, maxBuffer: 2 ** 26 });
  }

  /** Keeps a content without naming it in any commit. Returns its name. */
  write(content: string): string {
    const options = { cwd: this.path, input: content, encoding: 'utf8' } as const;
    return execFileSync('git', ['hash-object', '-w', '--stdin'], options).trim();
  }

  /** Commits these files; null deletes. Returns the commit. */
  commit(
    files: Record<string, Content>,
    message = 'uji',
    { nama, at }: { nama: string; at: Date } = { nama: 'Uji', at: new Date() },
  ): string {
    const parent = spawnSync('git', ['rev-parse', '-q', '--verify', 'HEAD'], { cwd: this.path });
    const parts: (string | Uint8Array)[] = [
      `commit refs/heads/main\ncommitter ${nama} <uji@example.org> ${Math.floor(at.getTime() / 1000)} +0000\n`,
      data(message),
      parent.status === 0 ? `from ${parent.stdout.toString().trim()}\n` : '',
    ];
    for (const [path, content] of Object.entries(files)) {
      if (content === null) parts.push(`D ${path}\n`);
      else if (typeof content === 'object' && 'mode' in content)
        parts.push(`M ${content.mode} ${content.id} ${path}\n`);
      else parts.push(`M 100644 inline ${path}\n`, data(content));
    }
    const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
    execFileSync('git', ['fast-import', '--quiet'], { cwd: this.path, input });
    return this.git('rev-parse', 'HEAD').trim();
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

function data(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}
