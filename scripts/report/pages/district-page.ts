/** A kecamatan: what its camat must say to whom, and how far each village and each item is. */
import { html } from 'hono/html';
import { kataHari } from '../../../theme/lib/kata.ts';
import type { DasarLaporan, LaporanDesa } from '../../../theme/model/laporan/laporan.ts';
import { isMendesak } from '../../../theme/model/laporan/mendesak.ts';
import { type Kecamatan, type Rekap, rekap, rekapButir } from '../../../theme/model/laporan/rekap.ts';
import { formatTanggal } from '../../../theme/model/tanggal.ts';
import { frame, type Markup } from './frame.ts';
import { bar, figure, unless, urgentList, villageTable } from './parts.ts';

/** `kecamatan/<slug>.html` @param desa its villages, the most urgent first */
export function districtPage({ nama, desa }: Kecamatan, dasar: DasarLaporan): Promise<string> {
  const urgent = desa.filter(isMendesak);
  const isi = html`<p class="pengantar">${summary(rekap(desa))}</p>
${figures(rekap(desa))}
<section class="blok"><h2>Perlu ditindaklanjuti</h2>
${urgent.length > 0 ? urgentList(urgent, '../desa/') : html`<p class="kosong">Tidak ada yang mendesak.</p>`}</section>
<section class="blok"><h2>Semua desa</h2>${villageTable(desa, '../desa/', false)}</section>
${itemSection(desa)}`;
  return frame({
    judul: nama,
    isi,
    dasar,
    remah: [{ nama: dasar.kabupaten, path: '../index.html' }],
  });
}

/** `12 dari 14 situs aktif. Di 3 desa ada informasi yang terlambat.` */
export function summary({ desa, keaktifan, desaTerlambat }: Rekap): string {
  const active =
    keaktifan['tidak-diketahui'] === desa ? `${desa} situs.` : `${keaktifan.aktif} dari ${desa} situs aktif.`;
  const late =
    desaTerlambat > 0
      ? `Di ${desaTerlambat} desa atau kelurahan ada informasi wajib yang lewat tenggat.`
      : 'Tidak ada informasi wajib yang lewat tenggat.';
  return `${active} ${late}`;
}

/** The numbers of several villages. */
export function figures(sum: Rekap): Markup {
  const share = sum.kewajiban > 0 ? `${Math.floor((sum.ada / sum.kewajiban) * 100)}%` : '–';
  return html`<dl class="angka">
${figure(share, 'informasi wajib ada di situs')}
${figure(sum.terlambat, 'informasi terlambat', sum.terlambat > 0)}
${figure(sum.keaktifan.pasif, 'situs tidak aktif', sum.keaktifan.pasif > 0)}
${figure(sum.pengaduanBelumDijawab, 'pengaduan belum dijawab', sum.pengaduanBelumDijawab > 0)}
${sum.hariJawab !== undefined && figure(kataHari(sum.hariJawab), 'sampai pengaduan dijawab (median desa)')}
${sum.ditahan + sum.takTerbaca > 0 && figure(sum.ditahan + sum.takTerbaca, 'situs tertahan atau tidak terbaca', true)}</dl>`;
}

/** Each item over these villages, with its legal source. */
export function itemSection(reports: readonly LaporanDesa[]): Markup {
  const items = rekapButir(reports);
  if (items.length === 0) return html``;
  return html`<section class="blok"><h2>Menurut informasi</h2><div class="gulung" role="group" aria-label="Menurut informasi" tabindex="0"><table class="kartu-kecil">
<thead><tr><th scope="col">Informasi</th><th scope="col">Ada</th><th scope="col" class="kanan">Terlambat</th><th scope="col">Tenggat</th></tr></thead>
<tbody>${items.map(
    (
      item,
    ) => html`<tr><th scope="row">${item.nama}${item.tahun !== undefined && ` (${item.tahun})`}<small>${item.dasar.join('; ')}</small></th>
<td class="tetap" data-label="Ada">${item.jumlah > 0 ? html`${bar(item)}<span>${item.ada} dari ${item.jumlah}</span>` : 'Belum waktunya'}</td>
<td class="kanan ${unless(item.terlambat)}" data-label="Terlambat">${item.terlambat > 0 ? html`<b class="merah">${item.terlambat}</b>` : '0'}</td>
<td class="tetap ${unless(item.batas)}" data-label="Tenggat">${item.batas ? formatTanggal(item.batas) : '–'}</td></tr>`,
  )}</tbody></table></div></section>`;
}
