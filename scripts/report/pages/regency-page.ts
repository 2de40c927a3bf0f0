/** The first page: the regency in numbers, whom to speak to first, every kecamatan and every village. */
import { html } from 'hono/html';
import type { DasarLaporan, LaporanDesa } from '../../../theme/model/laporan/laporan.ts';
import { isMendesak } from '../../../theme/model/laporan/mendesak.ts';
import { type Kecamatan, rekap } from '../../../theme/model/laporan/rekap.ts';
import { figures, itemSection, summary } from './district-page.ts';
import { frame, type Markup } from './frame.ts';
import { bar, unless, urgentList, villageTable } from './parts.ts';

/** Villages that stand on the first page with their sentence; the page of each kecamatan has all of its own. */
const FIRST = 10;

/**
 * `index.html`
 * @param reports the most urgent first
 * @param files names of the tables beside it
 */
export function regencyPage(
  reports: readonly LaporanDesa[],
  kecamatan: readonly Kecamatan[],
  dasar: DasarLaporan,
  files: readonly string[],
): Promise<string> {
  const sum = rekap(reports);
  const urgent = reports.filter(isMendesak);
  const rest = urgent.length - FIRST;
  const isi = html`<p class="pengantar">${summary(sum)}</p>
${figures(sum)}
<section class="blok"><h2>Paling mendesak</h2>
${
  urgent.length > 0
    ? html`${urgentList(urgent.slice(0, FIRST), 'desa/')}${rest > 0 && html`<p class="halus catatan">${rest} lainnya ada di halaman kecamatannya.</p>`}`
    : html`<p class="kosong">Tidak ada yang mendesak.</p>`
}</section>
${districts(kecamatan)}
<section class="blok"><h2>Semua desa</h2>${villageTable(reports, 'desa/')}</section>
${itemSection(reports)}
<nav class="blok unduh" aria-label="Unduhan"><h2>Untuk lembar kerja</h2><ul class="cip">${files.map((name) => html`<li><a href="${name}" download>${name}</a></li>`)}</ul></nav>`;
  return frame({ judul: dasar.kabupaten, isi, dasar });
}

function districts(kecamatan: readonly Kecamatan[]): Markup {
  return html`<section class="blok"><h2>Menurut kecamatan</h2><div class="gulung" role="group" aria-label="Menurut kecamatan" tabindex="0"><table class="kartu-kecil">
<thead><tr><th scope="col">Kecamatan</th><th scope="col">Informasi wajib</th><th scope="col" class="kanan">Terlambat</th><th scope="col" class="kanan">Situs aktif</th></tr></thead>
<tbody>${kecamatan.map(({ slug, nama, desa }) => {
    const { ada, kewajiban, terlambat, keaktifan } = rekap(desa);
    const known = desa.length - keaktifan['tidak-diketahui'];
    return html`<tr><th scope="row"><a href="kecamatan/${slug}.html">${nama}</a><small>${desa.length} situs</small></th>
<td data-label="Informasi wajib">${bar({ jumlah: kewajiban, ada, terlambat })}<span>${ada} dari ${kewajiban}</span></td>
<td class="kanan ${unless(terlambat)}" data-label="Terlambat">${terlambat > 0 ? html`<b class="merah">${terlambat}</b>` : '0'}</td>
<td class="kanan" data-label="Situs aktif">${known > 0 ? `${keaktifan.aktif} dari ${known}` : '–'}</td></tr>`;
  })}</tbody></table></div></section>`;
}
