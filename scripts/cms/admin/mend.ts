/** Vite plugin: applies the mends to Decap's modules. One that does not fit any more fails the compile. */
import { join } from 'node:path';
import { MENDS, type Mend, STUBS, SWAPS } from './mends.ts';

const STUB = '\0balai-stub:';

/** @param browser absolute folder of our own browser modules */
export function mendPlugin(browser: string) {
  const open = new Set<object>([...MENDS, ...SWAPS]);
  return {
    name: 'balai-mend',
    enforce: 'pre' as const,
    resolveId(id: string) {
      if (id === 'balai:seams') return join(browser, 'seams.ts');
      return id in STUBS ? STUB + id : undefined;
    },
    load(id: string) {
      return id.startsWith(STUB) ? STUBS[id.slice(STUB.length)] : undefined;
    },
    transform(code: string, id: string) {
      const path = id.replaceAll('\\', '/');
      const swap = SWAPS.find(({ module }) => path.endsWith(`/${module}`));
      if (swap) {
        open.delete(swap);
        checkExports(code, swap);
        return { code: `export * from ${JSON.stringify(join(browser, swap.ours))};`, map: null };
      }
      const mends = MENDS.filter(({ module }) => path.endsWith(`/${module}`));
      if (mends.length === 0) return undefined;
      for (const mend of mends) open.delete(mend);
      return { code: mends.reduce(applyMend, code), map: null };
    },
    buildEnd(error?: Error) {
      if (!error && open.size > 0)
        throw new Error(`Modules to mend were not met: ${JSON.stringify([...open])}`);
    },
  };
}

/** Replaces one piece of source. Throws unless it stands there exactly once. */
export function applyMend(code: string, { module, find, replace }: Mend): string {
  const [before, after, ...more] = code.split(find);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(
      `${module} has changed: it has this ${more.length + (after === undefined ? 0 : 1)} times:\n${find}`,
    );
  }
  return before + replace + after;
}

function checkExports(code: string, { module, exports }: (typeof SWAPS)[number]): void {
  const found = [...code.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(
    ([, name]) => name,
  );
  if (String(found) !== String(exports))
    throw new Error(`${module} has changed: it exports ${found.join(', ')}.`);
}
