/** What operators of the benchmark write. */
import { stringify } from 'yaml';
import type { BlobId, RepoPath } from '../../cms/store/store.ts';

export interface Draft {
  village: string;
  slug: string;
  /** Stands in the body; no two saves have the same. */
  words: string;
  photo?: Buffer;
  /** Content's name of what was opened; undefined for a new entry. */
  base?: BlobId;
}

/** Where the editor sees the entry. */
export function entryPath({ village, slug }: Pick<Draft, 'village' | 'slug'>): RepoPath {
  return `content/${village}/berita/${slug}/index.md`;
}

/** Parameters of `persistEntry`, as JSON. */
export function persistParams(draft: Draft): string {
  const { slug, words, photo, base } = draft;
  const path = entryPath(draft);
  const fields = {
    judul: `Kabar dari ${slug}`,
    tanggal: '2026-08-17',
    ringkasan: 'Warga dan perangkat desa bekerja bersama memperbaiki jalan setelah musim hujan.',
    ...(photo && { foto: 'foto.jpg', keterangan_foto: 'Warga bekerja bakti di jalan dusun.' }),
    terbit: true,
  };
  const body = `Kegiatan ini diikuti warga dari semua dusun. ${words}\n\n${PARAGRAPH.repeat(5)}`;
  const assets = photo
    ? [
        {
          path: path.replace('index.md', 'foto.jpg'),
          content: photo.toString('base64'),
          encoding: 'base64',
        },
      ]
    : [];
  return JSON.stringify({
    dataFiles: [{ slug, path, raw: `---\n${stringify(fields, { lineWidth: 0 })}---\n${body}` }],
    assets,
    options: { newEntry: base === undefined, base: base === undefined ? {} : { [path]: base } },
  });
}

const PARAGRAPH =
  'Jalan itu menghubungkan dusun dengan sawah dan kebun warga. Setiap rumah mengirim satu orang, dan ibu-ibu menyiapkan makan siang di halaman balai desa.\n\n';
