/**
 * The process in which Astro compiles the theme; it ends afterwards, and its memory with it.
 * Arguments: project folder, output folder. Errors go to the parent as one JSON line.
 */
import { build } from 'astro';

const [project, outDir] = process.argv.slice(2);
if (!project || !outDir) throw new Error('usage: compile-process.ts PROJECT OUTDIR');

try {
  await build({ root: project, outDir, logLevel: 'silent' });
  process.send?.({ ok: true });
} catch (error) {
  const { message, stack, loc, id } = error as Error & { loc?: { file?: string }; id?: string };
  process.send?.({ ok: false, message, stack, file: loc?.file ?? id ?? '' });
}
