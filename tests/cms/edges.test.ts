/** Edges of fields can be seen (WCAG 1.4.11): 3:1 against what they stand on, in the editor and on the pages around it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { field, openForm, phone } from '../../scripts/docs/editor-screen.ts';
import { launch } from '../../scripts/lib/browser.ts';
import { kontras } from '../../theme/model/warna.ts';
import { HAS_GIT } from './bare.ts';
import { type EditorGateway, startEditorGateway } from './editor-gateway.ts';

let browser: Browser;
let place: EditorGateway;
beforeAll(async () => {
  if (!HAS_GIT) return;
  [browser, place] = await Promise.all([launch(), startEditorGateway('lokal')]);
});
afterAll(async () => {
  await browser?.close();
  await place?.[Symbol.asyncDispose]();
});

interface Edge {
  name: string;
  edge: string;
  grounds: string[];
}

/** The colour around each field that is seen, and the colours inside and outside of it, as #rrggbb. */
const edges = (page: Page): Promise<Edge[]> =>
  page.evaluate(() => {
    const hex = (colour: string): string =>
      `#${(colour.match(/\d+/g) ?? [])
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`;
    const ground = (element: Element | null): string => {
      const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return /^rgba\(.* 0\)$/.test(colour) ? ground(element?.parentElement ?? null) : hex(colour);
    };
    /** A field of Decap may have its edge on a frame around it. */
    const framed = (element: Element): Element => {
      let at: Element | null = element;
      while (at && Number.parseFloat(getComputedStyle(at).borderTopWidth) < 1) at = at.parentElement;
      return at ?? element;
    };
    const isField =
      'input:not([type="file"], [type="hidden"], [type="radio"], [type="checkbox"]), textarea, select';
    const fields = [...document.querySelectorAll(isField)].filter((each) => each.checkVisibility());
    const switches = [...document.querySelectorAll('[role="switch"] > span:first-child')];
    return [
      ...fields.map((each) => {
        const frame = framed(each);
        return {
          name: each.id || each.className,
          edge: hex(getComputedStyle(frame).borderTopColor),
          grounds: [ground(frame), ground(frame.parentElement)],
        };
      }),
      ...switches.map((each) => ({
        name: 'switch',
        edge: hex(getComputedStyle(each).backgroundColor),
        grounds: [ground(each.parentElement)],
      })),
    ];
  });

const faint = (all: readonly Edge[]): string[] =>
  all.flatMap(({ name, edge, grounds }) =>
    grounds.filter((ground) => kontras(edge, ground) < 3).map((ground) => `${name}: ${edge} on ${ground}`),
  );

describe.skipIf(!HAS_GIT)('Edges of fields', () => {
  test.each(['pengumuman', 'layanan'])('in the form of %s are seen', async (kind) => {
    await using context = await phone(browser);
    const page = await context.newPage();
    await page.goto(`${place.origin}/admin/desa/satu/`);
    await openForm(page, `satu--${kind}`, 'new');
    await field(page, 'judul').waitFor();
    const found = await edges(page);
    expect(found.length).toBeGreaterThan(5);
    expect(faint(found)).toEqual([]);
  });

  test('of the search among all kinds are seen', async () => {
    await using context = await phone(browser);
    const page = await context.newPage();
    await page.goto(`${place.origin}/admin/desa/satu/`);
    await page.locator('[class*="-SidebarContainer"]').waitFor();
    const found = await edges(page);
    expect(found.length).toBeGreaterThan(0);
    expect(faint(found)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'of the pages around the editor are seen when they are %s',
    async (colorScheme) => {
      await using context = await phone(browser);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(`${place.origin}/admin/desa/satu/anggaran/unggah`);
      const found = await edges(page);
      expect(found.length).toBeGreaterThan(3);
      expect(faint(found)).toEqual([]);
    },
  );
});
