/** Workbooks of LibreOffice, and archives that unpack to more than a machine has. */
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openDocumentSheets } from '../../scripts/import/open-document.ts';
import { readSheets } from '../../scripts/import/read-sheet.ts';
import { understand } from '../../scripts/import/understand.ts';
import { lembarOds, ods } from './ods.ts';
import { TATA_LETAK, versiTataLetak } from './tata-letak.ts';

const grids = async (content: Buffer) => (await readSheets('lra.ods', content)).map(({ grid }) => grid);

describe('a sheet of LibreOffice', () => {
  test.each(TATA_LETAK)('says the same as any other: $nama', async (layout) => {
    const { grid } = layout;
    const versi = versiTataLetak(layout);
    const [read = []] = await grids(await ods(lembarOds('LRA', grid)));
    const { columns: _, ...same } = understand(grid, versi) as Record<string, unknown>;
    expect(understand(read, versi)).toMatchObject(same);
  });

  test('has its sheets by name, cells that repeat, rows that repeat, and lines in one cell', async () => {
    const rows =
      '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="12.5"><text:p>12,50</text:p></table:table-cell></table:table-row>';
    const content = await ods(lembarOds('Sampul', [['A\nB  C']]) + lembarOds('L & R', [[], rows, ['', 'x']]));
    expect(await readSheets('lra.ods', content)).toEqual([
      { nama: 'Sampul', grid: [['A\nB  C']] },
      { nama: 'L & R', grid: [[], [12.5, 12.5], [12.5, 12.5], [null, 'x']] },
    ]);
  });

  test('keeps the place of cells that were merged, and leaves notes, drawings and earlier versions out', async () => {
    const merged =
      '<table:table-row><table:table-cell table:number-columns-spanned="3" office:value-type="string"><office:annotation><dc:creator>Kaur</dc:creator><text:p>tanya</text:p></office:annotation><draw:frame><draw:text-box><text:p>gambar</text:p></draw:text-box></draw:frame><text:p>Jumlah <text:span text:style-name="T1">(Rp)</text:span></text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string"><text:p>%</text:p></table:table-cell></table:table-row>';
    const before =
      '<table:tracked-changes><table:cell-content-change><table:table-cell office:value="9"><text:p>9</text:p></table:table-cell></table:cell-content-change></table:tracked-changes>';
    const xml = `${before}${lembarOds('S', [merged])}`;
    expect(openDocumentSheets(xml)).toEqual([{ nama: 'S', grid: [['Jumlah (Rp)', null, null, '%']] }]);
  });

  test.each<[string, string]>([
    [
      'far below',
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>',
    ],
    ['far beside', ''],
  ])('ends in words where one cell stands %s the table', async (where, rows) => {
    const last =
      where === 'far beside'
        ? '<table:table-row table:number-rows-repeated="900"><table:table-cell table:number-columns-repeated="16383"/><table:table-cell office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>'
        : '<table:table-row><table:table-cell office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>';
    const content = await ods(lembarOds('S', [rows, last]));
    await expect(grids(content)).rejects.toMatchObject({ reason: 'too_many_cells' });
  });

  test('is no letter and no presentation', async () => {
    await expect(grids(await ods('', 'text'))).rejects.toMatchObject({ reason: 'no_sheet' });
  });

  test.each(['', '<table:table', '<!-- ', '<a b="', '<table:table-cell>&#xffffffff;&unknown;'])(
    'that is broken says nothing: %s',
    async (xml) => {
      const sheets = await readSheets('lra.ods', await ods(xml));
      expect(sheets.flatMap(({ grid }) => grid)).toEqual([]);
    },
  );

  test('of nothing but beginnings of tags is read at once', async () => {
    expect(openDocumentSheets('<a "'.repeat(2_000_000))).toEqual([]);
    expect(openDocumentSheets('<!--'.repeat(2_000_000))).toEqual([]);
  }, 20_000);
});

describe('an archive that unpacks to far more than it weighs', () => {
  const large = deflateRawSync(Buffer.alloc(80 * 1024 ** 2, ' '));

  test.each(['content.xml', 'xl/worksheets/sheet1.xml'])('ends in words: %s', async (name) => {
    const head = name === 'content.xml' ? [part('mimetype', Buffer.from(MIMETYPE), MIMETYPE.length, 0)] : [];
    const content = archive([...head, part(name, large, 80 * 1024 ** 2, 8)]);
    expect(content.length).toBeLessThan(200_000);
    await expect(grids(content)).rejects.toMatchObject({ reason: 'too_many_cells' });
  });

  test('and says that it does not, ends in words as well', async () => {
    const content = archive([
      part('mimetype', Buffer.from(MIMETYPE), MIMETYPE.length, 0),
      part('content.xml', large, 1_000, 8),
    ]);
    await expect(grids(content)).rejects.toMatchObject({ reason: 'broken_workbook' });
  });
});

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';

interface Part {
  name: string;
  data: Buffer;
  size: number;
  method: number;
}

/** @param size what the archive says that it unpacks to */
function part(name: string, data: Buffer, size: number, method: number): Part {
  return { name, data, size, method };
}

/** A zip archive by hand, for no program writes one that lies. */
function archive(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size, method } of parts) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(size, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const own = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), data]);
    files.push(own);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, Buffer.from(name)]));
    offset += own.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, Buffer.from('PK\u0005\u0006'), end]);
}
