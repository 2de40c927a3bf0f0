import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { applyMend } from '../../scripts/cms/admin/mend.ts';
import { MENDS } from '../../scripts/cms/admin/mends.ts';

const { resolve } = createRequire(import.meta.url);

describe('What is mended in Decap', () => {
  const mend = { module: 'decap/x.js', find: 'late();', replace: 'early();' };

  test('is replaced where it stands once', () => {
    expect(applyMend('a(); late(); b();', mend)).toBe('a(); early(); b();');
  });

  test.each(['a(); b();', 'late(); late();'])(
    'stops the compile where %j has it not exactly once',
    (code) => {
      expect(() => applyMend(code, mend)).toThrow(/decap\/x\.js has changed/);
    },
  );

  test.each(MENDS)('still stands in $module: $find', ({ module, find }) => {
    expect(readFileSync(resolve(module), 'utf8').split(find)).toHaveLength(2);
  });
});
