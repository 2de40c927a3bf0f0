/** One banner as files: a PDF for the printer and a picture to send. */
import sharp from 'sharp';
import { encodePng } from '../draw/png.ts';
import type { BannerContent } from './content.ts';
import { layOut } from './layout.ts';
import type { Paper } from './paper.ts';
import { toPdf } from './pdf.ts';
import { toSvg } from './svg.ts';

/** Wide enough to zoom into on a phone. */
const PICTURE_WIDTH = 1600;
/** At A1 the logo is printed with some 280 dots an inch. */
const LOGO_SIZE = 512;

export interface BannerInput {
  content: BannerContent;
  colour: string;
  /** The day of the budget's document; it dates the file. */
  day: string;
  /** A file of the village's logo. */
  logo: string | undefined;
}

export interface BannerFiles {
  pdf: Buffer;
  png: Buffer;
}

/** The same input gives the same bytes. The picture has one size, whatever the paper. */
export async function drawBanner(
  { content, colour, day, logo: file }: BannerInput,
  paper: Paper,
): Promise<BannerFiles> {
  const logo = file === undefined ? undefined : await squareLogo(file);
  const shapes = await layOut(content, colour, logo !== undefined);
  const title = `${content.title} – ${content.village}`;
  const pdf = await toPdf(shapes, { paper, title, author: content.village, day, logo });
  const { data, info } = await sharp(await toSvg(shapes, logo, PICTURE_WIDTH))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pdf, png: encodePng(data, info.width, info.height) };
}

/** The logo in a white square: without transparency it goes into a PDF as it is. */
function squareLogo(file: string): Promise<Buffer> {
  return sharp(file)
    .resize(LOGO_SIZE, LOGO_SIZE, { fit: 'contain', background: '#ffffff' })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
}
