/**
 * The compiled theme's only door: one address and one village in, one finished page out. The build
 * calls it for every page of every selected village, from as many threads as there are cores.
 */
import { createApp } from 'astro/app/entrypoint';
import { sisipkan } from './lib/titipan.ts';

const app = createApp({ streaming: false });

/**
 * Renders `/<site>/<path>`. Returns the status and the whole text; `error` holds what a page threw.
 */
export async function render(
  path: string,
  locals: App.Locals,
): Promise<{ status: number; body: string; error: unknown }> {
  const request = new Request(`http://balai.invalid${path}`);
  const titipan = { isi: '' };
  const state: App.Locals = { ...locals, titipan };
  const response = await app.render(request, { locals: state, addCookieHeader: false });
  const body = sisipkan(await response.text(), titipan);
  return { status: response.status, body, error: state.kesalahan };
}
