/** The history of a village that leaves: rewritten from the stream that git gives, without a trace of the others. */
import { describe, expect, test } from 'vitest';
import { commitsOf, rewritten } from '../scripts/move/commit-stream.ts';

describe('the history of a village', () => {
  const village = { paths: ['isi/sites/satu', 'isi/content/satu'], prefix: 'isi/', mixed: new Set(['b']) };
  const commit = (oid: string, words: string, ...lines: string[]) =>
    `commit HEAD\nmark :1\noriginal-oid ${oid}\nauthor A <a@x> 1 +0700\ncommitter B <b@x> 2 +0700\n` +
    `data ${words.length}\n${words}${lines.map((line) => `${line}\n`).join('')}\n`;

  test('counts paths from its own top, names authors only, and has no links', () => {
    const stream = commit(
      'a',
      'Kabar\n',
      'M 100644 1f isi/sites/satu/a b',
      'M 120000 2f "isi/content/satu/\\"x"',
      'D isi/sites/satu/y',
    );
    expect(rewritten(`reset HEAD\n${stream}`, village).split('\n').slice(1, -2)).toEqual([
      ...[
        'commit refs/heads/main',
        'mark :1',
        'author A <a@x> 1 +0700',
        'committer A <a@x> 2 +0700',
        'data 6',
        'Kabar',
        '',
      ],
      ...['M 100644 1f sites/satu/a b', 'D "content/satu/\\"x"', 'D sites/satu/y', ''],
    ]);
  });

  test('is of commits that git names, not of those that a message names', () => {
    const stream = commit('a', 'Kabar\noriginal-oid b\nM 100644 1f sites/dua/a\n') + commit('c', 'Lagi\n');
    expect(commitsOf(`reset HEAD\n${stream}`)).toEqual(['a', 'c']);
  });

  test('says nothing of others, and stops at what is not its own', () => {
    expect(rewritten(commit('b', 'Desa dua dan satu\n'), village)).not.toContain('dua');
    for (const path of ['isi/sites/satuan/a', 'sites/satu/a', 'isi/content/dua/a', '"isi/sites/dua/\\"']) {
      expect(() => rewritten(commit('a', '', `M 100644 1f ${path}`), village)).toThrow(
        /outside of the village/,
      );
    }
  });
});
