/** What is mistyped is refused with exit code 2 and the way out, by every command alike. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layoutFrom } from '../scripts/lib/options.ts';
import { balai, Root, smallFleet } from './fleet.ts';

test.each(['build', 'check', 'dev'])(
  '%s refuses the name of a village that there is not',
  async (command) => {
    using root = new Root(smallFleet(['satu', 'dua']));
    const { code, stderr } = await balai([command, '--root', root.path, '--site', 'satu,tiga']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'There is no village "tiga".\n  → Villages are the folders in sites/: dua, satu.',
    );
  },
);

test.each([
  { args: ['build', '--stirct'] },
  { args: ['build', '--site', 'satu', 'dua'] },
  { args: ['build', '--site', ''] },
  { args: ['check', '--site', 'tidak-ada'] },
])('$args ends with exit code 2 and prints no JSON', async ({ args }) => {
  using root = new Root(smallFleet(['satu', 'dua']));
  const { code, stdout } = await balai([...args, '--root', root.path, '--json']);
  expect([code, stdout]).toEqual([2, '']);
});

test('sites are never written in the place of what they are made from', async () => {
  using root = new Root(smallFleet(['satu']));
  for (const name of ['content', 'sites', '.'])
    expect(() => layoutFrom({ root: root.path, out: join(root.path, name) })).toThrow(
      'what they are made from lies there',
    );
  const { code } = await balai(['build', '--root', root.path, '--out', join(root.path, 'content')]);
  expect(code).toBe(2);
  expect(existsSync(join(root.path, 'content/satu/layanan/surat.md'))).toBe(true);
});
