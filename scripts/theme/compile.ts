/**
 * Compiles the theme with Astro once and keeps the result by content hash under `.balai/tema/`.
 * A guide of the regency that does not compile is left out, so that it cannot stop the fleet.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { firstLine } from '../lib/errors.ts';
import { hashFiles, hashText } from '../lib/hash.ts';
import { walk } from '../lib/walk.ts';
import { guideFiles } from './guide-files.ts';

export interface CompiledTheme {
  /** Hash of the theme's sources, the lock file and the guides. */
  hash: string;
  /** Absolute path of the module that exports `render`. */
  entry: string;
  /** Absolute folder of the browser files (`_astro/`). */
  client: string;
  /** Guides that could not be compiled, with the compiler's words. */
  broken: { slug: string; reason: string }[];
  /** True when nothing had to be compiled. */
  cached: boolean;
}

/** How many compiled themes stay for a quick way back. */
const KEEP = 4;
const SOURCES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Returns the compiled theme for this project and root. Throws with the compiler's message when the
 * theme itself is broken.
 */
export async function compileTheme(project: string, root: string): Promise<CompiledTheme> {
  const hash = themeHash(project, root);
  const folder = join(project, '.balai', 'tema', hash);
  const result = (): Omit<CompiledTheme, 'broken' | 'cached'> => ({
    hash,
    entry: join(folder, 'server', 'entry.mjs'),
    client: join(folder, 'client'),
  });
  if (existsSync(join(folder, 'server', 'entry.mjs'))) {
    return { ...result(), broken: await brokenGuides(folder), cached: true };
  }
  const staging = `${folder}.${process.pid}`;
  const broken: CompiledTheme['broken'] = [];
  try {
    for (;;) {
      await rm(staging, { recursive: true, force: true });
      await mkdir(staging, { recursive: true });
      const failure = await runCompiler(
        project,
        staging,
        root,
        broken.map(({ slug }) => slug),
      );
      if (!failure) break;
      const guide = guideOf(failure, root);
      if (!guide || broken.some(({ slug }) => slug === guide.slug)) throw new Error(failure.message);
      broken.push({ slug: guide.slug, reason: firstLine(failure.message) });
    }
    await writeFile(join(staging, 'panduan-rusak.json'), JSON.stringify(broken));
    await publish(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  await prune(dirname(folder), basename(folder));
  return { ...result(), broken, cached: false };
}

/** Hash of everything that goes into the compiled theme. */
function themeHash(project: string, root: string): string {
  const own = [...walk(join(project, 'theme')), ...walk(join(project, 'scripts', 'theme'))];
  const files = [...own, ...SOURCES.map((name) => join(project, name)).filter(existsSync)];
  const guides = hashFiles(
    guideFiles(root).map(({ file }) => file),
    root,
  );
  return hashText(`${hashFiles(files, project)} ${guides}`).slice(0, 16);
}

interface Failure {
  message: string;
  stack: string;
  file: string;
}

function runCompiler(
  project: string,
  outDir: string,
  root: string,
  without: string[],
): Promise<Failure | undefined> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'compile-process.ts'), [project, outDir], {
      cwd: project,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        // What a test runner says of itself must not enter `import.meta.env` of the theme.
        PROD: undefined,
        DEV: undefined,
        MODE: undefined,
        BALAI_ROOT: root,
        BALAI_WITHOUT_GUIDES: JSON.stringify(without),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    let answer: ({ ok: boolean } & Partial<Failure>) | undefined;
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    child.on('message', (message) => {
      answer = message as typeof answer;
    });
    child.on('error', reject);
    child.on('close', () => {
      if (answer?.ok) resolve(undefined);
      else
        resolve({
          message: answer?.message ?? said.trim(),
          stack: answer?.stack ?? '',
          file: answer?.file ?? '',
        });
    });
  });
}

function guideOf(failure: Failure, root: string): { slug: string; file: string } | undefined {
  const text = `${failure.file}\n${failure.message}\n${failure.stack}`;
  return guideFiles(root).find(({ slug }) => text.includes(`panduan-kabupaten/${slug}.mdx`));
}

async function brokenGuides(folder: string): Promise<CompiledTheme['broken']> {
  return JSON.parse(await readFile(join(folder, 'panduan-rusak.json'), 'utf8')) as CompiledTheme['broken'];
}

/** Another build may have compiled the same theme meanwhile; then its result is as good. */
async function publish(staging: string, folder: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'server', 'entry.mjs'))) throw error;
  }
}

async function prune(parent: string, newest: string): Promise<void> {
  const all = await readdir(parent);
  const names = all.filter((name) => name !== newest && /^[0-9a-f]{16}$/.test(name));
  const aged = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(parent, name))).mtimeMs })),
  );
  const old = aged.sort((a, b) => b.time - a.time).slice(KEEP - 1);
  for (const name of all.filter(isAbandoned)) await rm(join(parent, name), { recursive: true, force: true });
  await Promise.all(old.map(({ name }) => rm(join(parent, name), { recursive: true, force: true })));
}

/** Half a compilation (`<hash>.<process>`) whose process was killed. */
function isAbandoned(name: string): boolean {
  const pid = Number(/^[0-9a-f]{16}\.(\d+)$/.exec(name)?.[1]);
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
