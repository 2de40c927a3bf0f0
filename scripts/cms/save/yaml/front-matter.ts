/** Takes a file of an entry apart into its fields and its body, as `theme/model/naskah.ts` reads it. */
import { type Document, parseDocument } from 'yaml';
import type { z } from 'zod';
import { MAX_NASKAH_BYTES } from '../../../../theme/model/naskah.ts';
import { cariTerlarang, pakaiTulisan } from '../../../../theme/model/yaml.ts';
import { formData, type Group } from './data.ts';

export interface Parts {
  /** The YAML between the lines of `---`, without them; of a file that is YAML as a whole, all of it. */
  yaml: string;
  /** Markdown below; '' for a file that is YAML as a whole. */
  body: string;
}

/** Undefined where the two lines of `---` are missing. */
export function splitEntry(text: string): Parts | undefined {
  const clean = unixText(text);
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(clean);
  return match ? { yaml: match[1] ?? '', body: clean.slice(match[0].length) } : undefined;
}

export function joinEntry({ yaml, body }: Parts): string {
  return `---\n${yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`}---\n${body}`;
}

/** Line ends of Unix, no byte order mark. */
export function unixText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/**
 * A word at the top of an entry, from a line of its own; '' where it has none. Reading the YAML of a budget
 * whole would cost some 100 ms.
 */
export function topLevel(text: string, field: string): string {
  const front = /^---\n[\s\S]*?\n---/.exec(text)?.[0] ?? '';
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
