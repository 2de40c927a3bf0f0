/** What lies where in the archive of a village, and what the archive says of itself. Pure. */
import { z } from 'zod';
import { isSlug } from '../../theme/model/teks.ts';

/** For the people of the village; the first file that they see. */
export const README = 'BACA-SAYA.md';
/** Written last: it names all others. */
export const MANIFEST = 'manifest.json';
/** The history of the two folders, as `git clone` takes it. */
export const BUNDLE = 'riwayat.bundle';
/** The finished site, as any host takes it. */
export const SITE = 'situs';

/** The folders that are the village. The second may be missing: a village need not have written anything. */
export function villageFolders(id: string): [site: string, content: string] {
  return [`sites/${id}`, `content/${id}`];
}

export const fileFacts = z.object({
  path: z.string().min(1).max(1024),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifest = z.object({
  versi: z.literal(1),
  /** Its folder name. */
  desa: z.string().refine(isSlug),
  /** Every other file of the archive, in the order of the archive. */
  berkas: z.array(fileFacts),
});

export type FileFacts = z.infer<typeof fileFacts>;
export type Manifest = z.infer<typeof manifest>;
