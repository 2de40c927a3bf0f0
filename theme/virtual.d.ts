/** Guides of the regency, compiled from MDX: slug -> component. Made by `scripts/theme/guides.ts`. */
declare module 'virtual:balai/panduan' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  export const panduan: Record<string, AstroComponentFactory>;
}

/** The used icons: name -> inner SVG. Made by `scripts/theme/ikon.ts`. */
declare module 'virtual:balai/ikon' {
  export const ikon: Record<import('./lib/nama-ikon.ts').NamaIkon, string>;
}

/** The offline workers as text: the one that keeps pages, and the one that clears and goes. Made by `scripts/theme/pekerja.ts`. */
declare module 'virtual:balai/pekerja' {
  export const pekerja: string;
  export const pemutus: string;
}
