/**
 * A form rests while it is being saved: Decap would count words that come meanwhile as saved, and lose those of a
 * new entry when it loads it under its name.
 */
import { type DecapMap, store } from 'decap-cms-core/dist/esm/redux';

let busy = false;

export function startBusy(): void {
  store.subscribe(() => {
    const entry = store.getState().entryDraft.get('entry') as DecapMap | undefined;
    const now = entry?.get('isPersisting') === true;
    if (now === busy) return;
    busy = now;
    document.querySelector('[class*="-ControlPaneContainer"]')?.toggleAttribute('inert', busy);
  });
}
