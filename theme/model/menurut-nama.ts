/** The order of villages by name. */

/** What a village is sorted by. */
export interface Bernama {
  /** Folder name. */
  id: string;
  nama: string;
}

/** Compares two villages by name, whatever their capitals; of two of one name the folder decides. */
export function menurutNama(a: Bernama, b: Bernama): number {
  const [left, right] = [kunci(a), kunci(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function kunci({ id, nama }: Bernama): string {
  return `${nama.toLowerCase()}\n${id}`;
}
