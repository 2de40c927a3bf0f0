/** Takes pictures of the sample in both builds, as a phone and a desktop show them, and compares them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { launch } from '../lib/browser.ts';
import { type PictureOptions, takePicture } from '../lib/picture.ts';
import { listen } from '../serve/listen.ts';
import { staticHandler } from '../serve/server.ts';
import type { PageChange } from './compare.ts';
import { comparePixels } from './pixels.ts';

/** The longest page in CSS pixels; what comes after it is not looked at. */
const LONGEST = 5000;
const SCREENS: Record<string, PictureOptions['screen']> = {
  phone: { width: 360, height: 740, scale: 1 },
  desktop: { width: 1280, height: 800, scale: 1 },
};

export interface Look {
  page: PageChange;
  screen: string;
  /** Share of pixels that differ, 0 to 1. */
  share: number;
  /** Names of pictures in the folder. */
  before: string;
  after: string;
  difference: string;
}

/**
 * @param outs output folders, the older first
 * @param folder where pictures are written
 * @throws when no browser starts
 */
export async function lookAt(
  sample: readonly PageChange[],
  outs: readonly [before: string, after: string],
  folder: string,
  say: (text: string) => void,
): Promise<Look[]> {
  if (sample.length === 0) return [];
  mkdirSync(folder, { recursive: true });
  const servers = await Promise.all(outs.map((out) => listen(staticHandler(out), { port: 0 })));
  const browser = await launch();
  try {
    const looks: Look[] = [];
    for (const [index, page] of sample.entries()) {
      say(`looking at ${page.site}${page.path} (${index + 1} of ${sample.length})`);
      for (const [screen, size] of Object.entries(SCREENS)) {
        const take = (port: number | undefined) =>
          takePicture(browser, `http://localhost:${port}/${page.site}${page.path}`, {
            screen: size,
            upTo: LONGEST,
          });
        const [before, after] = [await take(servers[0]?.port), await take(servers[1]?.port)];
        const { share, picture } = await comparePixels(before, after);
        const keep = async (name: string, png: Buffer): Promise<string> => {
          const file = `${index + 1}-${screen}-${name}.webp`;
          await sharp(png).webp({ quality: 85 }).toFile(join(folder, file));
          return file;
        };
        looks.push({
          page,
          screen,
          share,
          before: await keep('before', before),
          after: await keep('after', after),
          difference: await keep('difference', picture),
        });
      }
    }
    return looks;
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  }
}
