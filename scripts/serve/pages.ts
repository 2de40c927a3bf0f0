/** The few pages that the preview itself shows, in the plain style of the fleet's index. */
import { escapeHtml } from '../../theme/model/html.ts';
import { halaman } from '../build/halaman-armada.ts';
import type { Host } from './address.ts';

/** A short page with one sentence. Both are plain text. */
export function plainError(title: string, sentence: string): Buffer {
  return Buffer.from(halaman(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p>`));
}

/** For a host name that is no village here, or a path that no page stands for: what there is instead. */
export function noSuchHost(host: Host, sites: readonly string[], port: number): Buffer {
  const title = host.kind === 'unknown' ? 'Situs tidak ditemukan' : 'Halaman tidak ditemukan';
  const subject = host.kind === 'unknown' ? `Tidak ada situs di alamat ${host.name || '(tanpa nama)'}.` : '';
  const links = sites.map((id) => {
    const url = `http://${id}.localhost:${port}/`;
    return `<li><a href="${escapeHtml(url)}">${escapeHtml(id)}</a></li>`;
  });
  const list = links.length
    ? `<h2>Situs yang ada</h2><ul>${links.join('')}</ul>`
    : '<p>Belum ada situs yang terbit.</p>';
  return Buffer.from(halaman(title, `<h1>${title}</h1>${subject && `<p>${escapeHtml(subject)}</p>`}${list}`));
}

/** In dev, for a village that cannot be shown: what is wrong, in the words of the terminal. */
export function problemPage(id: string, problems: readonly string[]): string {
  const title = `Situs ${id} belum dapat ditampilkan`;
  return withReload(
    halaman(title, `<h1>${escapeHtml(title)}</h1><pre lang="en">${escapeHtml(problems.join('\n'))}</pre>`),
  );
}

/** Lets a page outside of the theme load again by itself when content changes. */
export function withReload(page: string): string {
  return page.replace('</main>', '</main><script type="module" src="/@vite/client"></script>');
}
