/** Puts sentences together: fills in the village's words and brings a text to its length. */
import { type FLOOD, GENERAL, type NOTICES, PROFILE, type Topic } from './prose.ts';
import type { Random } from './random.ts';
import type { Slots, Village } from './villages.ts';

/** Replaces `{dusun}` and the like by words of the village. A name without words stays as it is. */
export function fill(text: string, slots: Slots, random: Random): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const words = slots[name];
    return words ? random.pick(words) : whole;
  });
}

/** Markdown of a news entry: 200 to 400 words in paragraphs, one heading, one list. */
export function newsBody(topic: Topic, village: Village): string {
  const { random, slots } = village;
  const own = random.sample(topic.kalimat, topic.kalimat.length);
  const general = random.sample(GENERAL, random.int(8, GENERAL.length));
  const say = (lines: readonly string[]): string => lines.map((line) => fill(line, slots, random)).join(' ');
  const list = general.slice(-3).map((line) => `- ${fill(line, slots, random)}`);
  return [
    say([...own.slice(0, 3), ...general.slice(0, 1)]),
    say([...own.slice(3, 6), ...general.slice(1, 2)]),
    '## Tindak lanjut',
    say([...own.slice(6), ...general.slice(2, -3)]),
    list.join('\n'),
  ].join('\n\n');
}

/** Markdown of a notice: what to do, and where to ask. */
export function noticeBody(notice: (typeof NOTICES)[number] | typeof FLOOD, village: Village): string {
  const { random, slots } = village;
  const say = (line: string): string => fill(line, slots, random);
  const ask = 'Bertanya lebih dulu boleh, lewat **{nama}** atau [kontak kantor desa](/kontak/).';
  return [say(notice.kalimat.slice(0, 2).join(' ')), say(notice.kalimat.slice(2).join(' ')), say(ask)].join(
    '\n\n',
  );
}

/** Markdown of a page about the village. */
export function profileBody(village: Village): string {
  const lines = PROFILE.map((line) => fill(line, village.slots, village.random));
  return [
    lines.slice(0, 3).join(' '),
    '## Asal-usul',
    lines.slice(3, 6).join(' '),
    '## Sekarang',
    lines.slice(6).join(' '),
  ].join('\n\n');
}
