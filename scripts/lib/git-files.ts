/** The files of a commit, as they were, in a folder that is no checkout of anybody. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitText } from './git.ts';

/**
 * Writes all files of a revision below `folder`.
 * @param repository a checkout, or a bare repository; nothing in it changes
 * @param revision a commit or a tree
 */
export async function writeFilesOf(repository: string, revision: string, folder: string): Promise<void> {
  await withIndex(async (index) => {
    const env = {
      GIT_DIR: await gitText(['rev-parse', '--absolute-git-dir'], { cwd: repository }),
      GIT_WORK_TREE: folder,
      GIT_INDEX_FILE: index,
    };
    mkdirSync(folder, { recursive: true });
    await gitText(['read-tree', revision], { cwd: folder, env });
    await gitText(['checkout-index', '--all', '--force'], { cwd: folder, env });
  });
}

/** Lends an index of its own, so that what somebody has staged stays as it is. */
export async function withIndex<T>(work: (index: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-index-'));
  try {
    return await work(join(folder, 'index'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
