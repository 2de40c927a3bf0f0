/** A row of the report with fields, to correct it. */
import { html } from 'hono/html';
import { SUMBER_DANA } from '../../../theme/model/anggaran.ts';
import { formatAngka, type Sen } from '../../../theme/model/uang.ts';
import type { SheetRow, Unread } from '../../import/rows.ts';
import { keyOf } from '../../import/sums.ts';
import type { Markup } from '../web/page.ts';
import type { RowEdit } from './corrections.ts';
import { UNREAD } from './words.ts';

interface Shown extends Partial<RowEdit> {
  baris: number;
  judul: string;
  /** What is wrong with the row. */
  pesan: readonly string[];
  /** Whether the report says what was used. */
  berRealisasi: boolean;
}

/**
 * @param sent what was typed last, where it could not be taken over
 * @param unread what of the row could not be read
 */
export function rowFields(row: SheetRow, { sent, unread, left, pesan, berRealisasi }: RowState): Markup {
  const written = (kolom: 'anggaran' | 'realisasi') =>
    row[kolom] === undefined && unread?.kolom === kolom ? unread.teks : typed(row[kolom]);
  return fields({
    baris: row.baris,
    judul: keyOf(row).replace('/', ' · '),
    pesan: [...(unread ? [UNREAD[unread.sebab]] : []), ...pesan],
    berRealisasi,
    kode: row.kode,
    uraian: row.uraian,
    anggaran: written('anggaran'),
    realisasi: written('realisasi'),
    sumber_dana: row.sumber_dana ?? '',
    ...sent,
    buang: left,
  });
}

export interface RowState {
  sent: RowEdit | undefined;
  unread: Unread | undefined;
  left: boolean;
  pesan: readonly string[];
  berRealisasi: boolean;
}

/** A row that could not be read at all: what is written into its fields becomes a row of the budget. */
export function unreadFields(
  { baris, teks, sebab }: Unread,
  { sent, left, pesan, berRealisasi }: RowState,
): Markup {
  return fields({
    baris,
    judul: 'tidak terbaca',
    pesan: [`${UNREAD[sebab]} Tertulis: "${teks}".`, ...pesan],
    berRealisasi,
    uraian: teks,
    ...sent,
    buang: left,
  });
}

function fields(row: Shown): Markup {
  const { baris, judul, pesan, berRealisasi } = row;
  const input = (name: 'kode' | 'uraian' | 'anggaran' | 'realisasi', label: string, mode = 'text') => {
    const id = `baris-${baris}-${name}`;
    return html`<div class="${name}"><label for="${id}">${label}</label><input id="${id}" name="baris.${baris}.${name}" inputmode="${mode}" value="${row[name] ?? ''}"></div>`;
  };
  const funds = Object.entries(SUMBER_DANA).map(
    ([kode, nama]) =>
      html`<option value="${kode}" ${kode === row.sumber_dana ? 'selected' : ''}>${kode} – ${nama}</option>`,
  );
  const open = row.kode === undefined || row.kode === '' || pesan.length > 0;
  return html`<fieldset class="baris-laporan" id="baris-${baris}">
<legend>Baris ${baris} <small>${judul}</small></legend>
${row.kode !== undefined && html`<p>${row.uraian ?? ''}</p>`}
${pesan.map((text) => html`<p class="salah">${text}</p>`)}
<div class="kisi-isian">${input('anggaran', 'Anggaran (Rp)', 'decimal')}${berRealisasi ? input('realisasi', 'Realisasi (Rp)', 'decimal') : ''}</div>
<details class="buka" ${open ? 'open' : ''}><summary>Kode, nama, sumber dana</summary>
<div class="kisi-isian">${input('kode', 'Kode')}${input('uraian', 'Uraian')}
<div><label for="baris-${baris}-dana">Sumber dana</label><select id="baris-${baris}-dana" name="baris.${baris}.sumber_dana"><option value="">Tidak disebut</option>${funds}</select></div></div>
</details>
<label class="centang"><input type="checkbox" name="baris.${baris}.buang" value="ya" ${row.buang ? 'checked' : ''}> Jangan pakai baris ini</label>
</fieldset>`;
}

function typed(sen: Sen | undefined): string {
  return sen === undefined ? '' : formatAngka(sen).replace('−', '-');
}
