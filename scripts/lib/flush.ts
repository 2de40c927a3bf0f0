/** Makes files and names durable. git flushes what it writes, but not the folders in which it then renames. */
import { open } from 'node:fs/promises';

/** Waits until the content of a file is on the disk. */
export async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

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
