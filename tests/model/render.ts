/** Rendering for tests: with one photo, and read back strictly. */
import type { Foto } from '../../theme/model/desa.ts';
import { type MarkdownContext, renderMarkdown } from '../../theme/model/markdown.ts';
import { expectSafeAddresses, readHtml, type Tag } from './html.ts';

const FOTO: Foto = {
  lebar: 720,
  tinggi: 480,
  webp: [{ url: '/foto/ada.webp', lebar: 720 }],
  jpeg: '/foto/ada.jpg',
};
export const CONTEXT: MarkdownContext = {
  foto: (nama) => (nama === 'ada.jpg' ? FOTO : undefined),
};

/** Renders and reads strictly: throws on anything that must not reach a page. */
export function safe(text: string): { html: string; tags: Tag[] } {
  const html = renderMarkdown(text, CONTEXT);
  const tags = readHtml(html);
  expectSafeAddresses(tags);
  return { html, tags };
}
