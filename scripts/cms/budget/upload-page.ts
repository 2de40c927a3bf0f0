/** The first step: which budget, and the report of the finance program. */
import { html } from 'hono/html';
import type { EntryHead } from '../../import/entry.ts';
import type { Markup } from '../web/page.ts';
import { headFields } from './head-fields.ts';

/** @param wrong why the last file could not be read */
export function uploadForm(head: EntryHead, wrong?: string): Markup {
  return html`<p class="pengantar">Unggah laporan dari Siskeudes atau aplikasi keuangan lain. Anda memeriksa hasilnya dulu; belum ada yang tersimpan.</p>
${wrong && html`<p class="pesan salah" role="alert"><b>Laporan belum terbaca.</b> ${wrong}</p>`}
<form class="kartu" method="post" enctype="multipart/form-data">
${headFields(head)}
<label for="berkas">Berkas laporan</label>
<small>Excel (.xlsx), LibreOffice (.ods), atau .csv, paling besar 20 MB.</small>
<input id="berkas" name="berkas" type="file" accept=".xlsx,.ods,.csv,.txt,.tsv">
<details class="buka"><summary>Atau tempel tabelnya di sini</summary>
<label for="teks">Tabel</label>
<small>Salin dari Excel atau LibreOffice, termasuk judul kolomnya.</small>
<textarea id="teks" name="teks" rows="8"></textarea>
</details>
<button class="tombol" name="aksi" value="periksa">Baca laporan</button>
</form>`;
}

/** Kelurahan spend from the budget of their regency or city. */
export const kelurahanNote = html`<p class="pesan">Kelurahan tidak mempunyai APBDes. Anggaran kelurahan ada di APBD kabupaten atau kota. Dokumen anggarannya dapat Anda pasang di <b>Dokumen</b>.</p>`;
