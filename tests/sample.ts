/** The sample fleet in a browser, served with the production headers. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launch } from '../scripts/lib/browser.ts';
import { walk } from '../scripts/lib/walk.ts';
import { listen } from '../scripts/serve/listen.ts';
import { staticHandler } from '../scripts/serve/server.ts';

export interface Sample {
  page: Page;
  /** Address of a page of a village. */
  url: (site: string, path: string) => string;
  close: () => Promise<void>;
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  isMobile: true,
};
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

export async function openSample(options: BrowserContextOptions): Promise<Sample> {
  const [browser, server] = await Promise.all([
    launch(),
    listen(staticHandler(inject('contoh')), { port: 0 }),
  ]);
  return {
    page: await browser.newPage(options),
    url: (site, path) => `http://${site}.localhost:${server.port}${path}`,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Leads operators on to the gateway and is no page of the portal; `cms/operator-door.test.ts` reads it. */
const DOOR = '/admin/index.html';

/** The HTML files of a built site that citizens read. */
export function portalPages(site: string): string[] {
  return walk(site).filter((file) => file.endsWith('.html') && !file.endsWith(DOOR));
}
