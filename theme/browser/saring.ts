/** The row of buttons that narrow the results to one kind of page. */

/**
 * Shows one button a kind, with how many there are; none where all are of one kind.
 * @param kinds the kind of each result, best first
 * @param chosen the kind that is shown now; undefined for all
 * @param choose is called with the kind that somebody wants to see
 */
export function tampilkanSaringan(
  group: HTMLElement,
  kinds: readonly string[],
  chosen: string | undefined,
  choose: (kind: string | undefined) => void,
): void {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const focused = group.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
  const button = (label: string, count: number, kind: string | undefined) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.setAttribute('aria-pressed', String(kind === chosen));
    made.append(`${label} (${count})`);
    made.addEventListener('click', () => choose(kind));
    return made;
  };
  group.replaceChildren(
    button('Semua', kinds.length, undefined),
    ...[...counts].map(([kind, count]) => button(kind, count, kind)),
  );
  group.hidden = counts.size < 2;
  // The buttons are new ones: who was on one of them stays there.
  for (const made of group.children)
    if (made.textContent === focused && made instanceof HTMLElement) made.focus();
}
