/** What the tabs of one browser tell each other of the queue that they share. */
import type { SaveAnswer } from './save.ts';
import { Refused } from './send.ts';

/** What became of a save. */
export type Result = { kind: 'saved'; answer: SaveAnswer } | { kind: 'refused'; error: Refused };

type Message = { key: IDBValidKey } & (
  | { answer: SaveAnswer }
  // An error loses its class on the way.
  | { refusal: Pick<Refused, 'status' | 'message' | 'details'> }
);

const channel = new BroadcastChannel('balai-antrean');

export function tellOtherTabs(key: IDBValidKey, result: Result): void {
  if (result.kind === 'saved') channel.postMessage({ key, answer: result.answer } satisfies Message);
  else {
    const { status, message, details } = result.error;
    channel.postMessage({ key, refusal: { status, message, details } } satisfies Message);
  }
}

export function onSentElsewhere(listener: (key: IDBValidKey, result: Result) => void): void {
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ('answer' in data) return listener(data.key, { kind: 'saved', answer: data.answer });
    const { status, message, details } = data.refusal;
    listener(data.key, { kind: 'refused', error: new Refused(status, message, details) });
  };
}
