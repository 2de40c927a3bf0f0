/** How long the builds after saves wait, and for what. */

/** Milliseconds. */
export interface Pace {
  /** After the last save of a series, so that several make one build. */
  settle: number;
  /** No longer than this after the first of them. */
  patience: number;
  /** Until a failed build is tried again; doubled each time, up to `maxRetry`. */
  retry: number;
  maxRetry: number;
  /** A build of all goes on for this long before it gives way to a village that was saved. */
  grace: number;
  /** After villages are live, until the regency's portal takes over what they published. */
  portal: number;
  /** How often the calendar and the repository are looked at, for a new day and for commits by staff. */
  look: number;
}

export const PACE: Pace = {
  settle: 500,
  patience: 2000,
  retry: 5000,
  maxRetry: 300_000,
  grace: 5000,
  portal: 20_000,
  look: 30_000,
};
