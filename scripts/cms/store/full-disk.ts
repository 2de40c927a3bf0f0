/** Tells a full disk from other failures. */
import { statfs } from 'node:fs/promises';

const SAYS_FULL = /No space left on device|Out of diskspace|Disk quota exceeded|File too large/;
/** Below this git cannot even write a reference, and does not always say why. */
const LEAST_BYTES = 256 * 1024;

/**
 * True when a program failed because the disk is full.
 * @param words what it printed
 * @param needed bytes that it wanted to write
 */
export async function isFull(folder: string, words: string, needed: number): Promise<boolean> {
  if (SAYS_FULL.test(words)) return true;
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < needed + LEAST_BYTES;
}
