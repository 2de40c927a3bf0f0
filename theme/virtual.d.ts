/** Guides of the regency, compiled from MDX: slug -> component. Made by `scripts/theme/guides.ts`. */
declare module 'virtual:balai/panduan' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  export const panduan: Record<string, AstroComponentFactory>;
}

/** The used icons: name -> inner SVG. Made by `scripts/theme/ikon.ts`. */
declare module 'virtual:balai/ikon' {
  export const ikon: Record<import('./lib/nama-ikon.ts').NamaIkon, string>;
}
