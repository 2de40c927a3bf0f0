/**
 * Makes the regency's MDX guides part of the theme: `virtual:balai/panduan` maps each slug to its
 * compiled component. The files may lie outside the project (`--root`), so they are read here and
 * handed on under an address inside it, where their imports resolve.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { guideFiles } from './guide-files.ts';

const LIST = 'virtual:balai/panduan';

/** @param root folder with `content/`; @param excluded slugs that did not compile and are left out */
export function guides(root: string, excluded: readonly string[] = []): AstroIntegration {
  return {
    name: 'balai-guides',
    hooks: {
      'astro:config:setup': ({ updateConfig, config }) => {
        const base = join(fileURLToPath(config.srcDir), 'panduan-kabupaten');
        updateConfig({ vite: { plugins: [plugin(root, base, excluded)] } });
      },
    },
  };
}

function plugin(root: string, base: string, excluded: readonly string[]) {
  // Looked up at each call: while `balai dev` runs, guides come and go.
  const files = () => guideFiles(root).filter(({ slug }) => !excluded.includes(slug));
  const fileOf = (id: string) =>
    id.startsWith(base) ? files().find(({ slug }) => id === join(base, `${slug}.mdx`))?.file : undefined;
  return {
    name: 'balai-guides',
    enforce: 'pre' as const,
    resolveId(id: string) {
      if (id === LIST) return `\0${LIST}`;
      return fileOf(id) === undefined ? undefined : id;
    },
    async load(id: string) {
      if (id === `\0${LIST}`)
        return listModule(
          files().map(({ slug }) => slug),
          base,
        );
      const file = fileOf(id);
      return file === undefined ? undefined : readFile(file, 'utf8');
    },
  };
}

function listModule(slugs: string[], base: string): string {
  const imports = slugs.map(
    (slug, i) => `import { Content as G${i} } from ${JSON.stringify(join(base, `${slug}.mdx`))};`,
  );
  const entries = slugs.map((slug, i) => `${JSON.stringify(slug)}: G${i}`);
  return `${imports.join('\n')}\nexport const panduan = { ${entries.join(', ')} };`;
}
