/**
 * Photos as phones send them after one shrink: 1600 x 1200, about 250 kB, every file different. Each
 * base picture is drawn once; an entry's photo is a window into it, moved by a few pixels.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { type Random, randomFrom } from './random.ts';

export interface PhotoOrder {
  /** Where the JPEG goes. */
  path: string;
  /** Number of the photo in the fleet; decides its picture. */
  index: number;
}

const WIDTH = 1600;
const HEIGHT = 1200;
const MARGIN = 128;
const BASES = 24;
const QUALITY = 85;
const SHIFTS = MARGIN * MARGIN;
/** Encoding is native and threaded: a few at a time keep all cores busy. */
const AT_ONCE = 4;

/** Writes all ordered photos; the same seed and index give the same bytes. */
export async function writePhotos(orders: readonly PhotoOrder[], seed: string): Promise<void> {
  const byBase = Map.groupBy(orders, ({ index }) => index % BASES);
  for (const [base, group] of byBase) {
    const raw = await basePicture(randomFrom(`${seed}/photo/${base}`));
    const queue = [...group];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let order = queue.shift(); order; order = queue.shift()) await writeWindow(raw, order);
      }),
    );
  }
}

async function writeWindow(raw: Buffer, { path, index }: PhotoOrder): Promise<void> {
  const shift = (Math.floor(index / BASES) * 37) % SHIFTS;
  await mkdir(dirname(path), { recursive: true });
  await sharp(raw, { raw: { width: WIDTH + MARGIN, height: HEIGHT + MARGIN, channels: 3 } })
    .extract({ left: shift % MARGIN, top: Math.floor(shift / MARGIN), width: WIDTH, height: HEIGHT })
    .jpeg({ quality: QUALITY })
    .toFile(path);
}

/** A drawn landscape with the grain of a small sensor, as raw RGB. */
async function basePicture(random: Random): Promise<Buffer> {
  const { data } = await sharp(Buffer.from(landscape(random)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grain = Int8Array.from({ length: 65_536 }, () => random.int(-7, 7) + random.int(-7, 7));
  for (let i = 0, noise = 0; i < data.length; i++) {
    // Every row starts at another place of the grain, or its repetition would show as stripes.
    if (i % ((WIDTH + MARGIN) * 3) === 0) noise = random.int(0, 65_535);
    const value = (data[i] ?? 0) + (grain[noise++ & 65_535] ?? 0);
    data[i] = value < 0 ? 0 : Math.min(value, 255);
  }
  return data;
}

function landscape(random: Random): string {
  const width = WIDTH + MARGIN;
  const height = HEIGHT + MARGIN;
  const horizon = random.int(350, 650);
  const hue = random.int(70, 160);
  const hills = Array.from({ length: 5 }, (_, n) => {
    const y = horizon + n * 90;
    const points = Array.from(
      { length: 13 },
      (_, x) => `${(x * width) / 12},${y + random.int(-60, 60)}`,
    ).join(' ');
    return `<polygon fill="hsl(${hue + n * 6} ${35 + n * 6}% ${52 - n * 7}%)" points="0,${height} ${points} ${width},${height}"/>`;
  });
  const houses = Array.from({ length: random.int(3, 8) }, () => {
    const [x, y, size] = [random.int(0, width), random.int(horizon + 120, height - 140), random.int(60, 190)];
    const wall = `<rect x="${x}" y="${y}" width="${size}" height="${size * 0.6}" fill="hsl(${random.int(20, 60)} 40% 78%)"/>`;
    const roof = `<polygon points="${x - 14},${y} ${x + size / 2},${y - size * 0.45} ${x + size + 14},${y}" fill="hsl(${random.int(0, 30)} 55% 42%)"/>`;
    return wall + roof;
  });
  const leaves = Array.from({ length: 420 }, () => {
    const y = random.int(horizon + 60, height);
    return `<circle cx="${random.int(0, width)}" cy="${y}" r="${random.int(3, 26)}" fill="hsl(${hue + random.int(-25, 25)} 45% ${random.int(18, 48)}%)" fill-opacity=".8"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="l" x2="0" y2="1"><stop stop-color="hsl(205 ${random.int(40, 75)}% 58%)"/><stop offset="1" stop-color="hsl(${random.int(25, 60)} 60% 88%)"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#l)"/>${hills.join('')}${leaves.join('')}${houses.join('')}</svg>`;
}
