/** What the mended pieces of Decap call. */
import { recoverTyping } from './recover.ts';
import { Refused } from './send.ts';

export { backupBase } from './backup.ts';
export { whileBusy } from './busy.ts';
export { groupHead, showChoices, withKept } from './fields.ts';
export { whyEmpty } from './lists.ts';
export { readable } from './readable.ts';
export { mustReload, savedSlug } from './taken-over.ts';
export { isTouched } from './touch.ts';

/** The gateway's own refusals have a notice; what else goes wrong has Decap's. */
export const isTold = (error: unknown): boolean => error instanceof Refused;

/** Decap has found text that was not saved. True: take it. */
export function recoverText(collection: { get(key: string): unknown }, slug: string | undefined): boolean {
  recoverTyping(String(collection.get('name')), slug ?? '');
  return true;
}
