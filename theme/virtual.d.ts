/** Guides of the regency, compiled from MDX: slug -> component. Made by the plugin in `scripts/theme/`. */
declare module 'virtual:balai/panduan' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  export const panduan: Record<string, AstroComponentFactory>;
}
