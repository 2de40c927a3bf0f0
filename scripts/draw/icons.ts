/** Line icons for pictures: Tabler's, in a box of 24 x 24, in any colour. */
import { createRequire } from 'node:module';

interface IconSet {
  icons: Record<string, { body: string }>;
}

let set: IconSet | undefined;

/** An icon of that size at that place. Throws when the set has none of that name. */
export function drawIcon(
  name: string,
  { x, y, size, colour, stroke = 2 }: { x: number; y: number; size: number; colour: string; stroke?: number },
): string {
  set ??= createRequire(import.meta.url)('@iconify-json/tabler/icons.json') as IconSet;
  const icon = set.icons[name];
  if (!icon) throw new Error(`Tabler Icons has no icon named "${name}".`);
  const body = icon.body
    .replaceAll('currentColor', colour)
    .replaceAll('stroke-width="2"', `stroke-width="${stroke}"`);
  return `<g transform="translate(${x} ${y})scale(${size / 24})">${body}</g>`;
}
