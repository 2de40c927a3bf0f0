/** The README inside the archive: for the people of the village, and at its end for the next engineer. Pure. */
import { BUNDLE, MANIFEST, SITE } from './contents.ts';

export interface Told {
  /** Folder name. */
  id: string;
  /** `Desa Sukamaju` */
  nama: string;
  /** Address for which the finished site was made; undefined where it is not in the archive. */
  domain: string | undefined;
  /** Commits of the history; undefined where it is not in the archive. */
  commits: number | undefined;
}

export function readme({ id, nama, domain, commits }: Told): string {
  const site = domain !== undefined;
  const history = commits !== undefined;
  return `# ${nama}: semua isi situsnya

Berkas ini milik ${nama}. Di dalamnya ada semua yang pernah ditulis untuk situsnya, sehingga situs dapat pindah ke
tempat lain tanpa kehilangan apa pun.

| di dalam berkas ini | apa itu |
|---|---|
| \`sites/${id}/\` | nama, alamat, jam layanan, logo, dan foto kantor |
| \`content/${id}/\` | tulisan, foto, dan dokumen: satu folder untuk setiap jenis isi |
| \`${SITE}/\` | ${site ? 'situs jadi, siap ditayangkan' : 'tidak ada: situs belum dibuat ketika berkas ini disiapkan'} |
| \`${BUNDLE}\` | ${history ? `riwayat: siapa mengubah apa dan kapan (${commits} perubahan)` : 'tidak ada: isi ini tidak mempunyai riwayat'} |
| \`${MANIFEST}\` | daftar semua berkas, untuk memeriksa bahwa tidak ada yang rusak |

Semua tulisan dapat dibuka dengan program teks apa pun.
${
  site
    ? `
## Menayangkan situs

1. Unggah isi folder \`${SITE}\` ke layanan hosting mana pun. Tidak perlu basis data atau program di server.
2. Arahkan domain ke layanan itu. Situs ini dibuat untuk ${domain}.
   Dengan alamat lain semua halaman tetap tampil, tetapi peta situs dan gambar tautan masih menyebut alamat lama
   sampai situs dibuat ulang.

Layanan, panduan, bantuan, dan pengumuman dari kabupaten ada di dalam situs jadi, seperti pada hari situs dibuat.
Naskahnya milik kabupaten dan tidak ada di \`content/${id}/\`. Tautan operator (\`/admin/\`) masih menuju kabupaten.
`
    : ''
}${
  history
    ? `
## Siapa yang dapat membaca riwayat

Riwayat menyimpan nama setiap orang yang mengubah isi. Serahkan berkas ini hanya kepada orang yang dipercaya.
`
    : ''
}
## For the next engineer

- \`sites/\` and \`content/\` are YAML and Markdown for Balai, which builds villages from exactly these two folders.
  In a checkout of Balai: \`npm run balai -- import desa FILE.zip\`, then \`npm run balai -- build --site ${id}\`.
  The import compares every file with \`${MANIFEST}\` (SHA-256).
${
  site
    ? `- \`${SITE}/\` is static: relative addresses, no database, no code on the server. It works in any folder of any host.
  \`_headers\` holds the header policy for hosts that read it; \`404.html\` is the page for what is not there.
  What the regency shares with its villages (services, guides, aid, notices) is in these pages and nowhere else here.
`
    : ''
}${
  history
    ? `- \`${BUNDLE}\` is a git bundle: \`git clone ${BUNDLE} ${id}\`. It has this village's two folders only: commits of
  others are left out, so ids differ from those of the regency. Authors and dates are kept; each commit names its author
  as committer too, and the message of a commit that changed other villages as well is replaced.
`
    : ''
}`;
}
