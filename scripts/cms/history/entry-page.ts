/** The versions of one entry, and one of them to read. */
import { html } from 'hono/html';
import type { Kabupaten } from '../../../theme/model/kabupaten.ts';
import { momentText } from '../moment.ts';
import type { BlobId, Revision } from '../store/store.ts';
import type { Markup } from '../web/page.ts';
import type { ChangedLine } from './lines.ts';

export interface EntryHistory {
  versions: readonly Revision[];
  zone: Kabupaten['zona_waktu'];
}

/** Newest first. */
export function versionList({ versions, zone }: EntryHistory): Markup {
  if (versions.length === 0) return html`<p class="kosong">Belum ada riwayat.</p>`;
  const items = versions.map(({ commit, at, author, message, id }, index) => {
    const mark = id === null ? 'Dihapus' : index === 0 ? 'Sekarang' : '';
    const label = html`<b>${momentText(at, zone)}</b>${mark && html` <span class="lencana">${mark}</span>`}
<small>${author.name}: ${firstLineOf(message)}</small>`;
    return id === null
      ? html`<li><div>${label}</div></li>`
      : html`<li><a href="?versi=${commit}">${label}</a></li>`;
  });
  return html`<ul class="daftar">${items}</ul>`;
}

export interface VersionPage {
  version: Revision;
  lines: readonly ChangedLine[];
  /** What is there now, for the comparison at the save; null when the entry is deleted. */
  current: BlobId | null;
  zone: Kabupaten['zona_waktu'];
  /** False for the oldest version: there is nothing to compare it with. */
  hasEarlier: boolean;
  /** Why it was not given back. */
  refused?: string | undefined;
}

export function versionView({ version, lines, current, zone, hasEarlier, refused }: VersionPage): Markup {
  const { commit, at, author, message, id } = version;
  const isCurrent = id !== null && id === current;
  const changed = lines.some(({ kind }) => kind !== 'tetap');
  return html`<p class="pengantar">${momentText(at, zone)}<br>${author.name}: ${firstLineOf(message)}</p>
${refused !== undefined && html`<div class="pesan salah" role="alert"><b>Versi ini tidak dapat dikembalikan.</b>${refused.split('\n').map((line) => html`<p>${line}</p>`)}</div>`}
${isCurrent ? html`<p class="pesan">Ini versi yang dipakai sekarang.</p>` : restoreForm(commit, current)}
<section class="kartu"><h2>Isi versi ini</h2>
${hasEarlier && changed && html`<p class="keterangan"><ins>Ditambah</ins> <del>Dihapus</del> dibanding versi sebelumnya</p>`}
<div class="isi-versi">${lines.map((line) => lineView(line, hasEarlier))}</div></section>
<p><a href="?">Semua versi</a></p>`;
}

/** One button: what it does is a new save, so it can be taken back the same way. */
function restoreForm(commit: string, current: BlobId | null): Markup {
  return html`<form method="post"><input type="hidden" name="versi" value="${commit}"><input type="hidden" name="base" value="${current ?? ''}">
<button class="tombol">Kembalikan versi ini</button></form>`;
}

function lineView({ label, text, kind }: ChangedLine, hasEarlier: boolean): Markup {
  const marked =
    !hasEarlier || kind === 'tetap'
      ? text
      : kind === 'baru'
        ? html`<ins>${text}</ins>`
        : html`<del>${text}</del>`;
  return html`<p>${label && html`<small>${label}</small>`}${marked}</p>`;
}

export function firstLineOf(message: string): string {
  return message.split('\n')[0] ?? '';
}
