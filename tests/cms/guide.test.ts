/** The operators' guide tells of screens that there are. Bold words in it are those of a screen. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cmsConfig } from '../../scripts/cms/forms/config.ts';
import { phrases } from '../../scripts/cms/locale/gateway.ts';
import { PROJECT } from '../../scripts/lib/options.ts';
import { walk } from '../../scripts/lib/walk.ts';

const DOCS = join(PROJECT, 'docs');
const pages = readdirSync(join(DOCS, 'panduan'));
const textOf = (page: string): string => readFileSync(join(DOCS, 'panduan', page), 'utf8');

/** All that screens say: the forms, Decap's words, and the sources of our own pages and messages. */
function screenTexts(): string {
  const request = { siteUrl: 'https://satu.example', api: '/admin/api', today: '2026-11-20' } as const;
  const services = [{ slug: 'akta-kelahiran', judul: 'Akta kelahiran' }];
  const config = JSON.stringify(cmsConfig({ ...request, owner: 'satu', role: 'operator', services }));
  // "Tambah" goes before whatever a list holds.
  const added = [...config.matchAll(/"label_singular":"([^"]+)"/g)].map(([, one]) => `Tambah ${one}`);
  const sources = walk(join(PROJECT, 'scripts', 'cms')).filter((file) => file.endsWith('.ts'));
  const own = [...sources, join(PROJECT, 'theme/model/messages.ts')].map((file) =>
    readFileSync(file, 'utf8'),
  );
  return [config, JSON.stringify(phrases), ...added, ...own].join('\n');
}
const TEXTS = screenTexts();

describe("The operators' guide", () => {
  test('lists every errand once', () => {
    const contents = readFileSync(join(DOCS, 'panduan-operator.md'), 'utf8');
    const listed = [...contents.matchAll(/\]\(panduan\/([\w-]+\.md)\)/g)].map(([, page]) => page);
    expect(listed.sort()).toEqual(pages.sort());
  });

  test('shows every picture that is taken, and no other', () => {
    const shown = pages.flatMap((page) =>
      [...textOf(page).matchAll(/src="\.\.\/gambar\/panduan\/([\w-]+\.webp)"/g)].map(([, name]) => name),
    );
    expect([...new Set(shown)].sort()).toEqual(readdirSync(join(DOCS, 'gambar', 'panduan')).sort());
  });

  test.each(pages)('quotes words that a screen says: %s', (page) => {
    const quoted = [...textOf(page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words ?? '');
    expect(quoted.filter((words) => !TEXTS.includes(words))).toEqual([]);
  });

  test.each(pages)('leads to pages that there are: %s', (page) => {
    const links = [...textOf(page).matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, name]) => name);
    expect(pages).toEqual(expect.arrayContaining(links));
  });
});
