/**
 * The two pages of the fleet itself: an index of all villages, and what is shown where not even a village
 * is known. Plain HTML without the theme, because they must stand when the theme does not compile.
 */

import type { Identitas } from '../../theme/model/desa.ts';
import { escapeHtml } from '../../theme/model/html.ts';
import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import { hashGaya, kebijakanMeta } from '../../theme/model/kebijakan.ts';
import { type Bernama, menurutNama } from '../../theme/model/menurut-nama.ts';
import { TANPA_KECAMATAN } from '../../theme/model/portal/portal.ts';

interface Desa {
  id: string;
  identitas: Identitas;
}

/**
 * `dist/index.html`: all villages by kecamatan. Each has a relative link into its folder, which works
 * before any domain does, and a link to its own address.
 */
export function halamanArmada(villages: readonly Desa[], kabupaten: Pick<Kabupaten, 'nama'>): string {
  const groups = kelompok(villages);
  const jump = groups.length > 1 ? daftarKecamatan(groups) : '';
  const lists = groups.map(
    ([kecamatan, members], index) =>
      `<section aria-labelledby="k${index}"><h2 id="k${index}">${escapeHtml(kecamatan)}</h2><ul class="desa">${members
        .map(barisDesa)
        .join('')}</ul></section>`,
  );
  const count =
    villages.length === 0 ? 'Belum ada situs yang terbit.' : `${villages.length} situs desa dan kelurahan.`;
  return halaman(
    `Situs desa ${kabupaten.nama}`,
    `<h1>Situs desa ${escapeHtml(kabupaten.nama)}</h1><p>${count}</p>${jump}${lists.join('')}`,
  );
}

/** `dist/404.html` of the fleet: the last resort of a host that finds no village's own page. */
export function halamanHilang(): string {
  return halaman(
    'Halaman tidak ditemukan',
    `<h1>Halaman tidak ditemukan</h1><p>Alamat ini tidak ada, atau halamannya sudah dipindahkan.</p><p><a href="/">Ke halaman depan</a></p>`,
  );
}

/** A whole page in the plain style. @param body trusted HTML; escape what comes from content with {@link escapeHtml}. */
export function halaman(title: string, body: string): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${kebijakanMeta([hashGaya(GAYA)])}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${GAYA}</style></head>
<body><main>${body}</main></body></html>
`;
}

function kelompok(villages: readonly Desa[]): [kecamatan: string, members: Desa[]][] {
  const groups = Map.groupBy(villages, ({ identitas }) => identitas.kecamatan || TANPA_KECAMATAN);
  for (const members of groups.values()) members.sort((a, b) => menurutNama(bernama(a), bernama(b)));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function bernama({ id, identitas }: Desa): Bernama {
  return { id, nama: identitas.nama };
}

function daftarKecamatan(groups: readonly [kecamatan: string, members: unknown[]][]): string {
  const links = groups.map(([name], index) => `<li><a href="#k${index}">${escapeHtml(name)}</a></li>`);
  return `<nav aria-label="Kecamatan"><ul class="kec">${links.join('')}</ul></nav>`;
}

function barisDesa({ id, identitas }: Desa): string {
  return `<li><a href="${escapeHtml(id)}/">${escapeHtml(identitas.namaLengkap)}</a> <a class="alamat" href="${escapeHtml(identitas.url)}/">${escapeHtml(identitas.domain)}</a></li>`;
}

const GAYA = `:root{color-scheme:light dark;--tinta:#17211f;--tinta-2:#4a5956;--kertas:#fff;--latar:#f5f6f3;--garis:#dfe3de;--tautan:#074a41}
@media(prefers-color-scheme:dark){:root{--tinta:#e9efec;--tinta-2:#a9b7b3;--kertas:#151b1a;--latar:#0e1312;--garis:#2a3331;--tautan:#8fe0d1}}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--tinta);background:var(--latar)}
main{max-width:68rem;margin-inline:auto;padding:2.25rem 1rem 3.5rem}
h1{margin:0;font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem);line-height:1.15;text-wrap:balance}
h2{margin:2.25rem 0 .75rem;font-size:1.25rem}
a{color:var(--tautan);text-underline-offset:.18em}
ul{list-style:none;margin:0;padding:0}
.kec{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.kec a{display:inline-block;padding:.6rem 0}
.desa{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}
.desa li{background:var(--kertas);border:1px solid var(--garis);border-radius:14px;padding:.4rem 1rem .75rem}
.desa a{display:block;padding-top:.6rem;font-weight:650;overflow-wrap:anywhere}
.desa .alamat{font-size:.9rem;font-weight:400;color:var(--tinta-2)}
:focus-visible{outline:3px solid #8a5a00;outline-offset:2px;border-radius:4px}
@media(prefers-color-scheme:dark){:focus-visible{outline-color:#f5c768}}`;
