/**
 * `ignore` of netlify.toml for one site a village: exit code 0 skips the build of the village in `$SITE`,
 * 1 builds. The same as `balai changed`, before any package is installed.
 */
import { join } from 'node:path';
import { changedSince } from './changed.ts';

const { SITE = '', CACHED_COMMIT_REF } = process.env;
const project = join(import.meta.dirname, '..', '..');
const { changed, reason } = await changedSince(project, SITE, SITE ? CACHED_COMMIT_REF : undefined);
console.log(`${changed ? 'Build' : 'Skip'} ${SITE}: ${reason}.`);
process.exitCode = changed ? 1 : 0;
