/** Decap's words in Indonesian, and those that our mends add to them. */
import { phrases } from '../locale/gateway.ts';
import type { Phrases } from '../locale/id.ts';

const ui = phrases.ui as Phrases;

/** A save that the editor itself keeps until there is a signal. */
const WAITING: Phrases = { entryWaiting: 'Belum ada sinyal. Tulisan Anda disimpan di ponsel ini dulu.' };

export const words: Phrases = { ...phrases, ui: { ...ui, toast: { ...(ui.toast as Phrases), ...WAITING } } };
