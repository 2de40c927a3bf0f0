/**
 * The catalogue of a site: one row for each page that search can find. It is small enough to be asked before
 * anything else is loaded; words of the pages' own text are Pagefind's.
 */

export interface Baris {
  /** Address inside the site; the full one of a page of another site. */
  path: string;
  judul: string;
  /** `Layanan`, `Berita`: the kind of page, as citizens call it. */
  jenis: string;
  /** Where it is handled, or when it was said; '' when the page has neither. */
  catatan: string;
  /** Other words and phrases that people ask for it with. */
  kata: string[];
  ringkasan: string;
}

/** Address of the file inside the site. */
export const BERKAS_KATALOG = '/data/cari.json';

type Sel = [path: string, judul: string, jenis: string, catatan: string, kata: string, ringkasan: string];

/** As text: rows without names, because the names would be a third of the bytes. */
export function tulisKatalog(rows: readonly Baris[]): string {
  const cells = rows.map(({ path, judul, jenis, catatan, kata, ringkasan }) =>
    JSON.stringify([path, judul, jenis, catatan, kata.join(', '), ringkasan]),
  );
  return `[\n${cells.join(',\n')}\n]\n`;
}

/** What `tulisKatalog` wrote, parsed from JSON. */
export function bacaKatalog(cells: unknown): Baris[] {
  return (cells as Sel[]).map(([path, judul, jenis, catatan, kata, ringkasan]) => ({
    path,
    judul,
    jenis,
    catatan,
    kata: pisahKata(kata),
    ringkasan,
  }));
}

/** All that a row says, part by part. */
export function teksBaris(row: Baris | undefined): string[] {
  return row ? [row.judul, ...row.kata, row.ringkasan, row.catatan] : [];
}

/** A list of phrases as pages write it: with commas between. */
export function pisahKata(list: string): string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
