/**
 * The order of test files: the longest first, so that none runs alone when all others have ended. Vitest knows how long
 * they took the last time; in a new checkout it would go by the size of the files.
 */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { PROJECT } from '../scripts/lib/options.ts';

/** Files that take longer than the others, the longest first. */
const LONG: readonly string[] = [
  'cms/editor-saves',
  'cms/proof',
  'selection',
  'cms/editor-offline',
  'sites',
  'shard',
  'photos',
  'isolation-others',
  'luring/change',
  'regency',
  'diff',
  'luring/harm',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    if (files.every((file) => this.ctx.cache.getTestSpecificationResult(file))) return sorted;
    return sorted.sort((a, b) => place(a) - place(b));
  }
}

/** Place in the order; equal for files of which nothing is known. Those that share a process come last. */
function place({ moduleId, project }: TestSpecification): number {
  if (!project.config.isolate) return LONG.length + 1;
  const name = relative(PROJECT, moduleId).slice('tests/'.length, -'.test.ts'.length);
  const at = LONG.indexOf(name);
  return at < 0 ? LONG.length : at;
}
