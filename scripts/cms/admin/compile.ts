/**
 * Compiles the admin app (Decap, its widgets that our forms use, our own scripts and sheet) once, and keeps it
 * by the hash of what went in, under `.balai/admin/`.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prune, publish, runCompiler, stagingOf } from '../../lib/compiled.ts';
import type { CompilerAnswer } from './compile-process.ts';
import { hashOf, keptOf, MODULES, modulesIn } from './kept.ts';

/** Compiled apps that stay; one for an upgrade and one for the way back. */
const KEEP = 2;

/**
 * Returns the absolute folder of the compiled app: `app.js` and `app.css`, each with `.gz` and `.br` beside it.
 * Throws with the compiler's message, also when Decap's source is not the one that we mend.
 * @param onCompile called when it has to be compiled, which takes a minute on a small server
 */
export async function compileAdmin(project: string, onCompile: () => void = () => {}): Promise<string> {
  const parent = join(project, '.balai', 'admin');
  const kept = await keptOf(project, parent);
  if (kept !== undefined) return join(parent, kept);
  onCompile();
  const staging = stagingOf(parent, hashOf(project, []));
  try {
    await rm(staging, { recursive: true, force: true });
    const script = join(import.meta.dirname, 'compile-process.ts');
    const { answer, said } = await runCompiler<CompilerAnswer>(script, [project, staging], project);
    if (!answer?.ok) throw new Error(`The admin app does not compile: ${answer?.message ?? said}`);
    const hash = hashOf(project, await modulesIn(staging));
    await publish(staging, join(parent, hash), MODULES);
    await prune(parent, hash, KEEP);
    return join(parent, hash);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
