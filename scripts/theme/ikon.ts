/** Vite plugin: hands the used icons to the renderer as `virtual:balai/ikon`, without the other 6,000. */
import { createRequire } from 'node:module';
import { NAMA_IKON } from '../../theme/lib/nama-ikon.ts';

const ID = 'virtual:balai/ikon';
/** What every line icon of the set repeats; the class `i` of the stylesheet says it once. */
const REPEATED =
  / (?:fill="none"|stroke="currentColor"|stroke-(?:linecap|linejoin)="round"|stroke-width="2")/g;

interface IconSet {
  icons: Record<string, { body: string }>;
}

/** The inner SVG of each used icon. Throws when the set has no icon of a name. */
export function bacaIkon(): Record<string, string> {
  const set = createRequire(import.meta.url)('@iconify-json/tabler/icons.json') as IconSet;
  return Object.fromEntries(
    NAMA_IKON.map((nama) => {
      const icon = set.icons[nama];
      if (!icon) throw new Error(`Tabler Icons has no icon named "${nama}".`);
      return [nama, icon.body.replace(REPEATED, '')];
    }),
  );
}

/** Adds the virtual module to a Vite build. */
export function ikonPlugin() {
  return {
    name: 'balai-ikon',
    resolveId: (id: string) => (id === ID ? `\0${ID}` : undefined),
    load: (id: string) =>
      id === `\0${ID}` ? `export const ikon = ${JSON.stringify(bacaIkon())};` : undefined,
  };
}
