/** The theme's stylesheet for the Hugo site: the same rules, so that its pages weigh what ours weigh. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /@import\s+['"](.+?)['"](?:\s+layer\((\w+)\))?\s*;/g;

/** The stylesheet with everything that it imports, white space and comments removed. */
export function themeStyles(project: string): string {
  const main = join(project, 'theme/styles/gaya.css');
  if (!existsSync(main)) return '';
  // Hugo's pages carry the sheets of all sections: one style for all, as its peers do it.
  const folder = join(project, 'theme/styles/bagian');
  const sections = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return minify([bundle(main), ...sections].join(''));
}

function bundle(file: string): string {
  return readFileSync(file, 'utf8').replace(IMPORT, (_, path: string, layer?: string) => {
    const inner = bundle(join(dirname(file), path));
    return layer ? `@layer ${layer}{${inner}}` : inner;
  });
}

function minify(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
