import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { renderer } from './scripts/theme/adapter.ts';
import { guides } from './scripts/theme/guides.ts';
import { ikonPlugin } from './scripts/theme/ikon.ts';
import { pekerjaPlugin } from './scripts/theme/pekerja.ts';

// Set by `balai build` and `balai dev`; without them the repository itself is the root.
const root = process.env.BALAI_ROOT ?? import.meta.dirname;
const excluded = JSON.parse(process.env.BALAI_WITHOUT_GUIDES ?? '[]');

export default defineConfig({
  srcDir: './theme',
  cacheDir: './.balai/astro',
  output: 'server',
  adapter: renderer(),
  integrations: [mdx(), guides(root, excluded)],
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { assets: '_astro' },
  // A script inside the page would need its hash in the policy; as a file it needs none.
  vite: { plugins: [ikonPlugin(), pekerjaPlugin()], build: { assetsInlineLimit: 0 } },
});
