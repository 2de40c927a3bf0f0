/** What stops `balai new`, said so that staff know what to type instead. */
import { CannotError } from '../lib/errors.ts';

export interface Masalah {
  /** The code or word as it was typed; '' where it is about the whole command. */
  kode: string;
  message: string;
  hint: string;
}

/** Thrown before anything is written; carries every problem of the command line at once. */
export class NewError extends CannotError {
  readonly problems: readonly Masalah[];

  constructor(problems: readonly Masalah[]) {
    super(problems.map(({ message }) => message).join(' '), problems.map(({ hint }) => hint).join(' '));
    this.problems = problems;
  }
}

/** An error about the command as a whole. */
export function usageError(message: string, hint: string): NewError {
  return new NewError([{ kode: '', message, hint }]);
}

/** An error as problems to report. A fault of the program itself is thrown on, with its stack. */
export function masalahDari(error: unknown, kode = ''): readonly Masalah[] {
  if (error instanceof NewError) return error.problems;
  const code = (error as NodeJS.ErrnoException).code;
  if (!(error instanceof Error) || code === undefined) throw error;
  return [{ kode, message: `The disk refused: ${error.message}.`, hint: HINTS[code] ?? RESUME }];
}

const RESUME = 'Mend that, then run the command again; it goes on where it stopped.';
const HINTS: Record<string, string> = {
  EACCES: 'Choose another --root, or ask for permission to write there.',
  EROFS: 'Choose another --root; that disk is read-only.',
  ENOSPC: 'Make room, then run the command again; it goes on where it stopped.',
  ENOTDIR: 'A file stands where a folder should be; move it away.',
  EEXIST: 'A file stands where a folder should be; move it away.',
};
