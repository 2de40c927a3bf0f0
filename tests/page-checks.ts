/** What is looked for in a page that a browser shows. Each check answers with findings in words; none is fine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The only rules that look at colours; all else is the same in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds in the light, and in the dark. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated by the debugger, so the page's own policy stays in force.
  await page.evaluate(AXE);
  const run = (runOnly: object) =>
    page.evaluate(async (only) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run({ runOnly: only, resultTypes: ['violations'] });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    }, runOnly);
  const light = await run({ type: 'tag', values: TAGS });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run({ type: 'rule', values: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((finding) => `in the dark, ${finding}`)];
}

/** How many pixels the page can be pushed sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/**
 * Text that is cut off: by a box that hides what does not fit, or by the edge of the screen. Boxes that
 * scroll, and what only screen readers see, are fine.
 */
export function clippedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!owner || text === '' || !owner.checkVisibility({ visibilityProperty: true })) continue;
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      let [min, max, low, high] = [0, document.documentElement.clientWidth, -Infinity, Infinity];
      let free = false;
      for (let box: Element | null = owner; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.clipPath !== 'none' || style.position === 'fixed' || box.matches('.lompat')) free = true;
        if (/auto|scroll/.test(style.overflowX)) free = true;
        const rect = box.getBoundingClientRect();
        if (/hidden|clip/.test(style.overflowX))
          [min, max] = [Math.max(min, rect.left), Math.min(max, rect.right)];
        if (/hidden|clip/.test(style.overflowY))
          [low, high] = [Math.max(low, rect.top), Math.min(high, rect.bottom)];
      }
      const off = Math.max(min - left, right - max, low - top, bottom - high);
      // A line box may be a little higher than its letters.
      if (!free && off > 3)
        found.push(
          `${Math.round(off)} px of "${text.slice(0, 60)}" in <${owner.localName} class="${owner.className}">`,
        );
    }
    return found;
  });
}

/** What a finger must hit, with the least side that it needs, where it has less. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const MAIN =
      '.tombol, .aksi, .cip a, .menu a, .menu > summary, .navigasi a, form.cari button, form.cari input';
    const found: string[] = [];
    for (const target of document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, select, textarea, input:not([type=hidden])',
    )) {
      if (!target.checkVisibility({ visibilityProperty: true }) || inSentence(target)) continue;
      // Shown only while it has the focus.
      if (target.matches('.lompat')) continue;
      const label = target.closest('label');
      const { width, height } = (label ?? target).getBoundingClientRect();
      const least = target.matches(MAIN) ? 44 : 24;
      // Half a pixel is rounding.
      if (Math.min(width, height) >= least - 0.5) continue;
      const size = `${Math.round(width)} x ${Math.round(height)}`;
      found.push(`${size}, not ${least}: ${target.outerHTML.slice(0, 110)}`);
    }
    return found;

    /** WCAG 2.5.8 excepts links whose height is that of the text around them. */
    function inSentence(target: HTMLElement): boolean {
      if (getComputedStyle(target).display !== 'inline') return false;
      let block = target.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const around = block?.textContent?.replace(target.textContent ?? '', '') ?? '';
      return /\p{L}{2}/u.test(around);
    }
  });
}

/** Tables that are wider than the screen and lie in no box that scrolls by itself. */
export function looseTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table')]
      .filter((table) => {
        if (table.getBoundingClientRect().width <= document.documentElement.clientWidth) return false;
        for (let box: Element | null = table; box && box !== document.body; box = box.parentElement)
          if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return false;
        return true;
      })
      .map((table) => table.outerHTML.slice(0, 120)),
  );
}

/** Cumulative layout shift from the load on, after everything down to the foot was seen. */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    scrollTo(0, 0);
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
    }
    const shifts = await new Promise<Shift[]>((resolve) => {
      const all: Shift[] = [];
      new PerformanceObserver((list) => all.push(...(list.getEntries() as Shift[]))).observe({
        type: 'layout-shift',
        buffered: true,
      });
      requestAnimationFrame(() => setTimeout(() => resolve(all), 50));
    });
    return shifts.reduce((sum, { value, hadRecentInput }) => (hadRecentInput ? sum : sum + value), 0);
  });
}
