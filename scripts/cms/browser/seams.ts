/** What the mended pieces of Decap call. */
import { recoverTyping } from './recover.ts';

export { backupBase } from './backup.ts';
export { whileBusy } from './busy.ts';
export { readable } from './readable.ts';
export { mustReload, savedSlug } from './taken-over.ts';
export { isTouched } from './touch.ts';

/** Decap has found text that was not saved. True: take it. */
export function recoverText(collection: { get(key: string): unknown }, slug: string | undefined): boolean {
  recoverTyping(String(collection.get('name')), slug ?? '');
  return true;
}
