/** Budi, operator of village `satu`, with a phone on which he is signed in: a new one for each test. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openForm, PENGUMUMAN, phone, signIn } from '../../scripts/docs/editor-screen.ts';
import { launch } from '../../scripts/lib/browser.ts';
import { HAS_GIT } from './bare.ts';

/** Milliseconds; a loaded machine is slow, not wrong. */
export const PATIENT = { timeout: 40_000 };

interface Place extends AsyncDisposable {
  origin: string;
  invite(nama: string, desa: string): string | Promise<string>;
}

/** Starts the place and a browser for the tests of a file, where there is git, and ends them. */
export class Budi<P extends Place> {
  browser!: Browser;
  place!: P;
  /** His phone in this test. */
  context!: BrowserContext;

  constructor(start: () => Promise<P>) {
    let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
    beforeAll(async () => {
      if (!HAS_GIT) return;
      [this.browser, this.place] = await Promise.all([launch(), start()]);
      await using first = await phone(this.browser);
      await this.enter('Budi Santoso', first);
      signedIn = await first.storageState();
    });
    afterAll(async () => {
      await this.browser?.close();
      await this.place?.[Symbol.asyncDispose]();
    });
    beforeEach(async () => {
      this.context = await phone(this.browser, signedIn);
    });
    afterEach(() => this.context.close());
  }

  /** Signs somebody in who is invited for it. */
  async enter(nama: string, where: BrowserContext): Promise<Page> {
    return signIn(where, await this.place.invite(nama, 'satu'));
  }

  get #editor(): string {
    return `${this.place.origin}/admin/desa/satu/`;
  }

  /** The editor in a new tab. */
  async open(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.#editor);
    return page;
  }

  /** A form of announcements in a new tab: the editor, which is large, is loaded once. */
  async openForm(form: string): Promise<Page> {
    const page = await this.context.newPage();
    await openForm(page, PENGUMUMAN, form, this.#editor);
    return page;
  }
}
