/** The fields at the top of an entry's file: read as a form shows them, and put together with its body again. */
import { type Document, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Bagian, MAX_NASKAH_BYTES, pisahNaskah } from '../../../../theme/model/naskah.ts';
import { cariTerlarang, pakaiTulisan } from '../../../../theme/model/yaml.ts';
import { formData, type Group } from './data.ts';

/** The file of an entry from its parts. */
export function joinEntry({ yaml, isi }: Bagian): string {
  return `---\n${yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`}---\n${isi}`;
}

/**
 * A word at the top of an entry, from a line of its own; '' where it has none. Reading the YAML of a budget
 * whole would cost some 100 ms.
 */
export function topLevel(text: string, field: string): string {
  const front = pisahNaskah(text)?.yaml ?? '';
  return new RegExp(`^${field}:[ \\t]*["']?([\\w-]+)`, 'm').exec(front)?.[1] ?? '';
}

export interface ParsedFields {
  document: Document;
  /** As a form shows them. */
  data: Group;
  /** False when something in it is no YAML that the build accepts; `data` is then what can be read. */
  sound: boolean;
}

/** Reads fields; never throws, whatever the text is. */
export function parseFields(yaml: string, schema: z.ZodType): ParsedFields {
  try {
    // A text that no build reads would keep the only thread busy for half a minute.
    if (yaml.length > MAX_NASKAH_BYTES) throw new RangeError();
    const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
    const sound = document.errors.length === 0 && !cariTerlarang(document);
    pakaiTulisan(document.contents, schema);
    const data = formData(document.toJS({ maxAliasCount: 0 }), schema);
    return { document, data, sound };
  } catch {
    // Groups that lie thousands deep in each other, aliases, far too much of it.
    return { document: parseDocument(''), data: {}, sound: false };
  }
}
