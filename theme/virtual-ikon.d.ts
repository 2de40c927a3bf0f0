/** The used icons: name -> inner SVG. Made by `lib/ikon-plugin.ts`. */
declare module 'virtual:balai/ikon' {
  export const ikon: Record<import('./lib/nama-ikon.ts').NamaIkon, string>;
}
