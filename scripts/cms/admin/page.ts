/** The one page that runs scripts: Decap in the village's frame. */
import { html, raw } from 'hono/html';
import { SHARED } from '../../build/discover.ts';
import type { PageData } from '../browser/page-data.ts';
import { assetsIn } from '../web/assets.ts';
import type { Markup } from '../web/page.ts';

export interface EditorPage extends PageData {
  /** Folder of the compiled app. */
  adminFolder: string;
  /** Where the public site is; undefined for what the regency shares. */
  url: string | undefined;
  /** True when that person has other villages to go to. */
  banyak: boolean;
  /** False on one's own machine, where nobody signs in and no device is kept. */
  akun: boolean;
}

/** @returns the whole document */
export function editorPage({ adminFolder, url, banyak, akun, ...data }: EditorPage): Markup {
  const assets = assetsIn(adminFolder);
  const room = `/admin/desa/${data.desa}`;
  // Inside of a script nothing is markup but what looks like its end.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Tulis – ${data.nama}</title>
<link rel="stylesheet" href="${assets.url('app.css')}">
<script type="application/json" id="balai-data">${raw(json)}</script>
<script src="${assets.url('app.js')}" defer></script>
</head>
<body>
<header class="balai-kepala">
<a class="balai-nama" href="#/"><b>${data.nama}</b><small>${data.orang.nama}</small></a>
<details class="balai-menu">
<summary>Menu</summary>
<nav aria-label="Menu">
<a id="balai-riwayat" hidden>Riwayat isian ini</a>
<a href="${room}/naskah">Naskah tersimpan</a>
${data.desa !== SHARED && html`<a href="${room}/anggaran/unggah">Unggah anggaran</a>`}
${akun && html`<a href="/admin/perangkat">Perangkat saya</a>`}
${banyak && html`<a href="/admin/">Desa lain</a>`}
${url && html`<a href="${url}" target="_blank" rel="noopener">Lihat situs</a>`}
${akun && html`<form id="balai-keluar" method="post" action="/admin/keluar"><button>Keluar</button></form>`}
</nav>
</details>
</header>
<div id="nc-root"><p id="balai-tunggu" class="balai-tunggu">Membuka editor …</p></div>
<noscript><p class="balai-tunggu">Untuk menulis, JavaScript di peramban ini harus menyala. Buka Setelan, Setelan situs, JavaScript, lalu izinkan. <a href="${room}/naskah">Naskah tersimpan</a> dapat dibuka tanpa JavaScript.</p></noscript>
</body>
</html>
`;
}
