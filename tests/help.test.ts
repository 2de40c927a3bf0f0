/** What commands say of themselves: each is listed, has examples that name what there is, and its exit codes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GROUPS } from '../scripts/command-list.ts';
import { PROJECT } from '../scripts/lib/options.ts';
import { balai } from './fleet.ts';

const COMMANDS = GROUPS.flatMap(({ commands }) => Object.keys(commands));
const ALL = [...COMMANDS, 'import apbdes', 'import desa'];
const texts = new Map<string, Promise<string>>();
const help = (command: string): Promise<string> => {
  const known = texts.get(command) ?? balai([...command.split(' '), '--help']).then(({ stdout }) => stdout);
  texts.set(command, known);
  return known;
};

describe('the overview', () => {
  test('names every command once, whatever is called', async () => {
    for (const args of [[], ['--help'], ['-h']]) {
      const { code, stdout } = await balai(args);
      expect(code).toBe(0);
      const listed = [...stdout.matchAll(/^ {2}npm run balai -- (\S+)/gm)].map(([, name]) => name);
      expect(listed).toEqual(COMMANDS);
    }
  });

  test('leaves out no file of a command', () => {
    const list = readFileSync(join(PROJECT, 'scripts/command-list.ts'), 'utf8');
    for (const file of readdirSync(join(PROJECT, 'scripts/commands')))
      expect(list, file).toContain(`'./commands/${file}'`);
  });

  test('names no more than the README does', () => {
    const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
    for (const name of COMMANDS) expect(readme, name).toMatch(new RegExp(`[\` ]${name}[ \`]`));
  });
});

describe.each(ALL)('balai %s --help', (command) => {
  test('says what it does, how it is written, and what its exit codes mean', async () => {
    const text = await help(command);
    expect(text).toContain(`USAGE balai ${command}`);
    expect(text).toMatch(/Examples?:/);
    expect(text).toMatch(/Exit codes: .*\b0\b.*\b2\b/s);
    expect(text).not.toMatch(/\(balai|\[object|undefined| $/m);
  });

  test('has examples with commands and options that there are', async () => {
    for (const [, words = ''] of (await help(command)).matchAll(
      /npm run (?:--silent )?balai -- ((?:.*\\\n)*.*)$/gm,
    )) {
      const [name = '', second = ''] = words.split(' ');
      expect(COMMANDS).toContain(name);
      const options = await help(name === 'import' ? `import ${second}` : name);
      for (const [option] of words.matchAll(/(?<= )--[a-z-]+/g))
        expect(options, words).toContain(`${option}`);
    }
  });
});

test.each([
  [['banner'], 'Missing required argument: --site.'],
  [['import'], 'No command specified.'],
  [['import', 'desa'], 'Missing required positional argument: ARCHIVE.'],
  [['import', 'budget'], 'Unknown command budget.'],
  [['--versi'], 'No command specified.'],
])('%j could not be done: exit code 2, and where examples are', async (args, words) => {
  const { code, stdout, stderr } = await balai(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
  expect(stderr).toMatch(/→ `npm run balai -- .*--help` shows examples\./);
});
