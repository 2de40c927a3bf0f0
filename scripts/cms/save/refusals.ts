/** Why a save is refused, in words that say what to do next. */
import type { z } from 'zod';
import type { Place } from '../../../theme/model/finding.ts';
import { fieldInfo } from '../../../theme/model/skema.ts';
import { Refusal } from '../refusal.ts';
import type { RepoPath } from '../store/store.ts';
import { tooLarge } from './checks.ts';
import { BROKEN, titleField } from './present.ts';
import { sentences, type Told, tell } from './words.ts';

/** The checks found something that the build would leave the entry out for. */
export function refusedBy(faults: readonly Told[]): Refusal {
  return new Refusal(422, sentences(faults), { temuan: faults });
}

/** @throws Refusal before anything parses a text that no build would read */
export function refuseTooLarge(raw: string, place: Place, schema: z.ZodType): void {
  const found = tooLarge(raw, place);
  if (found.length > 0) throw refusedBy(found.map((one) => tell(one, schema)));
}

export function unreadable(): Refusal {
  return new Refusal(400, 'Kiriman tidak dapat dibaca. Muat ulang halaman ini, lalu coba lagi.');
}

/** An entry that was shown as broken must be looked through before it counts as mended. */
export function isBrokenTitle(title: string, schema: z.ZodType): Told[] {
  const field = titleField(schema);
  if (!field || !title.startsWith(BROKEN)) return [];
  const { label } = fieldInfo(schema, [field]);
  return [
    {
      field,
      message: `"${label}" masih diawali ${BROKEN}.`,
      hint: 'Periksa semua isian, lalu hapus kata itu.',
    },
  ];
}

/** Two files claim the same address; the build leaves the flat one out. */
export function unsound(twin: RepoPath): Told {
  return { field: '', message: `Ada berkas lain dengan nama yang sama: ${twin}.`, hint: 'Hubungi Kominfo.' };
}

/** A name that is taken. Saving once more is enough: the editor then looks for a free one by itself. */
export function nameTaken(slug: string): Refusal {
  return new Refusal(
    409,
    `Nama "${slug}" baru saja dipakai isian lain. Tekan simpan sekali lagi; tulisan Anda akan mendapat nama baru.`,
    { namaTerpakai: slug },
  );
}
