/** What a village has written: budgets year by year, edits month by month, entries by section. */
import { html } from 'hono/html';
import { labelVersi } from '../../../theme/lib/kata.ts';
import type { TahunAnggaran, VersiAnggaran } from '../../../theme/model/laporan/anggaran.ts';
import type { IsiDesa } from '../../../theme/model/laporan/isi.ts';
import type { Keaktifan } from '../../../theme/model/laporan/keaktifan.ts';
import type { DasarLaporan, LaporanDesa } from '../../../theme/model/laporan/laporan.ts';
import { sebutanBaku } from '../../../theme/model/sebutan.ts';
import { BULAN, formatTanggal } from '../../../theme/model/tanggal.ts';
import type { Markup } from './frame.ts';
import { badge, shortDate } from './parts.ts';

/** Years of budgets that are shown; the tables for spreadsheets have all. */
const YEARS = 4;
/** Of numbers that contradict themselves the first ones are said. */
const NAMED = 4;

/** A kelurahan has no budget of its own. */
export function budgetBlock(report: LaporanDesa, years: readonly TahunAnggaran[]): Markup {
  if (report.jenis === 'kelurahan') return html``;
  return html`<section class="kartu"><h2>Anggaran</h2>
${years.length === 0 ? html`<p>Belum ada anggaran di situs.</p>` : ''}
${years.slice(0, YEARS).map(({ tahun, versi }) => html`<h3>${tahun}</h3><ul class="versi">${versi.map((one) => version(one, report))}</ul>`)}</section>`;
}

function version(one: VersiAnggaran, { kode }: LaporanDesa): Markup {
  const count = one.jumlahTidakCocok;
  const sums = count > 0 ? badge('darurat', `${count} angka tidak cocok`) : badge('baik', 'angka cocok');
  const more = one.tidakCocok.length - NAMED;
  return html`<li><p><b>${labelVersi(one.versi, sebutanBaku(kode))}</b> ${!one.terbit && badge('penting', 'Naskah')} ${sums}</p>
<small>${one.dokumen}, ${formatTanggal(one.tanggal)}</small>
${count > 0 && html`<ul class="rinci">${one.tidakCocok.slice(0, NAMED).map((text) => html`<li>${text}</li>`)}${more > 0 && html`<li>dan ${more} lainnya</li>`}</ul>`}</li>`;
}

/** Edits in the last twelve months. */
export function activityBlock(
  { status, sejak, terakhir, oleh, belakangan, bulanan }: Keaktifan,
  { hariPasif }: DasarLaporan,
): Markup {
  if (status === 'tidak-diketahui')
    return html`<section class="kartu"><h2>Keaktifan</h2><p>Riwayat penyuntingan tidak diketahui.</p></section>`;
  const most = Math.max(1, ...bulanan.map(({ jumlah }) => jumlah));
  const total = bulanan.reduce((sum, { jumlah }) => sum + jumlah, 0);
  const words = status === 'aktif' ? 'Aktif' : 'Tidak aktif';
  return html`<section class="kartu"><h2>Keaktifan</h2>
<p><b>${words} sejak ${sejak ? formatTanggal(sejak) : '–'}.</b> Suntingan terakhir ${terakhir ? formatTanggal(terakhir) : '–'}${oleh && ` oleh ${oleh}`}.</p>
<figure class="bulanan"><svg viewBox="0 0 120 40" preserveAspectRatio="none" aria-hidden="true">${bulanan.map(
    ({ jumlah }, index) => {
      const height = jumlah === 0 ? 1 : Math.max(3, Math.round((jumlah / most) * 40));
      return html`<rect x="${index * 10 + 1}" y="${40 - height}" width="8" height="${height}" class="${jumlah === 0 ? 'sisa' : 'ada'}"/>`;
    },
  )}</svg><p class="sumbu"><span>${monthName(bulanan[0]?.bulan)}</span><span>${monthName(bulanan.at(-1)?.bulan)}</span></p>
<figcaption class="halus">${total} suntingan dalam 12 bulan, ${belakangan} dalam ${hariPasif} hari terakhir.</figcaption></figure></section>`;
}

/** `Nov 2026` */
function monthName(month = ''): string {
  return `${(BULAN[Number(month.slice(5)) - 1] ?? '').slice(0, 3)} ${month.slice(0, 4)}`;
}

/** How many entries each section has. */
export function contentBlock({ isian, kabar, layanan, pengaduan }: IsiDesa): Markup {
  const filled = isian.filter(({ terbit, naskah }) => terbit + naskah > 0);
  const empty = isian.filter(({ terbit, naskah }) => terbit + naskah === 0);
  return html`<section class="kartu"><h2>Isi situs</h2>
<dl class="hitungan">${filled.map(({ label, terbit, naskah }) => html`<div><dt>${label}</dt><dd>${terbit}${naskah > 0 && html` <small>+ ${naskah} naskah</small>`}</dd></div>`)}</dl>
${empty.length > 0 && html`<p class="halus">Masih kosong: ${empty.map(({ label }) => label.toLowerCase()).join(', ')}.</p>`}
<p class="halus">Kabar terbaru: ${shortDate(kabar)}.${layanan.tertua && ` Layanan yang paling lama tidak diperiksa: ${shortDate(layanan.tertua)}.`}${pengaduan.tertua !== undefined && ` Pengaduan terlama yang belum dijawab: ${pengaduan.tertua} hari.`}</p></section>`;
}
