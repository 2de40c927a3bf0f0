/**
 * The rows of a budget as HTML. A village that keeps ten years of them has twenty thousand rows; as components
 * each costs more than all of its text, so these few, which repeat by the hundred, are written as words.
 */

import type { Pos } from '../model/hitung.ts';
import { escapeHtml } from '../model/html.ts';
import { formatAngka, formatPersen, formatRingkas, type Sen } from '../model/uang.ts';
import { namaPos, terpakai, type WarnaBagan } from './anggaran.ts';

/** Address of the page of an activity's work, by its code. */
type Tautan = ReadonlyMap<string, string>;

interface Gambar {
  tautan: Tautan;
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
  const name = pos.anak.length === 0 ? bernama(pos, gambar.tautan) : htmlNama(namaPos(pos));
  const head = `<b>${name}</b><span data-pagefind-ignore>Rp${formatRingkas(pos.anggaran)}</span>${batang(pos, gambar)}${catatan(pos)}${tail}`;
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
  const used = dipakai(pos);
  return used ? `<small${used.lebih ? ' class="lebih"' : ''} data-pagefind-ignore>${used.teks}</small>` : '';
}

/** What was used of a plan, in words; undefined where nothing is reported. */
function dipakai(pos: Pick<Pos, 'anggaran' | 'realisasi'>): { teks: string; lebih: boolean } | undefined {
  if (pos.realisasi === undefined) return undefined;
  const used = terpakai(pos);
  const more =
    used === undefined ? pos.realisasi > 0 && ', tanpa rencana' : used > 100 && ', melebihi rencana';
  const percent = formatPersen(pos.realisasi, pos.anggaran);
  const teks = `Dipakai Rp${formatRingkas(pos.realisasi)}${percent ? ` (${percent})` : ''}${more || ''}`;
  return { teks, lebih: Boolean(more) };
}

/** Activities in rows: name, plan, and what was used of it. */
export function htmlRingkas(
  daftar: readonly Pick<Pos, 'kode' | 'uraian' | 'anggaran' | 'realisasi'>[],
  tautan: Tautan,
): string {
  return daftar
    .map((one) => {
      const used = dipakai(one);
      const note = used ? `<small${used.lebih ? ' class="lebih"' : ''}>${used.teks}</small>` : '';
      return `<div class="pos"><div class="ringkas"><b>${bernama(one, tautan)}</b><span>Rp${formatRingkas(one.anggaran)}</span>${note}</div></div>`;
    })
    .join('');
}

function bernama(pos: Pick<Pos, 'kode' | 'uraian'>, tautan: Tautan): string {
  const name = htmlNama(namaPos(pos));
  const path = tautan.get(pos.kode);
  return path === undefined ? name : `<a href="${path}">${name}</a>`;
}

/** Names of the law join words by strokes until they are as long as a phone is wide: there they may break. */
export function htmlNama(nama: string): string {
  return escapeHtml(nama).replaceAll('/', '/<wbr>');
}

/** A cell with an amount in rupiah; a dash where there is none. */
export function selUang(sen: Sen | undefined): string {
  return sel(sen === undefined ? undefined : formatAngka(sen));
}

/** A cell with a share. */
export function sel(text: string | undefined): string {
  return `<td class="uang">${text ?? '–'}</td>`;
}
