/** How long things last that let people in. */

export const INVITATION_HOURS = 72;
/** A device that is not used for so long is signed out. */
export const SESSION_DAYS = 180;
/** Looks of a session are written at most once in this span (milliseconds). */
export const SEEN_EVERY = 60 * 60 * 1000;

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;
