/**
 * From what the editor sends to what is stored. The editor's own YAML is only read; what is written is ours:
 * the stored file with the new values, or a new file in the order of the schema.
 */
import type { z } from 'zod';
import { type Bagian, pisahNaskah, teksUnix } from '../../../../theme/model/naskah.ts';
import { tanpaTakTampak } from '../../../../theme/model/teks.ts';
import type { Group } from './data.ts';
import { joinEntry, parseFields } from './front-matter.ts';
import { mergeYaml } from './merge.ts';

/** What the editor sent, read. */
export interface Sent {
  data: Group;
  isi: string;
}

/** Reads what the editor sent; undefined when it is no YAML. An entry may come without any field. */
export function readSent(raw: string, schema: z.ZodType): Sent | undefined {
  const { yaml, isi } = pisahNaskah(raw) ?? { yaml: '', isi: raw };
  const { data, sound } = parseFields(yaml, schema);
  return sound ? { data, isi } : undefined;
}

/** The same for a file that is YAML as a whole. */
export function readSentYaml(raw: string, schema: z.ZodType): Group | undefined {
  const { data, sound } = parseFields(teksUnix(raw), schema);
  return sound ? data : undefined;
}

/** The file of an entry that says what was sent; byte for byte the stored one where it says that already. */
export function canonicalEntry(stored: string | undefined, { data, isi }: Sent, schema: z.ZodType): string {
  const before: Bagian = (stored !== undefined && pisahNaskah(stored)) || { yaml: '', isi: '' };
  const after: Bagian = {
    yaml: mergeYaml(before.yaml, data, schema),
    isi: cleanBody(isi) === cleanBody(before.isi) ? before.isi : cleanBody(isi),
  };
  const isSame = stored !== undefined && sameLines(after.yaml, before.yaml) && after.isi === before.isi;
  return isSame ? stored : joinEntry(after);
}

/** The same for a file that is YAML as a whole, of which only some fields may change. */
export function canonicalYaml(
  stored: string,
  data: Group,
  schema: z.ZodType,
  editable: readonly string[],
): string {
  const before = teksUnix(stored);
  const after = mergeYaml(before, data, schema, editable);
  return sameLines(after, before) ? stored : after;
}

/** Markdown without control characters, without empty lines around it, and with one line end at its end. */
function cleanBody(body: string): string {
  const clean = tanpaTakTampak(teksUnix(body))
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  return clean === '' ? '' : `${clean}\n`;
}

function sameLines(a: string, b: string): boolean {
  return a === b || a === `${b}\n`;
}
