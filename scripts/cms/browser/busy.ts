/**
 * A form rests while it is being saved, and while it is read again afterwards: Decap would count words that come
 * meanwhile as saved, and lose those of a new entry when it loads it under its name.
 */
import { type DecapMap, store } from 'decap-cms-core/dist/esm/redux';

let busy = false;
let reading = false;

export function startBusy(): void {
  store.subscribe(follow);
}

/** Lets the form rest until the entry is read. */
export async function whileBusy<T>(work: Promise<T>): Promise<T> {
  reading = true;
  follow();
  try {
    return await work;
  } finally {
    reading = false;
    follow();
  }
}

function follow(): void {
  const entry = store.getState().entryDraft.get('entry') as DecapMap | undefined;
  const now = reading || entry?.get('isPersisting') === true;
  if (now === busy) return;
  busy = now;
  document.querySelector('[class*="-ControlPaneContainer"]')?.toggleAttribute('inert', busy);
}
