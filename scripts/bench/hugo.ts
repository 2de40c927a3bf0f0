/** The same fleet built by Hugo: as one site for each village, and as one site with a section for each. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { KATEGORI_LAYANAN } from '../../theme/model/layanan.ts';
import { CannotError } from '../lib/errors.ts';
import { bacaIkon } from '../theme/ikon.ts';
import { countFiles, type SiteCount } from './count.ts';
import type { Fleet } from './fleet.ts';
import { hugoConfig } from './hugo-config.ts';
import { writeHugoContent } from './hugo-content.ts';
import { themeStyles } from './hugo-style.ts';
import { indexSite, pagefindProgram } from './pagefind.ts';
import { type Run, run } from './run.ts';
import { KABUPATEN } from './villages.ts';

export interface HugoTimes {
  version: string;
  /** One build and one index for each village, as many at a time as there are cores. Milliseconds. */
  many: { ms: number; hugoMs: number; pagefindMs: number; count: SiteCount };
  /** One build of all villages, then one index. `warmMs` is Hugo alone with its photo cache filled. */
  one: {
    ms: number;
    hugoMs: number;
    pagefindMs: number;
    warmMs: number;
    peak: Run['memory'];
    count: SiteCount;
  };
  /** The build and index of one village after an edit, its photo cache filled. */
  editMs: number;
}

/** Hugo's version, or undefined where it is not installed. */
export async function hugoVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await run('hugo', ['version']);
    const [, version] = /v(\d+\.\d+\.\d+\S*)/.exec(stdout) ?? [];
    return version;
  } catch (error) {
    if (error instanceof CannotError) return undefined;
    throw error;
  }
}

/** Prepares the Hugo sites below `work` and measures them. `note` hears what is going on. */
export async function measureHugo(
  fleet: Fleet,
  {
    project,
    work,
    version,
    note,
  }: { project: string; work: string; version: string; note: (text: string) => void },
): Promise<HugoTimes> {
  if (!version.includes('extended'))
    note('this Hugo is not "extended" and cannot write WebP; expect it to fail');
  const tree = join(work, 'content');
  const theme = writeTheme(project, work);
  note('writing the Hugo sites');
  await writeHugoContent(fleet, tree, themeStyles(project));

  const program = pagefindProgram();
  note(`Hugo: ${fleet.ids.length} builds, ${availableParallelism()} at a time, each with its search index`);
  const many = await measureMany(fleet.ids, { tree, theme, work, program });
  const id = fleet.ids[0] ?? '';
  const editMs =
    (await buildSite(join(work, 'sites', id))).ms +
    (await indexSite(program, join(work, 'sites', id, 'public')));

  note('Hugo: one build of all villages, with one search index');
  const source = join(work, 'one');
  await writeSite(source, { baseURL: `https://${KABUPATEN.domain}/`, content: tree, theme, satu: true });
  const cold = await buildSite(source);
  const pagefindMs = await indexSite(program, join(source, 'public'));
  const count = await countFiles(join(source, 'public'));
  await rm(join(source, 'public'), { recursive: true });
  const warm = await buildSite(source);
  const one = {
    ms: cold.ms + pagefindMs,
    hugoMs: cold.ms,
    pagefindMs,
    warmMs: warm.ms,
    peak: cold.memory,
    count,
  };
  return { version, many, one, editMs };
}

interface ManyOptions {
  tree: string;
  theme: string;
  work: string;
  program: string;
}

async function measureMany(
  ids: readonly string[],
  { tree, theme, work, program }: ManyOptions,
): Promise<HugoTimes['many']> {
  const sites = ids.map((id) => ({ id, source: join(work, 'sites', id) }));
  for (const { id, source } of sites) {
    await writeSite(source, {
      baseURL: `https://${id}.${KABUPATEN.domain}/`,
      content: join(tree, id),
      theme,
      satu: false,
    });
  }
  const queue = [...sites];
  let hugoMs = 0;
  let pagefindMs = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let site = queue.shift(); site; site = queue.shift()) {
        hugoMs += (await buildSite(site.source, false)).ms;
        pagefindMs += await indexSite(program, join(site.source, 'public'));
      }
    }),
  );
  const ms = performance.now() - start;
  return { ms, hugoMs, pagefindMs, count: await countFiles(join(work, 'sites'), 'public') };
}

/** Layouts, icons and the stylesheet, shared by all sites. */
function writeTheme(project: string, work: string): string {
  const theme = join(work, 'theme');
  rmSync(theme, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'hugo/layouts'), join(theme, 'layouts'), { recursive: true });
  writeFileSync(join(theme, 'layouts/partials/gaya.html'), themeStyles(project));
  mkdirSync(join(theme, 'data'), { recursive: true });
  writeFileSync(join(theme, 'data/ikon.json'), JSON.stringify(bacaIkon()));
  const icons = Object.entries(KATEGORI_LAYANAN).map(([slug, { ikon }]) => [slug, ikon]);
  writeFileSync(join(theme, 'data/kategori.json'), JSON.stringify(Object.fromEntries(icons)));
  return theme;
}

async function writeSite(source: string, options: Parameters<typeof hugoConfig>[0]): Promise<void> {
  await mkdir(source, { recursive: true });
  await writeFile(join(source, 'hugo.json'), JSON.stringify(hugoConfig(options)));
}

function buildSite(source: string, memory = true): Promise<Run> {
  return run('hugo', ['--source', source, '--quiet'], { memory });
}
