/** A regency with its gateway as a process: repository, people, public sites, in folders of their own. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { balai, type Files, Root, shareDrawings } from '../fleet.ts';
import { BareRepository } from './bare.ts';
import { freePort, startCms } from './process.ts';

export interface Regency extends AsyncDisposable {
  origin: string;
  repository: BareRepository;
  /** Folder of the public sites, one folder a village. */
  out: string;
  /** `balai undang` for an operator of this village. Returns the link. */
  invite(nama: string, desa: string): Promise<string>;
  /** `balai operator --cabut`. */
  revoke(id: string): Promise<void>;
  /** A text as it is committed. */
  committed(path: string): string;
  /** Lets a browser reach the public sites at the addresses that they have. */
  publish(context: BrowserContext): Promise<void>;
}

/** Starts the gateway on a repository with these files; resolves once it knows its villages. */
export async function startRegency(files: Files): Promise<Regency> {
  await using parts = new AsyncDisposableStack();
  const root = parts.use(new Root());
  const repository = parts.use(new BareRepository());
  repository.commit(files);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const [akar, out, data] = ['akar', 'situs', 'data'].map((name) => join(root.path, name)) as [
    string,
    string,
    string,
  ];
  shareDrawings(akar);
  const { child, ready } = startCms([
    ...['--repo', repository.path, '--root', akar, '--out', out, '--data', data],
    ...['--origin', origin, '--port', String(port)],
  ]);
  parts.defer(() => ended(child));
  await ready;
  // The folder that follows the repository is filled behind the gateway's back.
  for (const path of Object.keys(files)) while (!existsSync(join(akar, path))) await wait(50);
  const command = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await balai([...args, '--data', data, '--json']);
    if (code !== 0) throw new Error(stderr);
    return stdout;
  };
  const owned = parts.move();
  return {
    origin,
    repository,
    out,
    invite: async (nama, desa) =>
      (JSON.parse(await command('undang', nama, '--desa', desa)) as { url: string }).url,
    revoke: async (id) => void (await command('operator', '--cabut', id)),
    committed: (path) => repository.git('show', `main:${path}`),
    async publish(context) {
      await context.route(/^https:\/\/\w+\.uji\.example\//, (route) => {
        const { hostname, pathname } = new URL(route.request().url());
        const path = join(out, hostname.split('.')[0] ?? '', pathname);
        const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
        return existsSync(file)
          ? route.fulfill({ path: file, contentType: TYPES[file.split('.').at(-1) ?? ''] ?? 'text/html' })
          : route.fulfill({ status: 404, body: '' });
      });
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Ends a process as a service manager does. */
export async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  png: 'image/png',
  svg: 'image/svg+xml',
};
