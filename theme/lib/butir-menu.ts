/** The items of menus. */

export interface ButirMenu {
  label: string;
  path: string;
}

/** Pages that belong together. */
export interface KelompokMenu {
  judul: string;
  butir: ButirMenu[];
}

/** Those that are there. */
export function pilih(items: [boolean, string, string][]): ButirMenu[] {
  return items.filter(([on]) => on).map(([, label, path]) => ({ label, path }));
}
