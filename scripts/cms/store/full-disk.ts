/** Makes names durable. git flushes what it writes, but not the folders in which it then renames. */
import { open, statfs } from 'node:fs/promises';

/** Waits until names that were made or renamed in a folder are on the disk. */
export async function flushFolder(folder: string): Promise<void> {
  // Windows opens no folders, and NTFS keeps a journal of names.
  if (process.platform === 'win32') return;
  // The folder of a reference is missing where git has packed all that were in it.
  const handle = await open(folder, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

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
