/**
 * The timeout, in milliseconds, of a test of text that somebody wrote to make the reader hang. Work that grows
 * with the text needs a small part of it on the busiest machine; work that grows with its square goes past it.
 */
export const HANG_GUARD = 30_000;
