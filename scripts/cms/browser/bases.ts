/** What lay before the operator when an entry was opened: the name of each file's content. */

const bases = new Map<string, string | null>();

/** Remembers a file's content; null for one that does not exist. */
export function rememberBase(path: string, id: string | null): void {
  bases.set(path, id);
}

/** Of those paths that were opened. */
export function basesOf(paths: readonly string[]): Record<string, string | null> {
  return Object.fromEntries(
    paths.flatMap((path) => (bases.has(path) ? [[path, bases.get(path) ?? null]] : [])),
  );
}
