/** What lists show of an entry: dates and choices in words, not as they are kept. */
import type { DecapMap } from 'decap-cms-core/dist/esm/redux';

const DAY = new Intl.DateTimeFormat('id', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `20 Nov 2026`, which no line breaks apart. */
function dayText(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return DAY.format(new Date(`${value}T00:00:00Z`)).replaceAll(' ', '\u00a0');
}

/** The entry's data with each date and each choice of the form as people read it. */
export function readable(collection: DecapMap, data: DecapMap): DecapMap {
  const fields = (collection.get('fields') ?? []) as Iterable<DecapMap>;
  let read = data;
  for (const field of fields) {
    const name = field.get('name') as string;
    const value = data.get(name);
    if (typeof value === 'string') read = read.set(name, wordsOf(field, value));
  }
  return read;
}

function wordsOf(field: DecapMap, value: string): string {
  if (field.get('widget') === 'datetime') return dayText(value);
  const options = (field.get('options') ?? []) as Iterable<DecapMap>;
  const chosen = [...options].find((option) => option.get('value') === value);
  return (chosen?.get('label') as string | undefined) ?? value;
}
