/** What Node compiled is kept for the next run: that of threads too, and nothing of an earlier theme. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { forgetCompiled } from '../scripts/lib/code-cache.ts';

const project = mkdtempSync(join(tmpdir(), 'balai-kode-'));
const kept = () =>
  readdirSync(join(project, '.balai/kode'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
const run = (main: string) => {
  writeFileSync(join(project, 'utama.mjs'), main);
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  execFileSync(process.execPath, [join(project, 'utama.mjs')], { env });
};

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('a thread keeps what it compiled, and a new theme starts from nothing', () => {
  const keep = `import { keepCompiled } from ${JSON.stringify(new URL('../scripts/lib/code-cache.ts', import.meta.url))};\nkeepCompiled(${JSON.stringify(project)});\n`;
  writeFileSync(join(project, 'bagian.mjs'), 'export const satu = 1;');
  writeFileSync(join(project, 'utas.mjs'), "import './bagian.mjs';");
  run(keep);
  const without = existsSync(join(project, '.balai/kode')) ? kept() : 0;
  run(
    `${keep}import { Worker } from 'node:worker_threads';\nnew Worker(new URL('utas.mjs', import.meta.url));\n`,
  );
  expect(kept()).toBeGreaterThanOrEqual(without + 2);
  forgetCompiled(project);
  expect(existsSync(join(project, '.balai/kode'))).toBe(false);
});
