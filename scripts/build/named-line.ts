/** Where in a file a photo or a document is named. Looked up only for one that is at fault: entries keep no lines. */
import { LineCounter, parseDocument } from 'yaml';
import { pisahNaskah, teksUnix } from '../../theme/model/naskah.ts';
import { barisKolom } from '../../theme/model/yaml.ts';
import { readText } from './read.ts';
import type { Reference } from './references.ts';

/** Faults of one file that are told with their line: a text may name thousands of photos that are not there. */
const MOST = 50;

/** Tells lines of references, which come file by file: the line of the field or of the text, 0 where there is none. */
export function namedLines(root: string, site: string): (reference: Reference) => number {
  let current = '';
  let told = 0;
  let lineOf = (_: Reference): number => 0;
  return (reference) => {
    if (reference.owner !== current) {
      [current, told] = [reference.owner, 0];
      lineOf = linesOf(root, site, current);
    }
    told += 1;
    return told > MOST ? 0 : lineOf(reference);
  };
}

function linesOf(root: string, site: string, file: string): (reference: Reference) => number {
  const read = readText(root, { site, file });
  const text = 'text' in read ? teksUnix(read.text) : '';
  const isYaml = file.endsWith('.yaml');
  const parts = isYaml ? { yaml: text, isi: '' } : pisahNaskah(text);
  if (!parts) return () => 0;
  const before = text.slice(0, text.length - parts.isi.length).split('\n').length;
  const body = parts.isi.split('\n');
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(parts.yaml, options);
  return ({ field, name }) => {
    if (field === 'isi') {
      const place = body.findIndex((line) => line.includes(name) || line.includes(encodeURI(name)));
      return place < 0 ? 0 : before + place;
    }
    const line = barisKolom(document, lines, field.split('.'));
    // The fields of an entry begin below a line of `---`.
    return line === 0 || isYaml ? line : line + 1;
  };
}
