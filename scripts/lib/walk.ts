/** Lists files below a folder. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names that desktops and editors leave behind; they never matter. */
const LITTER = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.git|\.gitkeep|node_modules|.*~|\.#.*|.*\.swp)$/;

export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/** All regular files below `folder`, absolute, sorted; an empty list where it does not exist. */
export function walk(folder: string): string[] {
  const files: string[] = [];
  const visit = (current: string): void => {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      if (isLitter(entry.name)) continue;
      const path = join(current, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) files.push(path);
    }
  };
  try {
    visit(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return files.sort();
}
