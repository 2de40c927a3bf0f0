/**
 * The process that bundles the admin app; it ends afterwards, and its memory with it.
 * Arguments: project folder, output folder. Errors go to the parent.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { palet, properti, WARNA_BAKU } from '../../../theme/model/warna.ts';
import { MODULES } from './kept.ts';
import { mendPlugin } from './mend.ts';
import { ownModulesPlugin } from './own-modules.ts';

export type CompilerAnswer = { ok: true } | { ok: false; message: string };

const [project, outDir] = process.argv.slice(2);
if (!project || !outDir) throw new Error('usage: compile-process.ts PROJECT OUTDIR');
/** Decap has no dark mode. */
const colours = `:root{${properti(palet(WARNA_BAKU).terang)}}`;
const browser = join(project, 'scripts', 'cms', 'browser');
const modules = new Set<string>();
const ownModules = ownModulesPlugin(project, modules);

/** One entry point and its stylesheets, each as one file. */
async function bundle(entry: string): Promise<{ code: string; css: string }> {
  const result = await build({
    configFile: false,
    root: browser,
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      global: 'globalThis',
    },
    plugins: [mendPlugin(browser), ownModules],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      cssCodeSplit: false,
      target: 'es2020',
      rollupOptions: { input: join(browser, entry), output: { format: 'iife' } },
    },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error(`Vite made no bundle of ${entry}.`);
  let code = '';
  let css = '';
  for (const part of first.output) {
    if (part.type === 'chunk') code += part.code;
    else if (part.fileName.endsWith('.css')) css += String(part.source);
    else throw new Error(`A file that nobody serves: ${part.fileName}`);
  }
  return { code, css };
}

/** Writes a file, and packed beside it, because nothing that runs while operators wait packs it as well. */
async function emit(name: string, content: string): Promise<void> {
  const file = join(outDir ?? '', name);
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  writeFileSync(file, bytes);
}

function answer(given: CompilerAnswer): void {
  process.send?.(given);
}

try {
  mkdirSync(outDir, { recursive: true });
  const app = await bundle('app.ts');
  await Promise.all([emit('app.js', app.code), emit('app.css', colours + app.css)]);
  writeFileSync(join(outDir, MODULES), JSON.stringify([...modules].sort()));
  answer({ ok: true });
} catch (error) {
  answer({ ok: false, message: error instanceof Error ? error.message : String(error) });
}
