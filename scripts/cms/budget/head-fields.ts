/** The fields that say which budget a report is. */
import { html } from 'hono/html';
import { URUTAN_VERSI, VERSI } from '../../../theme/model/anggaran.ts';
import type { EntryHead } from '../../import/entry.ts';
import type { Markup } from '../web/page.ts';

export function headFields({ tahun, versi, tanggal, dokumen }: EntryHead): Markup {
  const choices = URUTAN_VERSI.map(
    (one) => html`<option value="${one}" ${one === versi ? 'selected' : ''}>${VERSI[one]}</option>`,
  );
  return html`<div class="kisi-isian">
<div><label for="tahun">Tahun anggaran</label><input id="tahun" name="tahun" inputmode="numeric" pattern="20[0-9]{2}" maxlength="4" required value="${tahun}"></div>
<div><label for="versi">Versi</label><select id="versi" name="versi">${choices}</select></div>
<div><label for="tanggal">Tanggal dokumen</label><input id="tanggal" name="tanggal" type="date" required value="${tanggal}"></div>
<div><label for="dokumen">Dokumen sumber</label><input id="dokumen" name="dokumen" maxlength="160" required placeholder="Perdes Nomor 1 Tahun 2026" value="${dokumen}"></div>
</div>`;
}
