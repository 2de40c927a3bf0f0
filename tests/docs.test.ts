import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dutyReference } from '../scripts/docs/duties.ts';
import { fieldReference } from '../scripts/docs/fields.ts';
import { PROJECT } from '../scripts/lib/options.ts';

test('docs/isian.md says what the schemas say (mend with: npm run docs)', () => {
  expect(readFileSync(join(PROJECT, 'docs', 'isian.md'), 'utf8')).toBe(fieldReference());
});

test('docs/keterbukaan.md says what the list says (mend with: npm run docs)', () => {
  expect(readFileSync(join(PROJECT, 'docs', 'keterbukaan.md'), 'utf8')).toBe(dutyReference());
});
