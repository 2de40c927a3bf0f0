/** What the command line says to a slip of the finger. */
import { describe, expect, test } from 'vitest';
import { CannotError } from '../scripts/lib/errors.ts';
import { refuseUnknownCommand, refuseUnknownOptions } from '../scripts/lib/known-options.ts';

const KNOWN = ['root', 'site', 'findings-ok', 'strict'];

/** The hint of the error that `work` throws; undefined when it throws none. */
function hintOf(work: () => void): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof CannotError) return error.hint;
    throw error;
  }
  return undefined;
}

describe('an unknown option', () => {
  test.each([
    [['--sites', 'a'], 'Did you mean --site?'],
    [['--sit=a'], 'Did you mean --site?'],
    [['--findings-okay'], 'Did you mean --findings-ok?'],
    [['--site', 'a', '--zzz'], 'build --help'],
    [['-s', 'a'], 'build --help'],
  ])('%j is refused with a hint', (rawArgs, hint) => {
    expect(hintOf(() => refuseUnknownOptions(rawArgs, KNOWN, 'build'))).toContain(hint);
  });

  test('is not seen in values, negations and what follows --', () => {
    const fine = ['--root=/a-b', '--site', 'a,b', '--no-strict', '--findings-ok', '--', '--anything'];
    expect(hintOf(() => refuseUnknownOptions(fine, KNOWN, 'build'))).toBeUndefined();
  });
});

test('an unknown command is refused with the one that was meant', () => {
  const commands = ['new', 'check', 'build'];
  expect(hintOf(() => refuseUnknownCommand('biuld', commands))).toContain('Did you mean build?');
  expect(hintOf(() => refuseUnknownCommand('deploy', commands))).not.toContain('Did you mean');
  expect(hintOf(() => refuseUnknownCommand('build', commands))).toBeUndefined();
});
