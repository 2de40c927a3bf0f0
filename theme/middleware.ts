/**
 * Catches what a page throws. Astro would log it and answer with an empty page; the build needs the
 * cause, so that it can say which page of which village failed and keep the last good version.
 */
import { defineMiddleware } from 'astro:middleware';

export const onRequest = defineMiddleware(async (context, next) => {
  try {
    return await next();
  } catch (error) {
    if (import.meta.env.DEV) throw error;
    // Astro looks for a page of its own for this answer and may meet the next fault there.
    context.locals.kesalahan ??= error;
    return new Response(null, { status: 500, headers: { 'X-Astro-Reroute': 'no' } });
  }
});
