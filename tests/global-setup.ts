/** Once for all tests: a browser that starts, and the sample fleet, built (which compiles the theme, too). */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launch } from '../scripts/lib/browser.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { balai, DAY, SHARED } from './fleet.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Output folder of the sample fleet. */
    contoh: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A browser that comes as a package unpacks itself at its first start; tests in parallel must not meet there.
  await (await launch()).close();
  const shared = mkdtempSync(join(tmpdir(), 'balai-bersama-'));
  process.env[SHARED] = shared;
  const out = mkdtempSync(join(tmpdir(), 'balai-contoh-'));
  const { code, stdout, stderr } = await balai(['build', '--root', PROJECT, '--out', out, '--date', DAY]);
  if (code !== 0) throw new Error(`The sample fleet has findings or cannot be built:\n${stdout}\n${stderr}`);
  project.provide('contoh', out);
  return async () => {
    // Not in one go: while thousands of files are deleted, the runner would not see that its last worker has ended.
    for (const folder of [out, shared]) await rm(folder, { recursive: true, force: true });
  };
}
