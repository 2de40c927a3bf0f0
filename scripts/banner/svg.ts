/** A banner's shapes as SVG, from which its picture is made. */
import { type Face, loadFace, type Weight } from '../draw/face.ts';
import { drawLine } from '../draw/text.ts';
import { A1 } from './paper.ts';
import type { PathShape, Shape } from './shapes.ts';

/**
 * @param logo PNG of the village's logo, where a shape asks for it
 * @param pixels width of the picture
 */
export async function toSvg(
  shapes: readonly Shape[],
  logo: Buffer | undefined,
  pixels: number,
): Promise<Buffer> {
  const faces = { 500: await loadFace(500), 800: await loadFace(800) };
  const parts = shapes.map((shape) => draw(shape, faces, logo));
  const { width, height } = A1;
  const size = `width="${pixels}" height="${Math.round((pixels * height) / width)}"`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" ${size}>${parts.join('')}</svg>`,
  );
}

function draw(shape: Shape, faces: Record<Weight, Face>, logo: Buffer | undefined): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0, fill } = shape;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
    }
    case 'path':
      return path(shape);
    case 'text':
      return drawLine(faces[shape.weight], shape.text, shape);
    case 'logo': {
      const { x, y, size } = shape;
      if (!logo) return '';
      return `<image x="${x}" y="${y}" width="${size}" height="${size}" href="data:image/png;base64,${logo.toString('base64')}"/>`;
    }
  }
}

function path({ d, x, y, scale, fill = 'none', stroke = 'none', strokeWidth = 0, opacity = 1 }: PathShape) {
  return `<path transform="translate(${x} ${y})scale(${scale})" fill="${fill}" fill-opacity="${opacity}" stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linejoin="round" d="${d}"/>`;
}
