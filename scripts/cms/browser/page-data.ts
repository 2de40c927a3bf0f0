/** What the server wrote into the editor's page: who edits which village. */

export interface PageData {
  /** A village's id, or `_kabupaten`. */
  desa: string;
  /** "Desa Sukamaju". */
  nama: string;
  orang: { id: string; nama: string };
}

let data: PageData | undefined;

/** @throws when the page is not ours */
export function pageData(): PageData {
  data ??= JSON.parse(document.getElementById('balai-data')?.textContent ?? '') as PageData;
  return data;
}
