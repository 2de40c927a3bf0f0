import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../scripts/cms/save/files/document.ts';
import { cleanPhoto } from '../../scripts/cms/save/files/photo.ts';
import type { Upload } from '../../scripts/cms/save/files/uploads.ts';
import { phonePhoto, picture } from './photos.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const faultOf = (upload: Upload) => ('fault' in upload ? upload.fault : `taken as ${upload.extension}`);

async function taken(content: Buffer): Promise<{ extension: string; content: Buffer }> {
  const upload = await cleanPhoto(content);
  if ('fault' in upload) throw new Error(upload.fault);
  return upload;
}

/** A JPEG with one more segment behind its first marker. */
function withSegment(jpeg: Buffer, marker: number, text: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, text.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, latin(text), jpeg.subarray(2)]);
}

describe('a photo', () => {
  it('from a phone becomes upright, small, and says nothing of where it was taken', async () => {
    const photo = await phonePhoto();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { extension, content } = await taken(photo);
    const meta = await sharp(content).metadata();
    expect(extension).toBe('jpg');
    expect([meta.width, meta.height, meta.orientation]).toEqual([1067, 1600, undefined]);
    expect([meta.exif, meta.icc, meta.xmp, meta.iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(content.toString('latin1')).not.toMatch(/Exif|GPS|Ponsel/);
    // The dark corner at its top left, turned by a quarter: now at its top right.
    const corner = await sharp(content)
      .extract({ left: 900, top: 100, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(Math.max(...corner)).toBeLessThan(110);
  });

  it('gives the same bytes each time, and what came out goes in again as it is', async () => {
    const photo = await phonePhoto(40);
    const [one, two] = [await taken(photo), await taken(photo)];
    expect(one.content.equals(two.content)).toBe(true);
    expect((await taken(one.content)).content.equals(one.content)).toBe(true);
  });

  it('is never made larger, and keeps its bytes when it is small and clean', async () => {
    const small = await picture(400, 300).jpeg().toBuffer();
    expect((await taken(small)).content.equals(small)).toBe(true);
  });

  it('loses whatever stands in it besides pixels, and behind its end', async () => {
    const small = await picture(40, 30).jpeg().toBuffer();
    const laden = [
      withSegment(small, 0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>rahasia'),
      withSegment(small, 0xed, 'Photoshop 3.0\0rahasia'),
      withSegment(small, 0xfe, 'rahasia'),
      Buffer.concat([small, latin('<script>rahasia</script>')]),
      await picture(40, 30).withMetadata().jpeg().toBuffer(),
      await picture(40, 30).withIccProfile('p3').jpeg().toBuffer(),
    ];
    for (const photo of laden) {
      const { content } = await taken(photo);
      expect(content.equals(photo)).toBe(false);
      expect(content.toString('latin1')).not.toContain('rahasia');
      expect((await sharp(content).metadata()).icc).toBeUndefined();
    }
  });

  it('stays PNG only where one can see through it', async () => {
    const clear = await sharp({
      create: { width: 40, height: 30, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    const closed = await picture(40, 30).ensureAlpha().png().toBuffer();
    expect((await taken(clear)).extension).toBe('png');
    expect((await sharp((await taken(clear)).content).stats()).isOpaque).toBe(false);
    expect((await taken(closed)).extension).toBe('jpg');
    expect((await taken(await picture(40, 30).webp().toBuffer())).extension).toBe('jpg');
  });

  it('is known by its content, whatever it is called', async () => {
    const heic = latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
    expect(faultOf(await cleanPhoto(heic))).toContain('Paling Kompatibel');
    expect(faultOf(await cleanPhoto(latin('\0\0\0\x20ftypavif\0\0\0\0')))).toContain('AVIF');
    expect(faultOf(await cleanPhoto(await picture(4, 4).gif().toBuffer()))).toContain('GIF');
    expect(faultOf(await cleanPhoto(latin('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toContain(
      'bukan foto',
    );
    expect(faultOf(await cleanPhoto(latin('%PDF-1.7')))).toContain('PDF, bukan foto');
    expect(faultOf(await cleanPhoto(latin('MZ\x90\0')))).toContain('tidak dapat dibaca');
    expect(faultOf(await cleanPhoto(Buffer.alloc(0)))).toContain('tidak dapat dibaca');
  });

  it('that is cut off, too large or a bomb is refused', async () => {
    const photo = await phonePhoto();
    expect(faultOf(await cleanPhoto(photo.subarray(0, photo.length / 2)))).toContain('tidak dapat dibaca');
    expect(faultOf(await cleanPhoto(Buffer.concat([photo, Buffer.alloc(16 << 20)])))).toContain(
      'paling besar',
    );
    const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(faultOf(await cleanPhoto(bomb))).toContain('terlalu besar');
    // A progressive one is held whole while it is read.
    const held = await picture(6000, 4100).jpeg({ progressive: true }).toBuffer();
    expect(faultOf(await cleanPhoto(held))).toContain('terlalu besar');
  });
});

/** A zip archive of empty files, as far as its directory says. */
function zip(...names: string[]): Buffer {
  const entries = names.map((name) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50);
    head.writeUInt16LE(name.length, 28);
    return Buffer.concat([head, latin(name)]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(8, 16);
  return Buffer.concat([latin('PK\x03\x04\0\0\0\0'), directory, end]);
}

describe('a file to download', () => {
  const WORKBOOK = ['[Content_Types].xml', 'xl/workbook.xml'];

  it('is taken as it is when it is what its name says', () => {
    const fine: [Buffer, string][] = [
      [latin('%PDF-1.7\n1 0 obj\n%%EOF\n'), 'pdf'],
      [zip(...WORKBOOK), 'xlsx'],
      [zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
      [latin('kode;uraian\r\n4;Pendapatan\r\n'), 'csv'],
    ];
    for (const [content, extension] of fine)
      expect(checkDocument(content, extension)).toEqual({ extension, content });
  });

  it('is refused when it is something else, half of it, or holds a program', () => {
    const bad: [Buffer, string][] = [
      [latin('<html>'), 'pdf'],
      [latin('%PDF-1.7\n1 0 obj\n'), 'pdf'],
      [zip('[Content_Types].xml', 'word/document.xml'), 'xlsx'],
      [zip(...WORKBOOK, 'xl/vbaProject.bin'), 'xlsx'],
      [zip(...WORKBOOK, 'xl/macrosheets/sheet1.xml'), 'xlsx'],
      [zip(...WORKBOOK).subarray(0, -30), 'xlsx'],
      [zip('xl/workbook.xml'), 'xlsx'],
      [latin('a;b\0c'), 'csv'],
      [Buffer.alloc(0), 'csv'],
      [latin('\xd0\xcf\x11\xe0'), 'docx'],
      [latin('#!/bin/sh'), 'sh'],
      [Buffer.alloc((10 << 20) + 1, '%PDF-'), 'pdf'],
    ];
    for (const [content, extension] of bad) expect(checkDocument(content, extension)).toHaveProperty('fault');
  });
});
