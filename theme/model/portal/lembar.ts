/** Long lists in sheets, so that each page stays within its bytes however many villages there are. */

/** Items on one sheet: with their words some 6 kB gzip. */
export const ISI_LEMBAR = 40;

/** How many sheets a list of that length takes; an empty one takes one, which says so. */
export function banyakLembar(length: number): number {
  return Math.max(1, Math.ceil(length / ISI_LEMBAR));
}

/** The items of a sheet, counted from 1. */
export function isiLembar<T>(items: readonly T[], sheet: number): T[] {
  return items.slice((sheet - 1) * ISI_LEMBAR, sheet * ISI_LEMBAR);
}

/** `/pengumuman/`, then `/pengumuman/lembar/2/`: no entry stands two levels below a list. */
export function alamatLembar(list: string, sheet: number): string {
  return sheet === 1 ? list : `${list}lembar/${sheet}/`;
}

/** The sheet that the rest of an address names (`lembar/2`); 1 for the list itself. */
export function nomorLembar(rest: string | undefined): number {
  return Number(/^lembar\/(\d{1,4})\/?$/.exec(rest ?? '')?.[1] ?? 1);
}
