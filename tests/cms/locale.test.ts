/** Decap speaks Indonesian to its last phrase. */
import en from 'decap-cms-locales/dist/esm/en/index.js';
import { describe, expect, test } from 'vitest';
import { phrases } from '../../scripts/cms/locale/gateway.ts';
import { id, type Phrases } from '../../scripts/cms/locale/id.ts';

const english = flat(en);

/** Words that are the same in both languages. */
const SAME = new Set([
  'editor.editorWidgets.markdown.markdown',
  'editor.editorToolbar.status',
  'ui.toast.onFailToAuth',
  'workflow.workflowCard.lastChangeNoAuthor',
]);

describe.each([
  ['for git hosts', id],
  ['for the gateway', phrases],
])('the Indonesian phrases %s', (_, tree) => {
  const indonesian = flat(tree);

  test('are all there, and no others', () => {
    expect([...indonesian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('keep every placeholder', () => {
    for (const [key, text] of english)
      expect([key, places(indonesian.get(key))]).toEqual([key, places(text)]);
  });

  test('are not the English ones', () => {
    const untranslated = [...english].filter(([key, text]) => indonesian.get(key) === text && !SAME.has(key));
    expect(untranslated).toEqual([]);
  });
});

test('the button that saves says so in the gateway, and "Terbitkan" where a review comes first', () => {
  expect(flat(phrases).get('editor.editorToolbar.publish')).toBe('Simpan');
  expect(flat(id).get('editor.editorToolbar.publish')).toBe('Terbitkan');
});

function flat(tree: Phrases, prefix = ''): Map<string, string> {
  const rows = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(rows);
}

function places(text = ''): string[] {
  return [...new Set(text.match(/%\{\w+\}/g))].sort();
}
