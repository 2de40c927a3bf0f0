/** The options of a local server, and words for what goes wrong with them. */
import { CannotError } from '../lib/errors.ts';

export const portOption = {
  type: 'string',
  valueHint: 'N',
  description: 'Port (default: 4321, or the next free one)',
} as const;
export const hostOption = {
  type: 'string',
  valueHint: 'ADDRESS',
  description: 'Address to listen on (default: this machine only)',
} as const;

/** The value of --port, undefined when not given. */
export function portFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CannotError(`"${text}" is not a port.`, 'Write a number up to 65535, e.g. --port 4321.');
}

/** Turns the error of opening a port into a CannotError; other errors pass. */
export function explainListenError(error: unknown): never {
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') {
    throw new CannotError(
      `Port ${port} is taken by another program.`,
      'Choose another one with --port, or leave --port out.',
    );
  }
  if (code === 'EACCES') {
    throw new CannotError(`You may not open port ${port}.`, 'Choose one above 1023 with --port.');
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    throw new CannotError(
      `This machine has no address ${address ?? 'of that name'}.`,
      'Write one of its own with --host, or 0.0.0.0 for all.',
    );
  }
  throw error;
}
