/** The words of an address that does not exist, to search for: old links of other systems still say what they meant. */

/** Parts of addresses that say nothing of what the page was about. */
const KOSONG = new Set(
  'index artikel read post page detail berita kategori category php html id www first desa'.split(' '),
);

/** `/artikel/2024/05/surat-keterangan-domisili.html` says `surat keterangan domisili`; '' when nothing is said. */
export function kataAlamat(path: string): string {
  let text: string;
  try {
    text = decodeURIComponent(path);
  } catch {
    return '';
  }
  const parts = text.split('/').map((part) =>
    part
      .replace(/\.[a-z0-9]{2,5}$/i, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => /\p{L}/u.test(word) && !KOSONG.has(word.toLowerCase())),
  );
  return (
    parts
      .findLast((words) => words.length > 0)
      ?.slice(0, 8)
      .join(' ')
      .slice(0, 80) ?? ''
  );
}
