/**
 * The compiled theme's only door: one address and one village in, one finished page out. The build
 * calls it for every page of every selected village, from as many threads as there are cores.
 */
import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

/**
 * Renders `/<site>/<path>`. Returns the status and the whole text; `error` holds what a page threw.
 */
export async function render(
  path: string,
  locals: App.Locals,
): Promise<{ status: number; body: string; error: unknown }> {
  const request = new Request(`http://balai.invalid${path}`);
  const state: App.Locals = { ...locals };
  const response = await app.render(request, { locals: state, addCookieHeader: false });
  return { status: response.status, body: await response.text(), error: state.kesalahan };
}
