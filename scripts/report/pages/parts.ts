/** Pieces that several pages of the report show. */
import { html } from 'hono/html';
import { tautanBagikan, tautanPesan } from '../../../theme/lib/kontak.ts';
import { alamat } from '../../../theme/model/alamat.ts';
import {
  type Kelengkapan,
  STATUS_KEWAJIBAN,
  type StatusKewajiban,
} from '../../../theme/model/laporan/kewajiban.ts';
import type { LaporanDesa } from '../../../theme/model/laporan/laporan.ts';
import { KATA_KEAKTIFAN } from '../../../theme/model/laporan/tabel.ts';
import { lembarTanggal, type Tanggal } from '../../../theme/model/tanggal.ts';
import type { Markup } from './frame.ts';

/** `12 Nov 2026`; a dash where there is no day. */
export function shortDate(day: Tanggal | undefined): string {
  if (!day) return '–';
  const { hari, bulan } = lembarTanggal(day);
  return `${hari} ${bulan} ${day.slice(0, 4)}`;
}

/** A state in a word and a colour; paper without colour still says it. */
export function badge(tone: 'baik' | 'tenang' | 'penting' | 'darurat', words: string): Markup {
  return html`<span class="lencana ${tone}">${words}</span>`;
}

const TONES = { ada: 'baik', menunggu: 'tenang', belum: 'penting', terlambat: 'darurat' } as const;

export function dutyBadge(status: StatusKewajiban): Markup {
  return badge(TONES[status], STATUS_KEWAJIBAN[status]);
}

export function activityBadge({ keaktifan: { status } }: LaporanDesa): Markup {
  const tone = { aktif: 'baik', pasif: 'darurat', 'tidak-diketahui': 'tenang' } as const;
  return badge(tone[status], KATA_KEAKTIFAN[status]);
}

/** A figure with what it counts; `alarm` where it asks for work. */
export function figure(value: string | number, words: string, alarm = false): Markup {
  return html`<div class="${alarm ? 'genting' : ''}"><dt>${words}</dt><dd>${value}</dd></div>`;
}

/** Class of a cell that says nothing, which a phone leaves out. */
export function unless(said: unknown): string {
  return said ? '' : 'nihil';
}

/** Share of the items that are there, as a bar: present, late, the rest. */
export function bar({ jumlah, ada, terlambat }: Pick<Kelengkapan, 'jumlah' | 'ada' | 'terlambat'>): Markup {
  if (jumlah === 0) return html``;
  const width = (count: number) => Math.round((count / jumlah) * 1000) / 10;
  return html`<svg class="batang" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="1" class="sisa"/><rect width="${width(ada)}" height="1" class="ada"/><rect x="${width(ada)}" width="${width(terlambat)}" height="1" class="lambat"/></svg>`;
}

/** Opens WhatsApp with the sentence already in it; nothing is sent until somebody presses send there. */
export function whatsappLink({ whatsapp, kalimat, url, nama }: LaporanDesa): Markup {
  const page = `${url}${alamat.ppid}`;
  const target = whatsapp ? tautanPesan(whatsapp, `${kalimat}\n${page}`) : tautanBagikan(kalimat, page);
  return html`<a class="tombol tenang kirim" href="${target}" rel="noopener noreferrer">Kirim lewat WhatsApp<span class="sembunyi"> ke ${nama}</span></a>`;
}

/** The villages that need a word, each with its sentence. @param base from this page to the folder `desa/` */
export function urgentList(reports: readonly LaporanDesa[], base: string): Markup {
  return html`<ol class="daftar mendesak">${reports.map(
    (one) =>
      html`<li><div><p><a href="${base}${one.id}.html"><b>${one.nama}</b></a>${one.kalimat.slice(one.nama.length)}</p>${whatsappLink(one)}</div></li>`,
  )}</ol>`;
}

/**
 * All villages in a table that can be sorted.
 * @param base from this page to the folder `desa/`
 * @param where whether each says in which kecamatan it lies
 */
export function villageTable(reports: readonly LaporanDesa[], base: string, where = true): Markup {
  return html`<div class="gulung" role="group" aria-label="Semua desa" tabindex="0"><table class="kartu-kecil" data-saring>
<thead><tr><th scope="col">Desa</th><th scope="col">Informasi wajib</th><th scope="col" class="kanan">Terlambat</th><th scope="col">Suntingan terakhir</th><th scope="col" class="kanan">Pengaduan belum dijawab</th></tr></thead>
<tbody>${reports.map((one) => villageRow(one, base, where))}</tbody></table></div>`;
}

function villageRow(one: LaporanDesa, base: string, where: boolean): Markup {
  const { isi, keaktifan } = one;
  const states = [
    (isi?.kelengkapan.terlambat ?? 0) > 0 && 'terlambat',
    keaktifan.status === 'pasif' && 'pasif',
    (isi?.pengaduan.belumDijawab ?? 0) > 0 && 'pengaduan',
  ].filter(Boolean);
  const late = isi?.kelengkapan.terlambat ?? 0;
  const waiting = isi?.pengaduan.belumDijawab ?? 0;
  return html`<tr data-kecamatan="${one.kecamatan}" data-keadaan="${states.join(' ')}">
<th scope="row"><a href="${base}${one.id}.html">${one.nama}</a>${where && html`<small>${one.kecamatan}</small>`}</th>
<td data-label="Informasi wajib" data-nilai="${isi ? (isi.kelengkapan.ada / Math.max(1, isi.kelengkapan.jumlah)) * 100 : -1}">${isi ? html`${bar(isi.kelengkapan)}<span>${isi.kelengkapan.ada} dari ${isi.kelengkapan.jumlah}</span>` : badge('darurat', 'Tidak terbaca')}</td>
<td class="kanan ${unless(late)}" data-label="Terlambat" data-nilai="${late}">${late > 0 ? html`<b class="merah">${late}</b>` : isi ? '0' : '–'}</td>
<td class="${unless(keaktifan.terakhir)}" data-label="Suntingan terakhir" data-nilai="${keaktifan.terakhir ?? ''}">${shortDate(keaktifan.terakhir)} ${keaktifan.status === 'pasif' && activityBadge(one)}</td>
<td class="kanan ${unless(waiting)}" data-label="Pengaduan belum dijawab" data-nilai="${waiting}">${isi ? waiting : '–'}</td></tr>`;
}
