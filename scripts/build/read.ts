/** Reads a file of the fleet. Whatever keeps it from being read is one village's trouble and never the build's. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, finding, type Place } from '../../theme/model/finding.ts';
import { MAX_NASKAH_BYTES } from '../../theme/model/naskah.ts';
import { formatBytes } from '../lib/format.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of `place.file` below `root`, or why there is none. Only regular files are read: a link could
 * lead into another village, and a pipe or a device would never end.
 */
export function readText(
  root: string,
  place: Place,
  limit = MAX_NASKAH_BYTES,
): { text: string } | { finding: Finding } {
  const path = join(root, place.file);
  try {
    const stats = lstatSync(path);
    if (!stats.isFile()) return { finding: finding(place, 'not_a_file') };
    if (stats.size > limit) {
      const params = { size: formatBytes(stats.size), limit: formatBytes(limit) };
      return { finding: finding(place, 'too_large', params) };
    }
    const text = decode(readFileSync(path));
    return text === undefined ? { finding: finding(place, 'not_utf8') } : { text };
  } catch (error) {
    return { finding: finding(place, 'unreadable', { reason: reasonOf(error) }) };
  }
}

/** `EACCES`, or the words of an error that has no such code. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
