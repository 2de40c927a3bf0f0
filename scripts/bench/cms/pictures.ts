/** Photos as the editor sends them: JPEG of 1600 px and some 600 kB, made small in the phone; no two are the same. */
import sharp from 'sharp';

const WIDTH = 1600;
const HEIGHT = 1200;
/** Gives noise that JPEG needs 600 kB for. */
const SIGMA = 17;
const QUALITY = 85;

export async function photos(count: number): Promise<Buffer[]> {
  const noise = await sharp({
    create: {
      width: WIDTH,
      height: HEIGHT,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: SIGMA },
    },
  })
    .raw()
    .toBuffer();
  const made: Buffer[] = [];
  for (let number = 0; number < count; number++) {
    const texture = sharp(noise, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
    const sky = Buffer.from(gradient(number));
    made.push(
      await texture
        .composite([{ input: sky, blend: 'soft-light' }])
        .jpeg({ quality: QUALITY })
        .toBuffer(),
    );
  }
  return made;
}

/** Light that falls from another side in each photo. */
function gradient(number: number): string {
  const turn = `gradientTransform="rotate(${(number * 37) % 360} 0.5 0.5)"`;
  const stops = `<stop offset="0" stop-color="hsl(${number * 29},60%,${30 + (number % 20)}%)"/><stop offset="1" stop-color="hsl(${number * 53},50%,75%)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs><linearGradient id="a" ${turn}>${stops}</linearGradient></defs><rect width="100%" height="100%" fill="url(#a)"/></svg>`;
}
