/** What a form says and does of its fields where Decap has no words for it. */

const NARROW = '(max-width: 799px)';

/** On a phone, choices open below their field, where the bar that saves covers them: the field goes to the top first. */
export function showChoices(): void {
  if (!matchMedia(NARROW).matches) return;
  requestAnimationFrame(() => {
    const { activeElement } = document;
    activeElement?.closest('[class*="-ControlContainer"]')?.scrollIntoView({ block: 'start' });
  });
}

/** Head of a closed group: nobody should have to open it to learn whether it holds something. */
export function groupHead(label: string, value: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(value ?? null));
  return `${label} · ${isFilled(plain) ? 'terisi' : 'kosong'}`;
}

function isFilled(value: unknown): boolean {
  if (value === null || value === '') return false;
  return typeof value !== 'object' || Object.values(value).some(isFilled);
}

interface Choice {
  label: string;
  value: string;
}

/**
 * The choices, and what an entry holds beyond them: a village that has left, a name that somebody typed in the
 * repository. Not shown, it would be lost with the next choice.
 */
export function withKept(options: Choice[], value: unknown): Choice[] {
  if (!value || typeof value !== 'object' || !(Symbol.iterator in value)) return options;
  const known = new Set(options.map((option) => option.value));
  const others = [...(value as Iterable<unknown>)].filter(
    (one) => typeof one === 'string' && !known.has(one),
  );
  return [...options, ...others.map((one) => ({ label: String(one), value: String(one) }))];
}
