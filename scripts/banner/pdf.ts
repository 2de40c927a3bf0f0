/**
 * A banner's shapes as a PDF of one page: everything is a path, so no print shop needs a font. The same
 * shapes make the same bytes: the date in the file is that of the budget.
 */
import { loadFace } from '../draw/face.ts';
import { A1, inPoints, type Paper } from './paper.ts';
import { letterPath } from './pdf-letters.ts';
import type { PathShape, Shape } from './shapes.ts';

export interface PdfOptions {
  paper: Paper;
  title: string;
  author: string;
  /** The day of the budget's document. */
  day: string;
  logo: Buffer | undefined;
}

type Document = InstanceType<typeof import('pdfkit')>;

/** The shapes, laid out for A1, on paper of that size. */
export async function toPdf(shapes: readonly Shape[], options: PdfOptions): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const { paper, title, author, day, logo } = options;
  const [width, height] = inPoints(paper);
  const date = new Date(`${day}T00:00:00Z`);
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    // No font: the empty name keeps the library from adding its own.
    font: '',
    lang: 'id-ID',
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: date, ModDate: date },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.scale(width / A1.width, height / A1.height);
  const faces = { 500: await loadFace(500), 800: await loadFace(800) };
  for (const shape of shapes) {
    if (shape.kind === 'rect') {
      const { x, y, width: w, height: h, radius = 0, fill } = shape;
      if (radius > 0) doc.roundedRect(x, y, w, h, Math.min(radius, w / 2, h / 2)).fill(fill);
      else doc.rect(x, y, w, h).fill(fill);
    } else if (shape.kind === 'path') drawPath(doc, shape);
    else if (shape.kind === 'logo') {
      if (logo) doc.image(logo, shape.x, shape.y, { width: shape.size, height: shape.size });
    } else {
      const { x, y, size, weight, fill } = shape;
      const face = faces[weight];
      const letters = letterPath(face.shape(shape.text));
      doc
        .save()
        .translate(x, y)
        .scale(size / face.unitsPerEm)
        .fillColor(fill);
      doc.addContent(`${letters} f`);
      doc.restore();
    }
  }
  doc.end();
  return finished;
}

function drawPath(doc: Document, { d, x, y, scale, fill, stroke, strokeWidth = 1, opacity = 1 }: PathShape) {
  doc.save().translate(x, y).scale(scale).path(d);
  if (fill) doc.fillOpacity(opacity).fill(fill);
  else if (stroke) doc.lineWidth(strokeWidth).lineJoin('round').stroke(stroke);
  doc.restore();
}
