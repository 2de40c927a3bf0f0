/** Photos as phones and attackers make them. */
import sharp from 'sharp';

/** A plain picture of that size; another `hue` is another photo. */
export function picture(width: number, height: number, hue = 120) {
  return sharp({ create: { width, height, channels: 3, background: `hsl(${hue}, 60%, 50%)` } });
}

/** From a phone that was turned, with the place of a home in it: 3,000 x 2,000 pixels, shown upright. */
export function phonePhoto(hue = 120, width = 3000, height = 2000): Promise<Buffer> {
  return picture(width, height, hue)
    .composite([
      {
        input: { create: { width: width / 2, height: height / 2, channels: 3, background: '#204060' } },
        gravity: 'northwest',
      },
    ])
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: 'Ponsel', Model: 'Uji' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '4/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '110/1 2/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
}

/** 4 MB of 12 megapixels as a good phone makes them, with the place where they were taken; shrunk, a small photo. */
export function largePhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 120, sigma: 9 } as const;
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#808080', noise } })
    .jpeg({ quality: 92 })
    .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '2/1 3/1 4/1' } })
    .toBuffer();
}

/** Some 80 kB that need no change before they are kept; another `number` is another photo. */
export function noisyPhoto(number: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 100 + number, sigma: 30 } as const;
  return sharp({ create: { width: 400, height: 300, channels: 3, background: '#808080', noise } })
    .jpeg({ quality: 92 })
    .toBuffer();
}
