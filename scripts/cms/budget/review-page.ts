/** The second step: what was understood, what does not agree, and the fields to correct it. */
import { html } from 'hono/html';
import type { BarisAnggaran } from '../../../theme/model/anggaran.ts';
import { formatRupiah, type Sen } from '../../../theme/model/uang.ts';
import { sentence } from '../../import/entry.ts';
import type { CheckName, Difference } from '../../import/sums.ts';
import type { Judgement } from '../../import/understand.ts';
import type { Markup } from '../web/page.ts';
import { pack } from './carried.ts';
import { headFields } from './head-fields.ts';
import type { Review } from './review.ts';
import { type RowState, rowFields, unreadFields } from './row-fields.ts';
import type { Sent } from './sent.ts';
import { CHECKS, TOTALS } from './words.ts';

export interface ReviewPage {
  review: Review;
  sent: Sent;
  /** The entry of that year and version, by the name of its content. */
  existing: string | undefined;
  /** Why it was not saved. */
  blockers: readonly string[];
}

export function reviewForm({ review, sent, existing, blockers }: ReviewPage): Markup {
  const { judgement, carried } = review;
  const { rows, unread, lines } = judgement;
  const sound = judgement.differences.length === 0 && unread.length === 0;
  return html`<p class="pengantar">${lines} baris laporan terbaca menjadi ${rows.length} baris anggaran. Belum ada yang tersimpan.</p>
${blockers.length > 0 && html`<div class="pesan salah" role="alert"><b>Belum disimpan.</b><ul class="titik">${blockers.map((text) => html`<li>${text}</li>`)}</ul></div>`}
${sound && html`<p class="pesan"><b>Semua jumlah cocok.</b> Bandingkan jumlah besar di bawah ini dengan laporan Anda.</p>`}
<form class="unggahan" method="post" enctype="multipart/form-data">
<button class="sembunyi" name="aksi" value="periksa" tabindex="-1">Periksa lagi</button>
<input type="hidden" name="data" value="${pack(carried)}">
${sent.open.map((kode) => html`<input type="hidden" name="terbuka" value="${kode}">`)}
<section class="kartu"><h2>Jumlah besar</h2>${totalsList(judgement)}</section>
${differencesSection(judgement.differences, sent.accept)}
${editSection(review, sent)}
<section class="kartu"><h2>Dokumen</h2>${headFields(sent.head)}</section>
${
  existing &&
  html`<section class="kartu"><h2>Sudah ada</h2><p>Anggaran tahun dan versi ini sudah pernah disimpan. Yang lama tetap ada di riwayat.</p>
<label class="centang"><input type="checkbox" name="ganti" value="${existing}" ${sent.replace === existing ? 'checked' : ''}> Ganti dengan yang baru</label></section>`
}
<div class="tombol-baris">
<button class="tombol tenang" name="aksi" value="periksa">Periksa lagi</button>
<button class="tombol tenang" name="aksi" value="naskah">Simpan sebagai naskah</button>
<button class="tombol" name="aksi" value="terbit">Simpan dan terbitkan</button>
</div>
<section class="kartu"><h2>Semua baris</h2><p><small>Tekan <q>Ubah</q> untuk membetulkan satu baris.</small></p>${tree(rows)}</section>
</form>
<p><a href="?">Unggah berkas lain</a></p>`;
}

function totalsList({ totals }: Judgement): Markup {
  const rows = TOTALS.flatMap(([nama, label]) => {
    const plan = totals.anggaran[nama];
    const used = totals.realisasi[nama];
    if (plan === undefined && used === undefined) return [];
    return [
      html`<li><b>${label}</b><span class="uang">${money(plan)}</span>${used !== undefined && html`<small class="uang">realisasi ${money(used)}</small>`}</li>`,
    ];
  });
  return html`<ul class="jumlah-besar">${rows}</ul>`;
}

function differencesSection(found: readonly Difference[], accept: readonly CheckName[]): Markup | '' {
  if (found.length === 0) return '';
  const groups = [...Map.groupBy(found, ({ check }) => check)].map(
    ([check, list]) => html`<h3>${CHECKS[check].nama}</h3><p>${CHECKS[check].arti}</p>
<ul class="titik">${list.map((one) => html`<li><b>Baris ${one.baris}.</b> ${sentence(one)} Beda <b>${formatRupiah(Math.abs(one.tertulis - one.terhitung))}</b>.</li>`)}</ul>
<label class="centang"><input type="checkbox" name="terima" value="${check}" ${accept.includes(check) ? 'checked' : ''}> Memang begitu di dokumen. Simpan apa adanya; perbedaan ini tampil di halaman.</label>`,
  );
  return html`<section class="kartu salah-hitung" id="tidak-cocok"><h2>${found.length} jumlah tidak cocok</h2>
<p>Betulkan barisnya di bawah ini. Kalau dokumennya memang begitu, beri centang.</p>${groups}</section>`;
}

function editSection({ carried, judgement, editable, problems }: Review, sent: Sent): Markup | '' {
  const { sheet, left } = carried;
  const known = new Set(sheet.rows.map(({ baris }) => baris));
  const strange = sheet.unread.filter(({ baris }) => !known.has(baris));
  if (editable.length + strange.length === 0) return '';
  const state = (baris: number): RowState => {
    const own = problems.filter((problem) => problem.baris === baris);
    return {
      sent: own.length > 0 ? sent.edits.get(baris) : undefined,
      unread: sheet.unread.find((one) => one.baris === baris),
      left: left.includes(baris),
      pesan: own.map(({ pesan }) => pesan),
      berRealisasi: sheet.rows.some(({ realisasi }) => realisasi !== undefined),
    };
  };
  const missing = judgement.unread.some(({ sebab }) => sebab !== 'jumlah');
  return html`<section class="kartu" id="perbaikan"><h2>Perbaiki baris</h2>
<p>Setelah mengubah, tekan <q>Periksa lagi</q>. Jumlah dihitung ulang.</p>
${strange.map((one) => unreadFields(one, state(one.baris)))}
${missing && html`<label class="centang"><input type="checkbox" name="tinggalkan" value="ya" ${sent.withoutUnread ? 'checked' : ''}> Baris yang tidak terbaca memang bukan bagian anggaran</label>`}
${editable.map((row) => rowFields(row, state(row.baris)))}
</section>`;
}

function tree(rows: readonly BarisAnggaran[]): Markup {
  const items = rows.map(
    ({
      kode,
      uraian,
      anggaran,
      realisasi,
      sumber_dana,
    }) => html`<li class="tingkat-${Math.min(kode.split('.').length, 4)}">
<span class="apa"><small>${kode}</small> ${uraian}${sumber_dana && html` <small class="lencana">${sumber_dana}</small>`}</span>
<span class="uang">${money(anggaran)}${realisasi !== undefined && html`<small>realisasi ${money(realisasi)}</small>`}</span>
<button name="buka" value="${kode}" formaction="?#perbaikan">Ubah<span class="sembunyi"> ${kode}</span></button></li>`,
  );
  return html`<ol class="pohon">${items}</ol>`;
}

function money(sen: Sen | undefined): string {
  return sen === undefined ? '–' : formatRupiah(sen);
}
