/**
 * Compiles the theme with Astro once and keeps the result by content hash under `.balai/tema/`.
 * A guide of the regency that does not compile is left out, so that it cannot stop the fleet.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { forgetCompiled } from '../lib/code-cache.ts';
import { prune, publish, runCompiler, stagingOf } from '../lib/compiled.ts';
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
/** The module that exports `render`, in the folder of a compiled theme. */
const ENTRY = join('server', 'entry.mjs');
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
    entry: join(folder, ENTRY),
    client: join(folder, 'client'),
  });
  if (existsSync(join(folder, ENTRY))) {
    return { ...result(), broken: await brokenGuides(folder), cached: true };
  }
  const staging = stagingOf(dirname(folder), hash);
  const broken: CompiledTheme['broken'] = [];
  try {
    for (;;) {
      await rm(staging, { recursive: true, force: true });
      await mkdir(staging, { recursive: true });
      const failure = await failureOf(
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
    await publish(staging, folder, ENTRY);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  await prune(dirname(folder), hash, KEEP);
  forgetCompiled(project);
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

async function failureOf(
  project: string,
  outDir: string,
  root: string,
  without: string[],
): Promise<Failure | undefined> {
  const { answer, said } = await runCompiler<{ ok: boolean } & Partial<Failure>>(
    join(import.meta.dirname, 'compile-process.ts'),
    [project, outDir],
    project,
    {
      ASTRO_TELEMETRY_DISABLED: '1',
      // What a test runner says of itself must not enter `import.meta.env` of the theme.
      PROD: undefined,
      DEV: undefined,
      MODE: undefined,
      BALAI_ROOT: root,
      BALAI_WITHOUT_GUIDES: JSON.stringify(without),
    },
  );
  if (answer?.ok) return undefined;
  return { message: answer?.message ?? said, stack: answer?.stack ?? '', file: answer?.file ?? '' };
}

function guideOf(failure: Failure, root: string): { slug: string; file: string } | undefined {
  const text = `${failure.file}\n${failure.message}\n${failure.stack}`;
  return guideFiles(root).find(({ slug }) => text.includes(`panduan-kabupaten/${slug}.mdx`));
}

async function brokenGuides(folder: string): Promise<CompiledTheme['broken']> {
  return JSON.parse(await readFile(join(folder, 'panduan-rusak.json'), 'utf8')) as CompiledTheme['broken'];
}
