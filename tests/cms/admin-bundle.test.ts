/** A compiled editor is used again only while nothing of it has changed. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileAdmin } from '../../scripts/cms/admin/compile.ts';
import { hashOf, keptOf, MODULES, modulesIn } from '../../scripts/cms/admin/kept.ts';
import { PROJECT } from '../../scripts/lib/options.ts';
import { Root } from '../fleet.ts';

describe('A compiled editor', () => {
  test('remembers every module of ours that is in it, whatever folder it lies in', async () => {
    const folder = await compileAdmin(PROJECT);
    const modules = await modulesIn(folder);
    expect(modules).toEqual(
      expect.arrayContaining([
        'scripts/cms/browser/app.css',
        'scripts/cms/browser/app.ts',
        'scripts/cms/browser/seams.ts',
        'scripts/cms/forms/photo-component.ts',
        'scripts/cms/locale/id.ts',
        'scripts/cms/web/person-header.ts',
      ]),
    );
    expect(modules.filter((path) => /^\/|node_modules|\.\./.test(path))).toEqual([]);
    expect(basename(folder)).toBe(hashOf(PROJECT, modules));
  });

  test('is made with nothing from outside of what its name is made from', () => {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      const code = readFileSync(join(PROJECT, path), 'utf8');
      for (const [, from = ''] of code.matchAll(/^import (?!type )[^;]*? from '(\.[^']*)';/gms))
        visit(join(path, '..', from));
    };
    visit('scripts/cms/admin/compile-process.ts');
    const foreign = [...seen].filter((path) => !path.startsWith('scripts/cms/admin/'));
    expect(foreign).toContain('theme/model/warna.ts');
    expect(
      foreign.filter((path) => path !== 'theme/model/warna.ts' && !path.startsWith('scripts/lib/')),
    ).toEqual([]);
  });

  test.each([
    ['a module in it is another', { 'theme/model/a.ts': 'let a = 2;' }, []],
    ['a module in it is gone', {}, ['theme/model/a.ts']],
    ['its libraries are others', { 'package-lock.json': '{"a":2}' }, []],
    ['a sheet that another one imports is another', { 'scripts/cms/browser/kabar.css': 'a{}' }, []],
    ['its mends are others', { 'scripts/cms/admin/mends.ts': 'new' }, []],
    ['nobody knows what is in it', {}, [`.balai/admin/0123456789abcdef/${MODULES}`]],
  ])('is not used when %s', async (_, changed, gone) => {
    using root = new Root({
      'theme/model/a.ts': 'let a = 1;',
      'theme/model/warna.ts': '',
      'theme/model/z.ts': 'not in it',
      'package-lock.json': '{"a":1}',
      'scripts/cms/admin/mends.ts': 'old',
    });
    const modules = ['theme/model/a.ts'];
    const name = hashOf(root.path, modules);
    const list = (folder: string) => `.balai/admin/${folder}/${MODULES}`;
    root.write({ [list(name)]: JSON.stringify(modules) });
    const kept = () => keptOf(root.path, join(root.path, '.balai', 'admin'));
    root.write({ 'theme/model/z.ts': 'changed' });
    expect(await kept()).toBe(name);
    root.write(changed).remove(...gone.map((path) => path.replace('0123456789abcdef', name)));
    expect(await kept()).toBeUndefined();
  });
});
