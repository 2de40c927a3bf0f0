/** Two revisions of the fleet: build both for the same day, compare what came out, look at a sample. */
import { basename, join } from 'node:path';
import { forgetOthers } from '../build/forget.ts';
import { writeWhole } from '../lib/write.ts';
import { buildRevision } from './build.ts';
import { type Comparison, compareBuilds } from './compare.ts';
import { type Look, lookAt } from './look.ts';
import { reportPage } from './report-page.ts';
import { commitOf, filesHere, type Revision, type Tree, takeOut } from './revision.ts';
import { type Group, groupsOf, sampleOf } from './sample.ts';

export interface DiffOptions {
  /** The project's folder, a git checkout. */
  project: string;
  /** Folder with `sites/` and `content/`. */
  root: string;
  /** A commit, branch or tag. */
  before: string;
  /** The same; undefined for the files as they lie here. */
  after: string | undefined;
  /** Both build the villages of `root` as they are here, so that only theme and scripts differ. */
  sameContent: boolean;
  sites: readonly string[];
  date: string;
  /** Pages that are looked at; 0 for none. */
  sample: number;
  /** Where the report and its pictures are written. */
  out: string;
  say: (text: string) => void;
}

export interface DiffResult {
  before: string;
  after: string;
  date: string;
  comparison: Comparison;
  groups: Group[];
  looks: Look[];
  /** The report for people. */
  report: string;
}

/** @throws {CannotError} when one of the two cannot be built */
export async function diffRevisions(options: DiffOptions): Promise<DiffResult> {
  const { project, root, out, sites, date, say } = options;
  const folder = join(project, '.balai', 'diff');
  const content = options.sameContent || root !== project ? root : undefined;
  const take = (tree: Tree): Promise<Revision> => takeOut(project, tree, folder, content);
  const before = await take(await commitOf(project, options.before));
  const after = await take(
    options.after === undefined ? await filesHere(project) : await commitOf(project, options.after),
  );
  forgetOthers(folder, new Set([before, after].map(({ home }) => basename(home))));
  for (const revision of [before, after]) {
    say(`building ${revision.name}`);
    await buildRevision(project, revision, { date, sites, say });
  }
  const comparison = compareBuilds(before.out, after.out, sites);
  const groups = groupsOf(comparison.pages);
  const pictures = join(out, 'pictures');
  const looks = await lookAt(sampleOf(groups, options.sample), [before.out, after.out], pictures, say);
  const report = join(out, 'index.html');
  const result = { before: before.name, after: after.name, date, comparison, groups, looks, report };
  writeWhole(report, reportPage(result));
  return result;
}
