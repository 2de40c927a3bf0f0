/** A bare repository for tests, and whether this machine can have one. */
import { spawnSync } from 'node:child_process';

export { BareRepository } from '../../scripts/docs/bare-repository.ts';

/** False where the machine has no git; tests that need it skip then. */
export const HAS_GIT = spawnSync('git', ['--version']).status === 0;
if (!HAS_GIT) console.warn('skipped: tests of the gateway that need git, which is not installed');
