/** The frame of every server-rendered page. Works without JavaScript; text is escaped unless it is `html`. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { GatewayEnv } from '../gateway.ts';
import { pageAssets } from './assets.ts';

/** Markup that was made with `html`. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  judul: string;
  /** What stands below the heading. */
  isi: Markup;
  /** Where the link above the heading goes back to. */
  kembali?: { label: string; path: string } | undefined;
  /** For tables and long lists: wider than a column of text. */
  luas?: boolean;
}

/** Answers with a page. */
export async function page(
  c: Context<GatewayEnv>,
  { judul, isi, kembali, luas = false }: Page,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { session } = c.var;
  const markup = await html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${judul} – Ruang operator</title>
<link rel="icon" href="${pageAssets.url('ikon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${pageAssets.url('gaya.css')}">
</head>
<body>
<a class="lompat" href="#isi">Langsung ke isi</a>
<header class="kepala"><div class="lebar">
<a class="nama" href="/admin/">${MARK}<span><b>Ruang operator</b><small>Situs desa</small></span></a>
${session && html`<a class="siapa" href="/admin/perangkat">${session.person.nama}</a>`}
</div></header>
<main id="isi" class="${luas ? 'luas' : ''}" tabindex="-1">
${kembali && html`<nav class="remah" aria-label="Kembali"><a href="${kembali.path}">‹ ${kembali.label}</a></nav>`}
<h1>${judul}</h1>
${isi}
</main>
</body>
</html>
`;
  return c.html(markup, status);
}

/** A roof over a page: the operators' room. */
const MARK = html`<svg class="i" width="34" height="34" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 10 12 4l9 6M5 9.5V20h14V9.5M9 13h6M9 16h4"/></svg>`;
