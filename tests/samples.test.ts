/** Without --root a command works on the program's own villages: where these are samples it says so. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../scripts/lib/options.ts';
import { layoutToWorkOn, tellOfSamples } from '../scripts/lib/samples.ts';
import { balai, Root, situs, smallFleet } from './fleet.ts';

/** What is said of the villages of that project. */
function told(root: string | undefined, project: string): string[] {
  const lines: string[] = [];
  tellOfSamples(root, (line) => lines.push(line), project);
  return lines;
}

describe('a command that writes', () => {
  test('says in one line that it is about samples, and where they lie', () => {
    using project = new Root(smallFleet(['satu', 'dua']));
    expect(told(undefined, project.path)).toEqual([
      `! Without --root this is about the sample villages of Balai itself, in ${project.path}.\n`,
    ]);
  });

  test('says nothing where a place was named, where one village is real, and where there is none', () => {
    using project = new Root(smallFleet(['satu', 'dua']));
    expect(told(project.path, project.path)).toEqual([]);
    project.write({ 'sites/dua/situs.yaml': situs(2).replace('contoh: true\n', '') });
    expect(told(undefined, project.path)).toEqual([]);
    using empty = new Root();
    expect(told(undefined, empty.path)).toEqual([]);
  });

  test('takes the place that it takes otherwise', () => {
    using root = new Root(smallFleet(['satu']));
    const lines: string[] = [];
    const layout = layoutToWorkOn({ root: root.path }, (line) => lines.push(line));
    expect([layout.root, layout.out, lines]).toEqual([root.path, join(root.path, 'dist'), []]);
  });
});

const SAID = `! Without --root this is about the sample villages of Balai itself, in ${PROJECT}.\n`;
test.each([
  ['deploy', '--dry-run', '--target', 'tiada'],
  ['rollback', '--target', 'tiada'],
  ['caddyfile', '--target', 'tiada'],
  ['nginx', '--target', 'tiada'],
  ['banner', '--site', 'tiada', '--tahun', '2026'],
  ['export', '--site', 'tiada'],
  ['import', 'desa', 'tiada.zip'],
  ['import', 'apbdes', 'tiada.csv', '--site', 'tiada', '--tahun', '2026', '--versi', 'awal'],
  ['config-cms', '--backend', 'tiada'],
  ['report', '--site', 'tiada'],
  ['new', '0'],
])('%s says it on standard error, before all else', async (...args) => {
  const { code, stdout, stderr } = await balai(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.startsWith(SAID), stderr).toBe(true);
});

test('check and build, with which one tries the samples, do not', async () => {
  const { stderr } = await balai(['check', '--site', 'tiada']);
  expect(stderr).not.toContain('sample');
});
