/** Characters that nobody sees: no file that is published has them, whatever a field or a text holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, pengumuman, Root, smallFleet } from './fleet.ts';

/** As characters of the file, and as YAML spells them. */
const ODD = '\ufffe\uffff\ufdd0\u{1fffe}\u0001\u000b\u007f\u202e';
const SPELLED = '\\uFFFE\\uFFFF\\uFDD0\\U0010FFFF\\x01\\v\\e\\x85\\u202E';
/** What XML 1.0 (2.2) holds; the others are refused by every reader. */
const XML = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

let root: Root;
beforeAll(async () => {
  root = new Root({
    ...smallFleet(['satu']),
    'content/satu/pengumuman/aneh.md': pengumuman(
      `"Air ${SPELLED} mati"`,
      'tingkat: penting\n',
      `Isi ${ODD} pengumuman, &#xFFFE; dan &#x1;.\n`,
    ),
    'content/satu/agenda/rapat.md': `---\njudul: "Rapat ${SPELLED} warga"\nmulai: 2026-12-01\ntempat: Balai ${ODD} desa\n---\n`,
  });
  expect((await build(root)).code).toBe(0);
});
afterAll(() => root[Symbol.dispose]());

const TEXTS = /\.(?:html|xml|ics|json|txt|webmanifest|svg|csv|js)$/;
const texts = (id: string) =>
  readdirSync(join(root.path, 'dist', id), { recursive: true, encoding: 'utf8' })
    .filter((file) => TEXTS.test(file) && !/pagefind|_a\//.test(file))
    .map((file) => ({ file, text: readFileSync(join(root.path, 'dist', id, file), 'utf8') }));

test.each(['satu', '_kabupaten'])('The site %s holds only what HTML, XML and calendars may', (id) => {
  const all = texts(id);
  expect(all.length).toBeGreaterThan(10);
  for (const { file, text } of all) {
    expect(XML.test(text), file).toBe(true);
    expect(
      /[\p{Noncharacter_Code_Point}\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u.exec(text),
      file,
    ).toBeNull();
  }
});

test('The words around them stay', () => {
  const all = texts('satu');
  for (const file of ['rss.xml', 'pengumuman/aneh/index.html'])
    expect(all.find((one) => one.file === file)?.text, file).toContain('Air  mati');
  expect(all.find(({ file }) => file === 'agenda.ics')?.text).toContain('SUMMARY:Rapat  warga');
});
