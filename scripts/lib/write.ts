/** Writes files whole or not at all. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Writes beside the file and renames, so that nobody reads half of it; makes its folder where it is missing. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  // Threads of one build may prepare the same photo at the same time.
  const draft = `${file}.${process.pid}.${threadId}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** True for the name of a file that {@link writeWhole} is writing, or was when its process ended. */
export function isDraft(name: string): boolean {
  return /\.\d+\.\d+$/.test(name);
}
