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
