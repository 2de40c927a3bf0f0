/** The frame of every page of the report. A page is one file that holds its styles: it can be sent by itself. */
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { hashGaya } from '../../../theme/model/kebijakan.ts';
import type { DasarLaporan } from '../../../theme/model/laporan/laporan.ts';
import { formatTanggal } from '../../../theme/model/tanggal.ts';
import { aturanWarna, palet, WARNA_BAKU } from '../../../theme/model/warna.ts';
import { sheet, themeSheets } from '../../lib/sheets.ts';
import { sortAndFilter } from './sort-and-filter.ts';

/** Markup that was made with `html`. */
export type Markup = ReturnType<typeof html>;

export interface Frame {
  judul: string;
  isi: Markup;
  dasar: DasarLaporan;
  /** The way back, from the top: name and address. */
  remah?: readonly { nama: string; path: string }[];
}

const BASE = ['reset', 'dasar', 'kerangka', 'kepala', 'kartu', 'tombol', 'daftar', 'tabel'];
const STYLE = [
  `@layer base{${themeSheets(BASE)}}`,
  ...['laporan', 'tabel', 'ponsel', 'cetak'].map((name) => sheet(import.meta.dirname, name)),
  aturanWarna(palet(WARNA_BAKU)),
].join('\n');
/** Runs in the reader's browser; its own text is all that the policy lets run. */
const SCRIPT = `(${sortAndFilter.toString()})()`;
const POLICY = [
  "default-src 'none'",
  `style-src '${hashGaya(STYLE)}'`,
  `script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A whole page as text. */
export async function frame({ judul, isi, dasar, remah = [] }: Frame): Promise<string> {
  const page = await html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<title>${judul} – Laporan situs desa</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="lompat" href="#isi">Langsung ke isi</a>
<p class="pita">Laporan internal. Tidak untuk diterbitkan.</p>
<header class="kepala"><div class="lebar"><p class="nama">${ROOF}<span><b>Laporan situs desa</b><small>${dasar.kabupaten}</small></span></p><p class="hari">${formatTanggal(dasar.tanggal)}</p></div></header>
<main id="isi" class="lebar" tabindex="-1">
${remah.length > 0 && html`<nav class="remah" aria-label="Letak halaman"><ol>${remah.map(({ nama, path }) => html`<li><a href="${path}">${nama}</a></li>`)}</ol></nav>`}
<h1>${judul}</h1>
${isi}
${basis(dasar)}
</main>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`;
  return page.toString();
}

/** How the figures came about: whoever is asked about them must be able to say it. */
function basis(dasar: DasarLaporan): Markup {
  return html`<aside class="asal"><h2>Dari mana angkanya</h2>
<p>Keadaan ${formatTanggal(dasar.tanggal)}, dihitung dari isi situs dan riwayat penyuntingannya. Kunjungan warga tidak dicatat.</p>
<p>Sebuah situs disebut <b>aktif</b> bila isinya disunting dalam ${dasar.hariPasif} hari terakhir.${dasar.perubahanMassal > 0 && ` ${dasar.perubahanMassal} perubahan yang mengenai banyak desa sekaligus tidak dihitung sebagai suntingan.`}</p>
${dasar.tanpaRiwayat !== '' && html`<p><b>Riwayat penyuntingan tidak diketahui</b> (${dasar.tanpaRiwayat}).</p>`}
${dasar.riwayatTerpotong && html`<p><b>Riwayat penyuntingan terpotong</b>: yang lebih lama daripada salinan ini tidak terhitung.</p>`}
<p>Kewajiban, tenggat, dan dasar hukumnya mengikuti daftar keterbukaan kabupaten, seperti yang tampil di halaman informasi publik setiap situs. Yang dinilai hanya yang ada di situs; dokumen yang hanya ada di papan pengumuman tidak terlihat dari sini.</p></aside>`;
}

/** A roof over a page, as in the operators' room. */
const ROOF = html`<svg class="i" width="34" height="34" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 10 12 4l9 6M5 9.5V20h14V9.5M9 13h6M9 16h4"/></svg>`;
