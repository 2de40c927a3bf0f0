/** A folder that follows a bare repository: it shows the head, whatever happened on the way. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FOLLOWED, Follower } from '../../scripts/cms/live/follow.ts';
import { GitTree } from '../../scripts/cms/live/git-tree.ts';
import { Root } from '../fleet.ts';
import { BareRepository, HAS_GIT } from './bare.ts';

describe.skipIf(!HAS_GIT)('a folder that follows a repository', () => {
  let bare: BareRepository;
  let root: Root;
  beforeEach(() => {
    bare = new BareRepository();
    root = new Root();
  });
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
    bare[Symbol.dispose]();
    root[Symbol.dispose]();
  });
  const open: Follower[] = [];
  const follower = (boot = 'hari-ini') => {
    const made = new Follower(new GitTree(bare.path, FOLLOWED), root.path, boot);
    open.push(made);
    return made;
  };
  const text = (path: string) => readFileSync(join(root.path, path), 'utf8');

  test('an empty repository leaves the folder alone', async () => {
    root.write({ 'content/satu/berita/a.md': 'di sini' });
    expect(await follower().follow()).toEqual({ commit: undefined, changed: [] });
    expect(text('content/satu/berita/a.md')).toBe('di sini');
  });

  test('the first start writes what differs, deletes what the head does not have, and leaves the rest', async () => {
    const photo = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
    const commit = bare.commit({
      'sites/satu/situs.yaml': 'a',
      'content/satu/berita/spasi dan é.md': 'b',
      'content/satu/berita/f/foto.jpg': photo,
      'theme/x.ts': 'not followed',
    });
    root.write({
      'sites/satu/situs.yaml': 'a',
      'sites/hilang/situs.yaml': 'x',
      'content/satu/berita/f': 'a file where the folder belongs',
      '.balai/foto/x': 'kept',
    });
    const before = statSync(join(root.path, 'sites/satu/situs.yaml')).ino;
    const { commit: shown, changed } = await follower().follow();
    expect(shown).toBe(commit);
    expect(changed.toSorted()).toEqual([
      'content/satu/berita/f',
      'content/satu/berita/f/foto.jpg',
      'content/satu/berita/spasi dan é.md',
      'sites/hilang/situs.yaml',
    ]);
    expect(statSync(join(root.path, 'sites/satu/situs.yaml')).ino).toBe(before);
    expect(readFileSync(join(root.path, 'content/satu/berita/f/foto.jpg')).equals(photo)).toBe(true);
    expect(readdirSync(join(root.path, 'sites'))).toEqual(['satu']);
    expect(text('.balai/foto/x')).toBe('kept');
    expect(existsSync(join(root.path, 'theme'))).toBe(false);
  });

  test('what was committed while nobody looked is made good, over several commits', async () => {
    bare.commit({ 'sites/satu/situs.yaml': 'a', 'content/satu/berita/a.md': '1' });
    await follower().follow();
    bare.commit({ 'content/satu/berita/a.md': '2', 'content/dua/berita/b.md': '1' });
    bare.commit({ 'content/satu/berita/a.md': null, 'content/satu/berita/a/index.md': '3' });
    const next = follower();
    expect(await next.isBehind()).toBe(true);
    const { changed } = await next.follow();
    expect(changed).toEqual([
      'content/dua/berita/b.md',
      'content/satu/berita/a.md',
      'content/satu/berita/a/index.md',
    ]);
    expect(readdirSync(join(root.path, 'content/satu/berita'), { recursive: true }).toSorted()).toEqual([
      'a',
      join('a', 'index.md'),
    ]);
    expect(await next.isBehind()).toBe(false);
    expect((await next.follow()).changed).toEqual([]);
  });

  test('after a power failure the mark is not believed, and a file that was emptied comes back', async () => {
    bare.commit({ 'sites/satu/situs.yaml': 'a', 'content/satu/berita/a.md': '1' });
    await follower().follow();
    root.write({ 'content/satu/berita/a.md': '' });
    expect((await follower().follow()).changed).toEqual([]);
    expect((await follower('besok').follow()).changed).toEqual(['content/satu/berita/a.md']);
    expect(text('content/satu/berita/a.md')).toBe('1');
  });

  test('a history that was rewritten is followed by comparing everything', async () => {
    bare.commit({ 'content/satu/berita/a.md': '1', 'content/satu/berita/b.md': '1' });
    await follower().follow();
    bare.git('update-ref', '-d', 'refs/heads/main');
    bare.git('reflog', 'expire', '--expire=now', '--all');
    bare.git('gc', '--quiet', '--prune=now');
    bare.commit({ 'content/satu/berita/a.md': '2' });
    expect((await follower().follow()).changed.toSorted()).toEqual([
      'content/satu/berita/a.md',
      'content/satu/berita/b.md',
    ]);
  });

  test('symbolic links of the repository never reach the folder', async () => {
    const link = bare.write('/etc/passwd');
    bare.commit({ 'content/satu/berita/a.md': '1' });
    await follower().follow();
    bare.commit({ 'content/satu/berita/a.md': { mode: '120000', id: link } });
    await follower().follow();
    expect(existsSync(join(root.path, 'content/satu/berita/a.md'))).toBe(false);
    expect((await follower('besok').follow()).changed).toEqual([]);
  });

  test.each([
    ['longer than a disk takes', `${'a'.repeat(250)}.md`],
    ['no text', '"\\377.md"'],
  ])('a name that is %s is left out, and what is committed with it is shown', async (_, name) => {
    const quoted = name.startsWith('"')
      ? `"content/satu/berita/${name.slice(1)}`
      : `content/satu/berita/${name}`;
    bare.commit({ [quoted]: 'x', 'content/satu/berita/a.md': '1' });
    expect((await follower().follow()).changed).toEqual(['content/satu/berita/a.md']);
    bare.commit({ [quoted]: 'y', 'content/satu/berita/a.md': '2' });
    expect((await follower().follow()).changed).toEqual(['content/satu/berita/a.md']);
    expect(text('content/satu/berita/a.md')).toBe('2');
  });
});
