/**
 * Reads an entry as it stands in a file: front matter between two lines of `---`, Markdown below.
 * Remembers where every field stands, so that a finding can name the line.
 */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Finding, finding, type Place } from './finding.ts';
import { periksaMarkdown, teksTampil } from './markdown.ts';
import { periksaData, periksaTeksPanjang, periksaTeksTampil } from './periksa.ts';
import { tanpaTakTampak } from './teks.ts';
import { barisKolom, cariTerlarang, pakaiTulisan, sebabGalat } from './yaml.ts';

export interface Naskah<Data> {
  /** Undefined when the entry cannot be used; then the findings say why. */
  data: Data | undefined;
  /** Without characters that nobody sees. */
  isi: string;
  /** Line on which the body starts; 0 when there is none. */
  barisIsi: number;
  findings: Finding[];
}

export const MAX_NASKAH_BYTES = 512 * 1024;
/** Characters of a body: forty printed pages. Judging ten times as many takes as long as a person notices. */
const MAX_ISI = 100_000;

/** A file of an entry, taken apart but not read. */
export interface Bagian {
  /** The YAML between the lines of `---`, without them. */
  yaml: string;
  /** Markdown below. */
  isi: string;
}

/** The two parts of an entry, with line ends of Unix; undefined where the two lines of `---` are missing. */
export function pisahNaskah(text: string): Bagian | undefined {
  const clean = teksUnix(text);
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(clean);
  return match ? { yaml: match[1] ?? '', isi: clean.slice(match[0].length) } : undefined;
}

/** Line ends of Unix, no byte order mark. */
export function teksUnix(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/**
 * Reads an entry with front matter. Line ends of Windows and a byte order mark are no trouble.
 * @param format `mdx` bodies (the regency's guides) are judged by their compiler, not as Markdown
 */
export function bacaNaskah<S extends z.ZodType>(
  text: string,
  schema: S,
  place: Place,
  format: 'md' | 'mdx' = 'md',
): Naskah<z.output<S>> {
  const clean = teksUnix(text);
  if (clean.trim() === '') return refuse([finding(place, 'empty_file')]);
  const parts = pisahNaskah(clean);
  if (!parts) return refuse([finding(place, 'no_front_matter', {}, { line: 1 })]);
  const { yaml } = parts;
  const isi = tanpaTakTampak(parts.isi);
  const barisIsi = clean.slice(0, clean.length - parts.isi.length).split('\n').length;
  const result = bacaIsian(yaml, schema, place, 1);
  if (isi.length > MAX_ISI) {
    const params = { length: isi.length, most: MAX_ISI };
    result.findings.push(finding(place, 'long_body', params, { line: barisIsi, field: 'isi' }));
    return { data: undefined, isi, barisIsi, findings: result.findings };
  }
  const forbidden = periksaTeksPanjang(isi, place, barisIsi);
  if (format === 'md') {
    if (forbidden.length === 0) forbidden.push(...periksaTeksTampil(teksTampil(isi), place, barisIsi));
    result.findings.push(...periksaMarkdown(isi, place, barisIsi));
  }
  result.findings.push(...forbidden);
  const refused = result.findings.some((found) => found.severity === 'error');
  return { data: refused ? undefined : result.data, isi, barisIsi, findings: result.findings };
}

/** Reads a file that is YAML as a whole (situs.yaml). */
export function bacaYaml<S extends z.ZodType>(text: string, schema: S, place: Place): Hasil<z.output<S>> {
  const clean = teksUnix(text);
  if (clean.trim() === '') return { data: undefined, findings: [finding(place, 'empty_file')] };
  return bacaIsian(clean, schema, place, 0);
}

interface Hasil<Data> {
  data: Data | undefined;
  findings: Finding[];
}

/** @param offset lines of the file that stand before the YAML */
function bacaIsian<S extends z.ZodType>(
  text: string,
  schema: S,
  place: Place,
  offset: number,
): Hasil<z.output<S>> {
  const lines = new LineCounter();
  const broken = (reason: string, line: number): Hasil<never> => ({
    data: undefined,
    findings: [finding(place, 'bad_yaml', { reason: reason.slice(0, 200) }, { line: line + offset })],
  });
  try {
    const options = {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
    } as const;
    const document = parseDocument(text, options);
    const [error] = document.errors;
    if (error) return broken(sebabGalat(error), lines.linePos(error.pos[0]).line);
    const refused = cariTerlarang(document);
    if (refused) return broken(refused.reason, lines.linePos(refused.offset).line);
    pakaiTulisan(document.contents, schema);
    const raw: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
    if (typeof raw !== 'object' || Array.isArray(raw))
      return broken('it holds no lines like "judul: ...".', 1);
    return periksaData(raw, schema, place, (path) => (barisKolom(document, lines, path) || 1) + offset);
  } catch (error) {
    // The library throws when groups lie so deep in each other that the stack is full.
    return broken(String(error), 1);
  }
}

function refuse(findings: Finding[]): Naskah<never> {
  return { data: undefined, isi: '', barisIsi: 0, findings };
}
