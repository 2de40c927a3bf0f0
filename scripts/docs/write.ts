/** `npm run docs`: writes what is made from the program itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../lib/options.ts';
import { fieldReference } from './fields.ts';

writeFileSync(join(PROJECT, 'docs', 'isian.md'), fieldReference());
