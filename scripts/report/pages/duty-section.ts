/** The items of a village by how they stand: what asks for work is read first. */
import { html } from 'hono/html';
import { isDihitung, type Kewajiban, type StatusKewajiban } from '../../../theme/model/laporan/kewajiban.ts';
import type { LaporanDesa } from '../../../theme/model/laporan/laporan.ts';
import { formatTanggal } from '../../../theme/model/tanggal.ts';
import type { Markup } from './frame.ts';
import { dutyBadge, unless } from './parts.ts';

const GROUPS: readonly { status: StatusKewajiban; judul: string }[] = [
  { status: 'terlambat', judul: 'Lewat tenggat' },
  { status: 'belum', judul: 'Belum ada' },
  { status: 'menunggu', judul: 'Belum waktunya' },
  { status: 'ada', judul: 'Sudah ada' },
];

/** All items with state, deadline, earlier years and source. */
export function dutySection(report: LaporanDesa, items: readonly Kewajiban[]): Markup {
  const counted = items.filter(isDihitung);
  const groups = GROUPS.map((group) => ({
    ...group,
    isi: counted.filter(({ status }) => status === group.status),
  })).filter(({ isi }) => isi.length > 0);
  const urgent = items.filter((item) => !isDihitung(item));
  return html`<section class="blok"><h2>Informasi wajib</h2>
${groups.map(({ judul, isi }) => table(`${judul} (${isi.length})`, isi, report))}
${urgent.length > 0 && html`<p class="halus catatan">Tidak dihitung, karena diumumkan hanya bila terjadi: ${urgent.map(({ nama }) => nama.charAt(0).toLowerCase() + nama.slice(1)).join('; ')} (${urgent[0]?.dasar.join('; ')}).</p>`}</section>`;
}

function table(judul: string, items: readonly Kewajiban[], { url }: LaporanDesa): Markup {
  return html`<h3>${judul}</h3><div class="gulung" role="group" aria-label="${judul}" tabindex="0"><table class="kartu-kecil butir">
<thead><tr><th scope="col">Informasi dan dasarnya</th><th scope="col">Keadaan</th><th scope="col">Tenggat</th><th scope="col">Tahun sebelumnya</th></tr></thead>
<tbody>${items.map(
    (item) => html`<tr><th scope="row">${name(item, url)}<small>${item.dasar.join('; ')}</small></th>
<td class="${unless(item.hari !== undefined)}" data-label="Keadaan">${dutyBadge(item.status)}${note(item)}</td>
<td class="${unless(item.batas)}" data-label="Tenggat">${item.batas ? formatTanggal(item.batas) : '–'}</td>
<td class="${unless(item.lalu.length)}" data-label="Tahun sebelumnya">${item.lalu.length > 0 ? item.lalu.map(({ tahun, ada }) => html`<span class="lalu">${tahun} ${ada ? 'ada' : 'tidak'}</span>`) : '–'}</td></tr>`,
  )}</tbody></table></div>`;
}

function name({ nama, tahun, tautan, status }: Kewajiban, url: string): Markup {
  const words = tahun === undefined ? nama : `${nama} (${tahun})`;
  return tautan && status === 'ada'
    ? html`<a href="${url}${tautan.path}" rel="noopener noreferrer">${words}</a>`
    : html`${words}`;
}

/** How late it is, or which year stands in for the one that is still to come. */
function note({ status, hari, tautan, tahun }: Kewajiban): Markup | string {
  if (status === 'terlambat') return html`<small>${hari} hari</small>`;
  if (hari === undefined) return '';
  const left = hari === 0 ? 'tenggat hari ini' : `${hari} hari lagi`;
  const earlier = status === 'ada' && tautan?.tahun !== tahun ? `yang ${tautan?.tahun}; ` : '';
  return html`<small>${earlier}${left}</small>`;
}
