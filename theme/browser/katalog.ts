/** The site's catalogue, loaded when somebody searches, and the words of its pages, when the catalogue is not sure. */
import { BERKAS_KATALOG, bacaKatalog } from '../model/pencarian/baris.ts';
import { BERKAS_ISI } from '../model/pencarian/isi.ts';
import { MesinCari } from '../model/pencarian/urut.ts';

/** The root of the site, which may stand in any folder of a host; addresses start from this page. */
export const SITUS = new URL('../', document.baseURI);

/** The full address of a page or file of the site; one of another site, which the portal names, is full already. */
export function alamatPenuh(path: string): string {
  if (path.startsWith('https://')) return path;
  return new URL(path.slice(1), SITUS).href;
}

/** Loads each file once, where it can be loaded: the next attempt may find the network again. */
export function sekali<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function muat(path: string): Promise<unknown> {
  const response = await fetch(alamatPenuh(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

const muatBaris = sekali(async () => bacaKatalog(await muat(BERKAS_KATALOG)));

/** The search by titles, summaries and the words that people ask with. */
export const muatMesin = sekali(async () => new MesinCari(await muatBaris()));

/** The same with all words of the pages' text. */
export const muatMesinLengkap = sekali(async () => {
  const [rows, isi] = await Promise.all([muatBaris(), muat(BERKAS_ISI)]);
  return new MesinCari(rows, isi as string[]);
});
