/** Files to download: taken when they are what their name says, and hold no program. */
import { MAX_ATTACHMENT_BYTES } from '../../../build/attachments.ts';
import { formatBytes } from '../../../lib/format.ts';
import { fileType } from './sniff.ts';
import type { Upload } from './uploads.ts';
import { namesInZip } from './zip-names.ts';

const KINDS: Record<string, { words: string; isTrue: (content: Buffer) => boolean }> = {
  pdf: { words: 'PDF', isTrue: isPdf },
  xlsx: { words: 'Excel (.xlsx)', isTrue: (content) => isOffice(content, 'xl/workbook.xml') },
  docx: { words: 'Word (.docx)', isTrue: (content) => isOffice(content, 'word/document.xml') },
  csv: { words: 'CSV', isTrue: (content) => fileType(content) === 'text' },
};

/** The file as it is, or why it is not taken, in Indonesian. */
export function checkDocument(content: Buffer, extension: string): Upload {
  if (content.length > MAX_ATTACHMENT_BYTES) {
    const [size, limit] = [formatBytes(content.length), formatBytes(MAX_ATTACHMENT_BYTES)];
    return { fault: `Ukuran berkas ${size}; paling besar ${limit}. Perkecil dulu berkasnya.` };
  }
  const kind = KINDS[extension];
  if (!kind)
    return {
      fault: 'Jenis berkas ini tidak dapat dipakai. Pakai PDF, Excel (.xlsx), Word (.docx), CSV, atau JPEG.',
    };
  if (!kind.isTrue(content))
    return {
      fault: `Berkas ini bukan ${kind.words} yang utuh, atau berisi makro. Simpan ulang dari program asalnya.`,
    };
  return { extension, content };
}

/** From its first byte to its end mark; half of an upload has none. */
function isPdf(content: Buffer): boolean {
  return fileType(content) === 'pdf' && content.subarray(-2048).includes('%%EOF');
}

function isOffice(content: Buffer, part: string): boolean {
  const names = namesInZip(content);
  if (!names?.includes('[Content_Types].xml') || !names.includes(part)) return false;
  return !names.some((name) => /vbaproject|macrosheets?\/|\.(?:exe|dll|js|vbs|scr)$/i.test(name));
}
