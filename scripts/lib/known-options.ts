/** Refuses what the command line does not know: a misspelt `--site` would otherwise build the whole fleet. */
import { nearest } from '../../theme/model/jarak.ts';
import { CannotError } from './errors.ts';

/**
 * Throws a CannotError for the first option of `rawArgs` that is not in `known`.
 * @param known names of the command's own options, without dashes
 * @param command the command's name, or how it is started where it is none of `balai`; for the hint
 */
export function refuseUnknownOptions(
  rawArgs: readonly string[],
  known: readonly string[],
  command: string,
): void {
  for (const arg of rawArgs) {
    if (arg === '--') return;
    const name = /^--?([a-z][^=]*)/i.exec(arg)?.[1];
    if (name === undefined || known.includes(name.replace(/^no-/, ''))) continue;
    const start = command.startsWith('npm ') ? `${command} --` : `npm run balai -- ${command}`;
    const all = `\`${start} --help\` lists all options.`;
    throw new CannotError(
      `There is no option ${arg.replace(/=.*/s, '')}.`,
      `${suggest(name, known, '--')}${all}`,
    );
  }
}

/** What citty hands to a command's `run`, as far as it is looked at here. */
interface Given {
  args: { _: readonly unknown[] };
  cmd: { args?: unknown };
  rawArgs: readonly string[];
}

/** For a command that takes options only: refuses unknown ones, and words that belong to none. */
export function refuseUnknown({ args, cmd, rawArgs }: Given, command: string): void {
  refuseUnknownOptions(rawArgs, Object.keys(cmd.args ?? {}), command);
  const [word] = args._;
  if (word === undefined) return;
  const option = ['site', 'desa'].find((name) => Object.hasOwn(cmd.args ?? {}, name));
  throw new CannotError(
    `"${String(word)}" belongs to no option.`,
    option
      ? `Villages are named with --${option}, several with commas: --${option} a,b.`
      : `\`npm run balai -- ${command} --help\` lists all options.`,
  );
}

/** Throws a CannotError when `name` is not one of the commands. */
export function refuseUnknownCommand(name: string, commands: readonly string[]): void {
  if (commands.includes(name)) return;
  const all = '`npm run balai -- --help` lists all commands.';
  throw new CannotError(`There is no command "${name}".`, `${suggest(name, commands, '')}${all}`);
}

function suggest(name: string, known: readonly string[], dashes: string): string {
  const near = nearest(name.toLowerCase(), known);
  return near ? `Did you mean ${dashes}${near}? ` : '';
}
