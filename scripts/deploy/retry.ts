/** Tries again what failed for reasons that pass. */
import { CannotError } from '../lib/errors.ts';
import { PassingError } from './target.ts';

/** Waits before each further attempt, in ms. Three together: an outage of half a minute is survived. */
export const PAUSES = [1000, 5000, 25_000] as const;

export interface RetryOptions {
  pauses: readonly number[];
  wait: (ms: number) => Promise<void>;
  /** Told before each pause. */
  onRetry: (error: Error, pause: number) => void;
}

/** Runs `work` until it succeeds, fails for good, or has failed once more than there are pauses. */
export async function withRetry<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (const pause of options.pauses) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PassingError)) throw error;
      options.onRetry(error, pause);
      await options.wait(pause);
    }
  }
  return work();
}

/** For what a command cannot do without: a failure that did not pass ends the command. */
export async function reached<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    if (!(error instanceof PassingError)) throw error;
    throw new CannotError(
      `The target cannot be reached: ${error.message}`,
      'What is online stays as it is. Look at the network and the server, then try again.',
    );
  });
}
