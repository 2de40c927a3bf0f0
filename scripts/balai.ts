/** The command `balai`. Each command is a file; it is loaded only when it is called. */
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { overview, subCommands } from './command-list.ts';
import { keepCompiled } from './lib/code-cache.ts';
import { runCommandLine } from './lib/command-line.ts';
import { refuseUnknownCommand } from './lib/known-options.ts';
import { runCommand } from './lib/run.ts';

keepCompiled(join(import.meta.dirname, '..'));

const main = defineCommand({ meta: { name: 'balai' }, subCommands });
const rawArgs = process.argv.slice(2);
const [first = '--help'] = rawArgs;

if (!first.startsWith('-') && !(first in subCommands))
  await runCommand(async () => {
    refuseUnknownCommand(first, Object.keys(subCommands));
    return 0;
  });
else await runCommandLine(main, rawArgs, overview);
