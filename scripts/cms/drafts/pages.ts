/** "Naskah tersimpan": what was typed and is not saved, to read, compare, go on with, or throw away. */
import { html } from 'hono/html';
import { koleksiBernama } from '../../../theme/model/koleksi.ts';
import { SITE, SITE_LABEL } from '../forms/site.ts';
import type { Markup } from '../web/page.ts';
import type { Draft, DraftLine } from './drafts.ts';
import { type ComparedField, type ComparedLine, compareFields, type ReadField } from './reading.ts';

const WHY: Record<Draft['sebab'], string> = {
  ketikan: 'belum disimpan',
  bentrok: 'orang lain lebih dulu mengubah',
  ditolak: 'ada yang perlu diperbaiki',
};

/** @param when how a moment is written, in the zone of the regency */
export function draftList(
  lines: readonly DraftLine[],
  showNames: boolean,
  when: (at: number) => string,
): Markup {
  if (lines.length === 0)
    return html`<p class="pengantar">Tidak ada. Semua tulisan Anda sudah tersimpan di situs.</p>`;
  return html`<p class="pengantar">Tulisan yang belum masuk ke situs. Disimpan 30 hari.</p>
<ul class="daftar">${lines.map(
    (line) => html`<li><a href="naskah/${line.id}"><b>${titleOf(line)}</b>
<small>${labelOf(line.koleksi)} · ${when(line.at)}${showNames && ` · ${line.nama}`} · ${WHY[line.sebab]}</small></a></li>`,
  )}</ul>`;
}

export interface DraftPage {
  draft: Draft;
  fields: readonly ReadField[];
  /** The version on the site, for a conflict; undefined when there is none any more. */
  current: readonly ReadField[] | undefined;
  when: string;
}

export function draftPage({ draft, fields, current, when }: DraftPage): Markup {
  const edit = `/admin/desa/${draft.desa}/?naskah=${draft.id}`;
  const isConflict = draft.sebab === 'bentrok' && current !== undefined;
  return html`<p class="pengantar">${labelOf(draft.koleksi)} · ditulis ${draft.nama}, ${when} · ${WHY[draft.sebab]}</p>
${isConflict ? conflict(fields, current) : html`<section class="kartu tumpuk">${fields.map(field)}</section>`}
${isWithoutPhotos(draft) && html`<p class="pesan">Foto yang belum disimpan tidak ikut dalam naskah ini. Di ponsel tempat Anda menulis, foto itu masih ada. Di perangkat lain, pilih lagi fotonya.</p>`}
${draft.assets.length > 0 && html`<p>Ikut tersimpan: ${draft.assets.length} foto atau berkas.</p>`}
<div class="tumpuk-rapat">
<a class="tombol" href="${edit}">${isConflict ? 'Pakai naskah saya' : 'Lanjutkan menyunting'}</a>
<form method="post"><input type="hidden" name="aksi" value="buang">
<button class="tombol ${isConflict ? 'tenang' : 'bahaya'}">${isConflict ? 'Pakai versi baru' : 'Buang naskah ini'}</button></form>
</div>`;
}

/** Copies of what is being typed hold text alone. */
function isWithoutPhotos({ sebab, raw }: Draft): boolean {
  return sebab === 'ketikan' && /\.(?:jpe?g|png|webp|pdf)\b/i.test(raw);
}

function conflict(mine: readonly ReadField[], theirs: readonly ReadField[]): Markup {
  const compared = compareFields(mine, theirs);
  if (compared.length === 0) return html`<p class="pesan">Kedua tulisan sama. Naskah ini boleh dibuang.</p>`;
  return html`<p class="pesan">Yang berbeda diberi warna. <b>Pakai naskah saya</b> membuka tulisan Anda di editor; versi baru tertimpa setelah Anda menekan Simpan. <b>Pakai versi baru</b> membuang tulisan Anda.</p>
${compared.map(side)}`;
}

function side({ label, mine, theirs }: ComparedField): Markup {
  return html`<section class="kartu"><h2>${label}</h2><div class="banding">
<div><h3>Naskah saya</h3>${lines(mine)}</div><div><h3>Versi baru</h3>${lines(theirs)}</div></div></section>`;
}

function lines(all: readonly ComparedLine[]): Markup {
  if (all.length === 0) return html`<p><i>kosong</i></p>`;
  return html`<p class="baris">${all.map(
    ({ text, only }, index) => html`${index > 0 && '\n'}${only && text ? html`<mark>${text}</mark>` : text}`,
  )}</p>`;
}

function field({ label, lines: all }: ReadField): Markup {
  return html`<div><h2>${label}</h2><p class="baris">${all.join('\n')}</p></div>`;
}

export function titleOf({ judul, koleksi }: Pick<Draft, 'judul' | 'koleksi'>): string {
  return judul || (koleksi === SITE ? SITE_LABEL : `${labelOf(koleksi)} tanpa judul`);
}

function labelOf(koleksi: string): string {
  return koleksi === SITE ? SITE_LABEL : (koleksiBernama(koleksi)?.label ?? koleksi);
}
