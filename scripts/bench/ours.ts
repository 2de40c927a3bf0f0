/** Our own build, measured from outside as anybody would run it, on a copy of the project. */
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotError } from '../lib/errors.ts';
import { countFiles, type SiteCount } from './count.ts';
import { HARI_INI } from './days.ts';
import type { Fleet } from './fleet.ts';
import type { Memory } from './memory.ts';
import { run } from './run.ts';
import { copyFleet, copyProject } from './workspace.ts';

/** Milliseconds by stage, as the build's own `--json` gives them. */
export type Stages = Record<string, number>;

export interface OurTimes {
  cold: Measured;
  /** Best of three: what the machine does besides only ever adds. */
  nothingMs: number;
  edit: Measured;
  /** The same edits in a fleet of ten; undefined where the fleet is no larger. */
  editOfTenMs: number | undefined;
  theme: Measured;
  memory: Memory | undefined;
  count: SiteCount;
  /** Findings of the cold build; the generated content should have none. */
  findings: number;
}

export interface Measured {
  ms: number;
  stages: Stages;
  /** Villages that were made. */
  published: number;
}

interface Options {
  project: string;
  work: string;
  note: (text: string) => void;
}

const EDITS = 5;
const TEN = 10;

/** Builds the fleet below `work` again and again. Throws a CannotError when a build cannot work. */
export async function measureOurs(fleet: Fleet, { project, work, note }: Options): Promise<OurTimes> {
  const copy = join(work, 'project');
  copyProject(project, copy);
  const large: Place = { project: copy, root: join(work, 'fleet'), out: join(work, 'fleet-dist') };
  const small: Place = {
    project: copy,
    root: join(work, 'fleet-of-ten'),
    out: join(work, 'fleet-of-ten-dist'),
  };
  const ids = await copyFleet(fleet, large.root, fleet.ids.length);
  if (ids.length > TEN) await copyFleet(fleet, small.root, TEN);

  note(`ours: cold build of ${ids.length} villages`);
  const cold = await build(large, true);
  if (cold.published !== ids.length)
    throw new CannotError(`Only ${cold.published} of ${ids.length} villages were published.`, cold.words);
  const count = await countFiles(large.out);
  note('ours: nothing changed, one edit');
  let nothingMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) nothingMs = Math.min(nothingMs, (await build(large)).ms);
  const { edit, editOfTen } = await measureEdits(
    large,
    ids.length > TEN ? small : undefined,
    ids.slice(0, TEN),
  );
  note('ours: theme changed');
  await appendFile(join(copy, 'theme/styles/gaya.css'), '\n:root{--ukur:1px}\n');
  const theme = await build(large, true);
  return {
    cold,
    nothingMs,
    edit,
    editOfTenMs: editOfTen?.ms,
    theme,
    memory: larger(cold.memory, theme.memory),
    count,
    findings: cold.findings,
  };
}

/** Edits in turn in both fleets, so that whatever else slows the machine slows both alike. */
async function measureEdits(large: Place, small: Place | undefined, ids: readonly string[]): Promise<Edits> {
  if (small) await build(small);
  const inLarge: Built[] = [];
  const inSmall: Built[] = [];
  for (let round = 0; round < EDITS; round++) {
    inLarge.push(await editAndBuild(large, ids, round));
    if (small) inSmall.push(await editAndBuild(small, ids, round));
  }
  return { edit: median(inLarge), editOfTen: small && median(inSmall) };
}

interface Edits {
  edit: Built;
  editOfTen: Built | undefined;
}

interface Place {
  project: string;
  root: string;
  out: string;
}

interface Built extends Measured {
  memory: Memory | undefined;
  findings: number;
  /** What the build says of villages that it could not make. */
  words: string;
}

async function build({ project, root, out }: Place, memory = false): Promise<Built> {
  const command = [
    join(project, 'scripts/balai.ts'),
    'build',
    '--root',
    root,
    '--out',
    out,
    '--json',
    '--date',
    HARI_INI,
  ];
  // Code 1: built, with findings. They are counted and shown.
  const done = await run(process.execPath, command, { cwd: project, accept: [0, 1], memory });
  const { sites, findings, stages } = JSON.parse(done.stdout) as Report;
  const all = [...findings, ...sites.flatMap((site) => site.findings)];
  return {
    ms: done.ms,
    memory: done.memory,
    stages,
    published: sites.filter(({ status }) => status === 'published').length,
    findings: all.length,
    words: all
      .slice(0, 3)
      .map(({ file, message }) => `${file}: ${message}`)
      .join('\n'),
  };
}

interface Report {
  sites: { id: string; status: string; findings: Finding[] }[];
  findings: Finding[];
  stages: Stages;
}

interface Finding {
  file: string;
  message: string;
}

/** One sentence more in a notice, each round in another of the first ten villages. */
async function editAndBuild(place: Place, ids: readonly string[], round: number): Promise<Built> {
  const id = ids[(round * 2 + 1) % ids.length] ?? '';
  const folder = join(place.root, 'content', id, 'pengumuman');
  const notice = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()[0];
  if (!notice) throw new CannotError(`${id} has no notice to edit.`, 'Raise --entries.');
  await appendFile(
    join(folder, notice),
    `\nTambahan ${round + 1}: waktunya tetap, tempatnya pindah ke balai desa.\n`,
  );
  const built = await build(place);
  if (built.published !== 1)
    throw new CannotError(`One edit in ${id} made ${built.published} villages instead of one.`, built.words);
  return built;
}

function median<T extends { ms: number }>(list: readonly T[]): T {
  const middle = list.toSorted((a, b) => a.ms - b.ms)[Math.floor(list.length / 2)];
  if (!middle) throw new RangeError('The median of nothing.');
  return middle;
}

function larger(a: Memory | undefined, b: Memory | undefined): Memory | undefined {
  if (!a || !b) return a ?? b;
  return { tree: Math.max(a.tree, b.tree), single: Math.max(a.single, b.single) };
}
