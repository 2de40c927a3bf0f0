/** What the gateway made of the last save, as far as the form has to take it over. */
import { type SaveAnswer, type SaveParams, slugOf } from './save.ts';

let slug: string | undefined;
let reload = false;

/** To be called with each save that went through; without an answer it waits, and nothing is known yet. */
export function takeOver({ assets, dataFiles }: SaveParams, answer?: SaveAnswer): void {
  const kept = answer?.files.at(-1)?.path;
  slug = kept !== undefined && kept !== dataFiles[0]?.path ? slugOf(kept) : undefined;
  // Photos have other names now, and are not to be sent once more with the next save.
  reload = answer !== undefined && assets.length > 0;
}

/** Under which name the entry is kept: a new one may have been there already, from a try whose answer was lost. */
export const savedSlug = (sent: string): string => slug ?? sent;

/** True when the form has to be read again after the save. */
export const mustReload = (): boolean => reload;
