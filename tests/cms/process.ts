/** `balai cms` as a process of its own, and requests to it as the web server in front sends them. */
import { type ChildProcess, type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { PROJECT } from '../../scripts/lib/options.ts';
import { type Listening, listen } from '../../scripts/serve/listen.ts';

/** Starts it; `ready` is what it prints once it answers. */
export function startCms(
  args: readonly string[],
  options: Pick<SpawnOptionsWithoutStdio, 'detached' | 'env'> = {},
): { child: ChildProcess; ready: Promise<{ url: string }> } {
  const command = [join(PROJECT, 'scripts', 'balai.ts'), 'cms', ...args, '--json'];
  const child = spawn(process.execPath, command, options);
  return { child, ready: firstLine(child).then((line) => JSON.parse(line) as { url: string }) };
}

/** Resolves with the first line that the process prints; rejects when it ends before. */
export async function firstLine(child: ChildProcess): Promise<string> {
  let said = '';
  let errors = '';
  child.stderr?.on('data', (chunk) => (errors += chunk));
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\n')) resolve(said.split('\n')[0] ?? '');
    });
    child.on('exit', (code) => reject(new Error(`it ended with ${code}: ${errors}`)));
  });
}

export async function freePort(): Promise<number> {
  const probe: Listening = await listen(() => {}, { port: 0 });
  await probe.close();
  return probe.port;
}

export function ask(port: number, method: string, path: string, more: Record<string, string>) {
  const headers = {
    host: 'cms.uji.example',
    origin: 'https://cms.uji.example',
    'content-type': 'application/x-www-form-urlencoded',
    'x-forwarded-for': '10.0.0.1',
    ...more,
  };
  return new Promise<{ status: number; location: string | undefined; cookie: string; text: string }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        const [cookie = ''] = response.headers['set-cookie'] ?? [];
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location,
            cookie: cookie.split(';')[0] ?? '',
            text,
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}
