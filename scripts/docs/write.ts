/** `npm run docs`: writes what is made from the program itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../lib/options.ts';
import { dutyReference } from './duties.ts';
import { fieldReference } from './fields.ts';

writeFileSync(join(PROJECT, 'docs', 'isian.md'), fieldReference());
writeFileSync(join(PROJECT, 'docs', 'keterbukaan.md'), dutyReference());
