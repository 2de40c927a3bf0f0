/** What a stolen account can save, seen to its end: the pages that citizens get. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launch } from '../../scripts/lib/browser.ts';
import { walk } from '../../scripts/lib/walk.ts';
import { balai, layanan, Root } from '../fleet.ts';
import { ATTACKS } from '../model/serangan.ts';
import { Office } from './desk.ts';

const FIELDS = { tanggal: '2026-11-20', ringkasan: 'Kabar.' };
/** For places where plain text stands: attributes, titles, structured data, feeds. */
const IN_FIELDS = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '<!--<script>alert(1)</script>-->',
];
const LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//x.example',
];

test('code in texts, names and links never reaches a page', async () => {
  const office = new Office();
  const desk = office.desk();
  const saved: string[] = [];
  const save = async (path: string, data: object): Promise<number> => {
    const { status } = await desk.save({ path, data, isNew: true });
    if (status === 200) saved.push(path);
    return status;
  };
  for (const [index, attack] of ATTACKS.entries())
    await save(`content/satu/berita/isi-${index}/index.md`, {
      judul: `Isi ${index}`,
      ...FIELDS,
      body: attack,
    });
  for (const [index, attack] of IN_FIELDS.entries())
    await save(`content/satu/pengumuman/isian-${index}/index.md`, {
      judul: `Isian ${attack}`,
      ...FIELDS,
      ringkasan: attack,
    });
  for (const [index, tautan] of LINKS.entries()) {
    const dokumen = {
      judul: `Dokumen ${index}`,
      jenis: 'perdes',
      tahun: 2026,
      tanggal: '2026-11-20',
      tautan,
    };
    expect(await save(`content/satu/dokumen/tautan-${index}/index.md`, dokumen)).toBe(422);
  }
  // Most are harmless words to the checks; if they refused all, this test would see nothing.
  expect(saved.length).toBeGreaterThan(100);

  using root = new Root({ 'content/satu/layanan/surat.md': layanan('Surat') });
  for (const path of office.store.paths) root.write({ [path]: office.store.text(path) });
  const out = join(root.path, 'dist');
  const { stdout } = await balai(['build', '--root', root.path, '--out', out, '--site', 'satu', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ sites: [{ id: 'satu', status: 'published' }] });
  const pages = walk(join(out, 'satu')).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(saved.length);
  await using browser = await launch();
  const reader = await (await browser.newContext()).newPage();
  const found = (texts: readonly string[]) => reader.evaluate(offences, texts);
  // The same eyes see what these texts would be without our renderer.
  expect((await found(ATTACKS)).length).toBeGreaterThan(30);
  expect(await found(pages.map((file) => readFileSync(file, 'utf8')))).toEqual([]);
});

/**
 * What in these documents would run, or leads to code; read by a browser, as one that runs no scripts does. Forms
 * can hide an element's own properties behind names of their fields, so that the prototype is asked.
 */
function offences(texts: readonly string[]): string[] {
  const { getAttribute, getAttributeNames } = Element.prototype;
  const found: string[] = [];
  for (const text of texts) {
    const page = new DOMParser().parseFromString(text, 'text/html');
    for (const frame of page.querySelectorAll('iframe, object, embed, base, foreignObject'))
      found.push(frame.outerHTML.slice(0, 200));
    for (const script of page.querySelectorAll('script:not([type="application/ld+json"])'))
      if (!/^(?:\/|(?:\.\.?\/)*)_astro\//.test(getAttribute.call(script, 'src') ?? ''))
        found.push(script.outerHTML);
    for (const element of page.querySelectorAll('*'))
      for (const name of getAttributeNames.call(element)) {
        const value = getAttribute.call(element, name) ?? '';
        const target = value.replace(/[\s\p{Cc}]/gu, '').toLowerCase();
        const isLink = /^(?:href|src|action|formaction|xlink:href|poster|data)$/.test(name);
        const isCode = isLink && /^(?:javascript|vbscript|data|blob|file):|^(?:\/\/|\\)/.test(target);
        if (/^on|^srcdoc$/.test(name) || isCode) found.push(`${name}=${value}`.slice(0, 200));
      }
  }
  return found;
}
