/** What is mistyped is refused with exit code 2 and the way out, by every command alike. */
import { expect, test } from 'vitest';
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
