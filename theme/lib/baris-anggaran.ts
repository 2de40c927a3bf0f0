/**
 * The rows of a budget as HTML. A village that keeps ten years of them has twenty thousand rows; as components
 * each costs more than all of its text, so these few, which repeat by the hundred, are written as words.
 */

import type { Pos } from '../model/hitung.ts';
import { escapeHtml } from '../model/html.ts';
import { formatAngka, formatPersen, formatRingkas, type Sen } from '../model/uang.ts';
import { namaPos, terpakai, type WarnaBagan } from './anggaran.ts';

interface Gambar {
  warna: WarnaBagan;
  /** Whole that a share is told of where nothing is reported yet, in sen. */
  keseluruhan: Sen;
}

/** One field of spending and all below it: plan, what was used of it, and the parts behind a tap. */
export function htmlPos(pos: Pos, gambar: Gambar, terbuka: boolean): string {
  const share = formatPersen(pos.anggaran, gambar.keseluruhan);
  const tail = share ? `<small class="dari" data-pagefind-ignore>${share} dari belanja</small>` : '';
  return wadah(pos, gambar, terbuka ? ' open' : '', tail);
}

function wadah(pos: Pos, gambar: Gambar, open: string, tail: string): string {
  const head = `<b>${escapeHtml(namaPos(pos))}</b><span data-pagefind-ignore>Rp${formatRingkas(pos.anggaran)}</span>${batang(pos, gambar)}${catatan(pos)}${tail}`;
  if (pos.anak.length === 0) return `<div class="pos"><div class="ringkas">${head}</div></div>`;
  const parts = pos.anak.map((anak) => wadah(anak, gambar, '', '')).join('');
  // The space keeps two names apart where search reads the words without their boxes.
  return `<details class="pos"${open}><summary class="ringkas">${head}</summary> ${parts}</details>`;
}

function batang(pos: Pos, { warna, keseluruhan }: Gambar): string {
  const width = terpakai(pos) ?? (keseluruhan > 0 ? (pos.anggaran / keseluruhan) * 100 : 0);
  const bar = Math.round(Math.min(100, Math.max(0, width)) * 10) / 10;
  return `<svg class="bata tipis ${warna}" aria-hidden="true"><rect width="${bar}%" height="100%"/></svg>`;
}

function catatan(pos: Pos): string {
  if (pos.realisasi === undefined) return '';
  const used = terpakai(pos);
  const more =
    used === undefined ? pos.realisasi > 0 && ', tanpa rencana' : used > 100 && ', melebihi rencana';
  const percent = formatPersen(pos.realisasi, pos.anggaran);
  const text = `Dipakai Rp${formatRingkas(pos.realisasi)}${percent ? ` (${percent})` : ''}${more || ''}`;
  return `<small${more ? ' class="lebih"' : ''} data-pagefind-ignore>${text}</small>`;
}

/** Activities in rows: name and plan. */
export function htmlRingkas(daftar: readonly Pick<Pos, 'kode' | 'uraian' | 'anggaran'>[]): string {
  return daftar
    .map(
      (one) =>
        `<div class="pos"><div class="ringkas"><b>${escapeHtml(namaPos(one))}</b><span>Rp${formatRingkas(one.anggaran)}</span></div></div>`,
    )
    .join('');
}

/** A cell with an amount in rupiah; a dash where there is none. */
export function selUang(sen: Sen | undefined): string {
  return sel(sen === undefined ? undefined : formatAngka(sen));
}

/** A cell with a share. */
export function sel(text: string | undefined): string {
  return `<td class="uang">${text ?? '–'}</td>`;
}
