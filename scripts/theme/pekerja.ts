/**
 * Vite plugin: hands the offline workers to the renderer as text, `virtual:balai/pekerja`. A worker is no page's
 * script: each village answers it under its own `/sw.js`, behind its own lists.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ID = 'virtual:balai/pekerja';
const FOLDER = new URL('../../theme/browser/luring/', import.meta.url);

/** One of the workers, bundled and small. */
async function bacaPekerja(nama: 'pekerja' | 'pemutus'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rollupOptions: {
        input: fileURLToPath(new URL(`${nama}.ts`, FOLDER)),
        output: { format: 'iife' },
      },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error(`Vite made no bundle of ${nama}.ts.`);
  return bundle.output[0].code.trim();
}

/** Adds the virtual module to a Vite build. */
export function pekerjaPlugin() {
  return {
    name: 'balai-pekerja',
    resolveId: (id: string) => (id === ID ? `\0${ID}` : undefined),
    async load(id: string) {
      if (id !== `\0${ID}`) return undefined;
      const [pekerja, pemutus] = await Promise.all([bacaPekerja('pekerja'), bacaPekerja('pemutus')]);
      return `export const pekerja = ${JSON.stringify(pekerja)}, pemutus = ${JSON.stringify(pemutus)};`;
    },
  };
}
