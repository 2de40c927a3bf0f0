/** The error of a command that cannot do its work at all (exit code 2): what happened, what to do. */
export class CannotError extends Error {
  readonly hint: string;
  constructor(message: string, hint = '') {
    super(message);
    this.hint = hint;
  }
}

/** Exit codes of every command. */
export const EXIT = { fine: 0, findings: 1, cannot: 2 } as const;

/** What was thrown in one line, for a finding. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

const MACHINE = new Set([
  'ENOSPC',
  'EDQUOT',
  'EACCES',
  'EPERM',
  'EROFS',
  'EMFILE',
  'ENFILE',
  'EIO',
  'ENOTDIR',
]);

/** True for errors of the machine, which no change of content or theme mends: no space, no permission. */
export function isMachine(error: unknown): error is NodeJS.ErrnoException {
  return MACHINE.has((error as NodeJS.ErrnoException | undefined)?.code ?? '');
}
