/** Content hashes (SHA-256, hexadecimal). */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

export function hashText(text: string | Uint8Array): string {
  return hash('sha256', text);
}

/** One hash over the contents and relative names of files, independent of their order. */
export function hashFiles(files: readonly string[], base: string): string {
  const lines = files.map((file) => `${relative(base, file)} ${hashText(readFileSync(file))}`).sort();
  return hashText(lines.join('\n'));
}

/** Hash of one file; undefined when it cannot be read. */
export function hashFile(path: string): string | undefined {
  try {
    return hashText(readFileSync(path));
  } catch {
    return undefined;
  }
}
