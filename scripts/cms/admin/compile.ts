/**
 * Compiles the admin app (Decap, its widgets that our forms use, our own scripts and sheet) once, and keeps it
 * by the hash of what went in, under `.balai/admin/`.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFiles } from '../../lib/hash.ts';
import { walk } from '../../lib/walk.ts';

/** Compiled apps that stay; one for an upgrade and one for the way back. */
const KEEP = 2;

/**
 * Returns the absolute folder of the compiled app: `app.js` and `app.css`, each with `.gz` and `.br` beside it.
 * Throws with the compiler's message, also when Decap's source is not the one that we mend.
 * @param onCompile called when it has to be compiled, which takes a minute on a small server
 */
export async function compileAdmin(project: string, onCompile: () => void = () => {}): Promise<string> {
  const parent = join(project, '.balai', 'admin');
  const hash = adminHash(project);
  const folder = join(parent, hash);
  const whole = () => existsSync(join(folder, 'app.js'));
  if (whole()) return folder;
  onCompile();
  const staging = `${folder}.${process.pid}`;
  try {
    await rm(staging, { recursive: true, force: true });
    await runCompiler(project, staging);
    await rename(staging, folder).catch((error: unknown) => {
      // Another process may have compiled the same meanwhile; then its result is as good.
      if (!whole()) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  await prune(parent, hash);
  return folder;
}

function adminHash(project: string): string {
  const folders = ['admin', 'browser', 'locale'].map((name) => join(project, 'scripts', 'cms', name));
  const others = ['package-lock.json', 'theme/model/warna.ts'].map((name) => join(project, name));
  return hashFiles([...folders.flatMap(walk), ...others], project).slice(0, 16);
}

function runCompiler(project: string, outDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'compile-process.ts'), [project, outDir], {
      cwd: project,
      // Libraries choose by it between what developers and what operators get.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    let answer: { ok: boolean; message?: string } | undefined;
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    child.on('message', (message) => {
      answer = message as typeof answer;
    });
    child.on('error', reject);
    child.on('close', () => {
      if (answer?.ok) resolve();
      else reject(new Error(`The admin app does not compile: ${answer?.message ?? said.trim()}`));
    });
  });
}

/** Hash names say nothing of age, but which one is in use is known. */
async function prune(parent: string, newest: string): Promise<void> {
  const others = (await readdir(parent)).filter((name) => name !== newest && /^[0-9a-f]{16}$/.test(name));
  for (const name of others.slice(KEEP - 1)) await rm(join(parent, name), { recursive: true, force: true });
}
