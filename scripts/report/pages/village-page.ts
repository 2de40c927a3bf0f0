/** A village: every item with its state, deadline and source, its budgets, and how its site is kept. */
import { html } from 'hono/html';
import { kataHari } from '../../../theme/lib/kata.ts';
import { KELOMPOK_KETERBUKAAN } from '../../../theme/model/keterbukaan-nilai.ts';
import type { DasarLaporan, LaporanDesa } from '../../../theme/model/laporan/laporan.ts';
import type { Kecamatan } from '../../../theme/model/laporan/rekap.ts';
import { activityBlock, budgetBlock, contentBlock } from './content-blocks.ts';
import { dutySection } from './duty-section.ts';
import { frame, type Markup } from './frame.ts';
import { activityBadge, bar, figure, shortDate, whatsappLink } from './parts.ts';
import { findingsBlock, siteBlock } from './site-blocks.ts';

/** `desa/<id>.html` */
export function villagePage(
  report: LaporanDesa,
  { slug, nama }: Kecamatan,
  dasar: DasarLaporan,
): Promise<string> {
  const { isi } = report;
  const body = html`<p class="pengantar kalimat">${activityBadge(report)} ${sentence(report)}</p>
<p class="tombol-baris aksi-desa">${whatsappLink(report)}<a class="tombol tenang kirim" href="${report.url}/" rel="noopener noreferrer">Buka situsnya</a></p>
${isi ? html`${facts(report, isi)}${dutySection(report, isi.kewajiban)}` : html`<p class="kosong blok">Isian identitas situs ini (situs.yaml) tidak dapat dibaca, jadi isinya tidak dinilai.</p>`}
<div class="kisi blok">${isi && budgetBlock(report, isi.anggaran)}${activityBlock(report.keaktifan, dasar)}${isi && contentBlock(isi)}${siteBlock(report, dasar)}</div>
${findingsBlock(report)}`;
  return frame({
    judul: report.nama,
    isi: body,
    dasar,
    remah: [
      { nama: dasar.kabupaten, path: '../index.html' },
      { nama, path: `../kecamatan/${slug}.html` },
    ],
  });
}

/** The sentence without the name, which stands above it. */
function sentence({ kalimat, nama }: LaporanDesa): string {
  const words = kalimat.slice(nama.length + 2);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function facts(
  { keaktifan }: LaporanDesa,
  { kelengkapan, nilai, pengaduan, layanan }: NonNullable<LaporanDesa['isi']>,
): Markup {
  const answered =
    pengaduan.hariJawab === undefined ? '' : `, median jawaban ${kataHari(pengaduan.hariJawab)}`;
  return html`<dl class="angka">
<div><dt>informasi wajib ada di situs</dt><dd>${kelengkapan.ada} dari ${kelengkapan.jumlah}</dd>${bar(kelengkapan)}</div>
${figure(kelengkapan.terlambat, 'lewat tenggat', kelengkapan.terlambat > 0)}
${figure(`${nilai.persen}%`, `nilai keterbukaan di portal kabupaten: ${KELOMPOK_KETERBUKAAN[nilai.kelompok].nama.toLowerCase()}`)}
${figure(shortDate(keaktifan.terakhir), keaktifan.oleh ? `suntingan terakhir, oleh ${keaktifan.oleh}` : 'suntingan terakhir')}
${figure(`${layanan.tahunIni} dari ${layanan.jumlah}`, 'layanan sendiri diperiksa tahun ini')}
${figure(pengaduan.belumDijawab, `pengaduan belum dijawab dari ${pengaduan.jumlah}${answered}`, pengaduan.belumDijawab > 0)}
</dl>`;
}
