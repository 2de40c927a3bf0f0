/** What was done in a village lately, asked of a real repository. */
import { describe, expect, test } from 'vitest';
import { openBareStore } from '../../scripts/cms/store/bare.ts';
import { BareRepository, HAS_GIT } from './bare.ts';

describe.skipIf(!HAS_GIT)('recent changes', () => {
  test('are those of the asked folders, newest first, each with its files and what became of them', async () => {
    using bare = new BareRepository();
    const one = bare.commit(
      { 'content/satu/berita/a b.md': '1', 'content/dua/berita/b.md': '1' },
      'Satu\n\nBadan',
    );
    bare.commit({ 'content/dua/berita/b.md': '2' }, 'Dua');
    const three = bare.commit({ 'content/satu/berita/a b.md': null, 'sites/satu/situs.yaml': 'x' }, 'Tiga');
    const store = await openBareStore({ folder: bare.path });
    try {
      const changes = await store.recent(['content/satu', 'sites/satu'], 10);
      expect(changes.map(({ commit, message }) => [commit, message])).toEqual([
        [three, 'Tiga'],
        [one, 'Satu\n\nBadan'],
      ]);
      expect(changes[0]?.files).toEqual([
        { path: 'content/satu/berita/a b.md', id: null },
        { path: 'sites/satu/situs.yaml', id: bare.write('x') },
      ]);
      expect(changes[1]?.files).toEqual([{ path: 'content/satu/berita/a b.md', id: bare.write('1') }]);
      expect(changes[0]?.author.name).toBe('Uji');
      expect(await store.recent(['content/satu'], 1)).toHaveLength(1);
      expect(await store.recent(['content/tidak-ada'], 5)).toEqual([]);
    } finally {
      await store.close();
    }
  });
});
