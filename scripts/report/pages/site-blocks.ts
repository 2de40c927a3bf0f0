/** The technical side of a village's site: weight, links, what checks found. */
import { html } from 'hono/html';
import { ukuran } from '../../../theme/lib/kata.ts';
import type { DasarLaporan, LaporanDesa, TautanLuar } from '../../../theme/model/laporan/laporan.ts';
import { PAGE_BYTES } from '../../build/portal/page-budget.ts';
import type { Markup } from './frame.ts';
import { badge } from './parts.ts';

/** Broken links that are named. */
const NAMED = 20;

/** Weight and links. */
export function siteBlock({ terbitan, temuan, tautan }: LaporanDesa, dasar: DasarLaporan): Markup {
  return html`<section class="kartu"><h2>Situs</h2>
${
  terbitan
    ? html`<p>${terbitan.halaman} halaman. Halaman depan ${ukuran(terbitan.beranda)} ${terbitan.beranda > PAGE_BYTES ? badge('penting', 'berat') : badge('baik', 'ringan')}</p>`
    : html`<p>Belum dibangun di mesin ini, jadi beratnya tidak diketahui.</p>`
}
<p>Tautan di dalam situs: ${temuan.tautanMati > 0 ? badge('darurat', `${temuan.tautanMati} putus`) : 'tidak ada yang putus.'}</p>
${dasar.tautanDiperiksa && tautan ? links(tautan) : html`<p class="halus">Tautan ke luar tidak diperiksa.</p>`}</section>`;
}

function links({ jumlah, putus, tidakPasti, dilewati }: TautanLuar): Markup {
  const rest = [
    tidakPasti > 0 && `${tidakPasti} tidak dapat dipastikan`,
    dilewati > 0 && `${dilewati} tidak ditanyakan`,
  ].filter(Boolean);
  return html`<p>Tautan ke luar: ${putus.length > 0 ? badge('darurat', `${putus.length} dari ${jumlah} putus`) : `tidak ada yang putus dari ${jumlah}.`}${rest.length > 0 && html` <small>${rest.join(', ')}.</small>`}</p>
${putus.length > 0 && html`<ul class="rinci">${putus.slice(0, NAMED).map(({ url, sebab, berkas }) => html`<li>${url}: ${sebab} <small>${berkas}</small></li>`)}</ul>`}`;
}

/** What the last build, or a look at the texts, found. */
export function findingsBlock({ temuan }: LaporanDesa): Markup {
  const { dari, ditahan, galat, peringatan, daftar } = temuan;
  if (daftar.length === 0 && !ditahan) return html``;
  const where = dari === 'build' ? 'pada pembuatan situs terakhir' : 'pada isi sekarang';
  const rest = galat + peringatan - daftar.length;
  return html`<section class="blok"><h2>Temuan ${where}</h2>
${ditahan && html`<p class="peringatan">Pembaruan terakhir tertahan; yang tampil adalah versi sebelumnya.</p>`}
<ul class="daftar temuan">${daftar.map(({ berkas, baris, pesan, saran, galat: error }) => html`<li><div>${badge(error ? 'darurat' : 'penting', error ? 'Galat' : 'Peringatan')} <b>${pesan}</b><p>${saran}</p><small>${berkas}${baris > 0 && `:${baris}`}</small></div></li>`)}</ul>
${rest > 0 && html`<p class="halus catatan">dan ${rest} lainnya.</p>`}</section>`;
}
