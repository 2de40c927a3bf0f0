/** HTML of a photo: WebP where the browser knows it, JPEG otherwise; its size is set, so nothing jumps. */
import type { Foto } from './desa.ts';
import { escapeHtml } from './html.ts';
import { kelasFoto } from './warna-foto.ts';

export interface GambarOptions {
  alt: string;
  /** `sizes` of the layout it stands in. */
  sizes?: string;
  /** The first large photo of a page is loaded at once; all others wait until they come into view. */
  utama?: boolean;
  class?: string;
}

/** Returns a `<picture>`; all text is escaped. */
export function gambar(
  foto: Foto,
  { alt, sizes = '(min-width: 60rem) 42rem, calc(100vw - 2rem)', utama = false, class: name }: GambarOptions,
): string {
  const set = (list: Foto['webp']) => list.map(({ url, lebar }) => `${url} ${lebar}w`).join(', ');
  const load = utama ? 'fetchpriority="high"' : 'loading="lazy"';
  const names = [name, foto.warna === undefined ? '' : kelasFoto(foto.warna)].filter(Boolean).join(' ');
  const css = names ? ` class="${escapeHtml(names)}"` : '';
  const source = `<source type="image/webp" srcset="${escapeHtml(set(foto.webp))}" sizes="${escapeHtml(sizes)}">`;
  return `<picture>${source}<img${css} src="${escapeHtml(foto.jpeg)}" alt="${escapeHtml(alt)}" width="${foto.lebar}" height="${foto.tinggi}" ${load} decoding="async"></picture>`;
}
