/** Between the words of the command line and citty: help that names commands as they are written, and exit codes. */
import { type CommandDef, renderUsage, runCommand as runCitty, type SubCommandsDef } from 'citty';
import { CannotError } from './errors.ts';
import { runCommand } from './run.ts';

/** A command, and the words that lead to it: `balai import desa`. */
interface Found {
  command: CommandDef;
  words: readonly string[];
}

/** Runs what the words name. With --help, and where they name no command at all, it is only told of. */
export async function runCommandLine(
  main: CommandDef,
  rawArgs: readonly string[],
  overview: () => string,
): Promise<void> {
  const found = await find(main, rawArgs);
  if (rawArgs.some((word) => word === '--help' || word === '-h') || rawArgs.length === 0) {
    process.stdout.write(found.words.length > 1 ? await usage(found) : overview());
    return;
  }
  try {
    await runCitty(main, { rawArgs: [...rawArgs] });
  } catch (error) {
    await runCommand(async () => {
      throw isMistake(error) ? mistake(error, found) : error;
    });
  }
}

async function find(main: CommandDef, rawArgs: readonly string[]): Promise<Found> {
  let found: Found = { command: main, words: ['balai'] };
  for (const word of rawArgs) {
    const next = (found.command.subCommands as SubCommandsDef | undefined)?.[word];
    if (!next) break;
    const command = (await (typeof next === 'function' ? next() : next)) as CommandDef;
    found = { command, words: [...found.words, word] };
  }
  return found;
}

/** How citty tells that words are missing, or too many. */
function isMistake(error: unknown): error is Error {
  return error instanceof Error && error.name === 'CLIError';
}

function mistake({ message }: Error, { words }: Found): CannotError {
  return new CannotError(
    `${message.replace(/\.$/, '')}.`,
    `\`${['npm run balai --', ...words.slice(1)].join(' ')} --help\` shows examples.`,
  );
}

/** Options, arguments and commands below a command, its description first. */
async function usage({ command, words }: Found): Promise<string> {
  const name = words.join(' ');
  const shown = { ...command, meta: { ...command.meta, name } } as CommandDef;
  if (command.subCommands) shown.subCommands = await inShort(command.subCommands as SubCommandsDef);
  const text = await renderUsage(shown);
  return `${text.replace(` (${name})`, '').replace(/[ \t]+$/gm, '')}\n`;
}

/** Commands with the first line of what is said of them. */
async function inShort(commands: SubCommandsDef): Promise<SubCommandsDef> {
  const short = async ([name, next]: [string, SubCommandsDef[string]]) => {
    const command = (await (typeof next === 'function' ? next() : next)) as CommandDef;
    const { description = '' } = command.meta as { description?: string };
    return [name, { ...command, meta: { description: description.split('\n', 1)[0] } }] as const;
  };
  return Object.fromEntries(await Promise.all(Object.entries(commands).map(short)));
}
