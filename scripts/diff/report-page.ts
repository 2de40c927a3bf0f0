/** The report of a comparison as one page with pictures side by side. It stays on this machine. */
import { escapeHtml } from '../../theme/model/html.ts';
import type { DiffResult } from './diff.ts';
import type { Look } from './look.ts';
import { CHANGES, named, summaryLine } from './report-lines.ts';
import type { Group } from './sample.ts';

/** Addresses that a group lists; a change of the layout changes thousands. */
const MOST_PAGES = 200;

/** @returns a whole page; its pictures lie in `pictures/` beside it */
export function reportPage(result: DiffResult): string {
  const { before, after, date, comparison, groups, looks } = result;
  const title = `${before} → ${after}`;
  const sites = [
    comparison.newSites.length > 0 ? `<p>New sites: ${escapeHtml(named(comparison.newSites))}</p>` : '',
    comparison.goneSites.length > 0
      ? `<p>Sites that are gone: ${escapeHtml(named(comparison.goneSites))}</p>`
      : '',
  ].join('');
  const body =
    groups.length === 0
      ? '<p>Every page is the same, byte for byte.</p>'
      : `<h2>What changed</h2>${groups.map(groupHtml).join('')}${looksHtml(looks)}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p class="sum">${escapeHtml(summaryLine(result))}.</p><p>Both built as of ${escapeHtml(date)}.</p>${sites}${body}</main></body></html>
`;
}

function groupHtml({ shape, change, pages }: Group): string {
  const addresses = pages.slice(0, MOST_PAGES).map(({ site, path }) => `<li>${escapeHtml(site + path)}</li>`);
  const more = pages.length > MOST_PAGES ? `<li>... and ${pages.length - MOST_PAGES} more</li>` : '';
  return `<details><summary><b>${escapeHtml(shape)}</b> ${CHANGES[change]} <span>${pages.length}</span></summary><ul>${addresses.join('')}${more}</ul></details>`;
}

function looksHtml(looks: readonly Look[]): string {
  if (looks.length === 0) return '';
  const sorted = [...looks].sort((a, b) => b.share - a.share);
  return `<h2>A sample, most changed first</h2>${sorted.map(lookHtml).join('')}`;
}

function lookHtml({ page, screen, share, ...pictures }: Look): string {
  const figures = (['before', 'after', 'difference'] as const).map(
    (name) =>
      `<figure><figcaption>${name}</figcaption><a href="pictures/${pictures[name]}"><img loading="lazy" src="pictures/${pictures[name]}" alt="${name}"></a></figure>`,
  );
  const percent =
    share === 0 ? 'looks the same' : `${(share * 100).toFixed(share < 0.001 ? 3 : 1)} % of pixels differ`;
  return `<section><h3>${escapeHtml(page.site + page.path)}</h3><p>${screen}: ${percent}; ${CHANGES[page.change]}</p><div>${figures.join('')}</div></section>`;
}

const STYLE = `:root{color-scheme:light dark;--line:#8884}
body{margin:0;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:90rem;margin-inline:auto;padding:2rem 1rem 4rem}
h1{font-size:1.5rem;line-height:1.2;overflow-wrap:anywhere}h2{margin-top:2.5rem}
.sum{font-size:1.15rem}
details{border-top:1px solid var(--line);padding:.5rem 0}
summary{cursor:pointer;padding:.35rem 0;overflow-wrap:anywhere}summary span{font-variant-numeric:tabular-nums}summary span::before{content:"· "}
ul{max-height:20rem;overflow:auto;font-size:.9rem}
section{border-top:1px solid var(--line);padding:1rem 0}h3{margin:0;overflow-wrap:anywhere}section p{margin:.25rem 0 1rem}
section div{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.75rem;align-items:start}
figure{margin:0}figcaption{font-size:.85rem}img{max-width:100%;border:1px solid var(--line)}`;
