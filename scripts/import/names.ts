/** How much a description sounds like the name of a code: what tells `5.1` Belanja Pegawai from `5.1` Bencana. */
import { KEGIATAN } from '../../theme/model/kegiatan.ts';
import { REKENING } from '../../theme/model/rekening.ts';

/** Words that stand in so many names that they tell nothing apart. */
const COMMON = new Set(['dan', 'desa', 'bidang', 'sub', 'kegiatan', 'yang', 'untuk', 'bagi', 'di', 'dll']);

/** Share of words that two texts have in common, 0 to 1, measured at the shorter one. */
export function likeness(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const smaller = Math.min(x.size, y.size);
  if (smaller === 0) return 0;
  return [...x].filter((word) => y.has(word)).length / smaller;
}

/** How well a description fits an account; 0 for a code that has no name. */
export function likeAccount(kode: string, description: string): number {
  return likeness(REKENING[kode.split('.').slice(0, 3).join('.')] ?? '', description);
}

/** How well a description fits an activity. */
export function likeActivity(kode: string, description: string): number {
  return likeness(KEGIATAN[kode] ?? '', description);
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}
