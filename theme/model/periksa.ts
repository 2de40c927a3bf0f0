/** Turns what a schema and the text rules object to into findings with field, line and parameters. */
import type { z } from 'zod';
import { type Finding, finding, type Place } from './finding.ts';
import { distance } from './jarak.ts';
import { memuatNomorPribadi, spamJudi } from './larangan.ts';
import { MESSAGES, type MessageCode, type MessageParams } from './messages.ts';
import { childOf, fieldInfo, topLevelFields } from './skema.ts';

type Path = readonly PropertyKey[];
type LineOf = (path: Path) => number;

/** Checks parsed data against its schema and the text rules. Data is undefined when an error was found. */
export function periksaData<S extends z.ZodType>(
  raw: unknown,
  schema: S,
  place: Place,
  lineOf: LineOf,
): { data: z.output<S> | undefined; findings: Finding[] } {
  if (isDeeper(raw, MAX_DEPTH)) {
    const reason = `groups lie in each other more than ${MAX_DEPTH} deep.`;
    return { data: undefined, findings: [finding(place, 'bad_yaml', { reason }, { line: lineOf([]) })] };
  }
  const filled = withoutBlanks(raw);
  const result = schema.safeParse(filled);
  const findings = oncePerField([
    ...(result.error?.issues ?? []).map((issue) => fromIssue(issue, filled, schema, place, lineOf)),
    ...unknownFields(raw, schema, [], place, lineOf).take(MAX_UNKNOWN),
    ...forbiddenText(raw, [], place, lineOf),
  ]);
  const refused = findings.some((found) => found.severity === 'error');
  return { data: refused ? undefined : result.data, findings };
}

/** Far more than any schema has; what lies deeper is an attack on the stack. */
const MAX_DEPTH = 12;
/** A file of nothing but wrong fields is reported in a length that people read. */
const MAX_UNKNOWN = 20;

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1));
}

/** A field that is written but left empty (`selesai:`) counts as one that is not there. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isGroup(value)) return value;
  const kept = Object.entries(value).filter(
    ([, inner]) => inner !== null && !(typeof inner === 'string' && inner.trim() === ''),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutBlanks(inner)]));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function oncePerField(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((found) => [`${found.code} ${found.field}`, found])).values()];
}

/** Checks the name of an entry: it stands in the address of its page, and search engines show it. */
export function periksaSlug(slug: string, place: Place): Finding[] {
  const found = forbidden(slug.replaceAll('-', ' '));
  return found ? [finding(place, found.code, found.params)] : [];
}

/** Checks a body of text line by line for what must never be published. */
export function periksaTeksPanjang(text: string, place: Place, firstLine: number): Finding[] {
  const whole = forbidden(text);
  if (!whole) return [];
  const index = text.split('\n').findIndex((line) => forbidden(line)?.code === whole.code);
  return [finding(place, whole.code, whole.params, { line: firstLine + Math.max(index, 0), field: 'isi' })];
}

/** Checks the words that a reader sees, where markup or entities (`g**a**cor`, `&#103;acor`) hide them. */
export function periksaTeksTampil(
  blocks: readonly { line: number; text: string }[],
  place: Place,
  firstLine: number,
): Finding[] {
  const whole = forbidden(blocks.map(({ text }) => text).join('\n'));
  if (!whole) return [];
  const block = blocks.find(({ text }) => forbidden(text)?.code === whole.code) ?? blocks[0];
  return [finding(place, whole.code, whole.params, { line: firstLine + (block?.line ?? 0), field: 'isi' })];
}

function fromIssue(
  issue: z.core.$ZodIssue,
  raw: unknown,
  schema: z.ZodType,
  place: Place,
  lineOf: LineOf,
): Finding {
  const info = fieldInfo(schema, issue.path);
  const [code, extra] = codeOf(issue, valueAt(raw, issue.path));
  const params: MessageParams = {
    field: issue.path.join('.') || '(isi)',
    label: info.label,
    hint: info.hint,
    example: info.example,
    ...extra,
  };
  return finding(place, code, params, { line: lineOf(issue.path), field: issue.path.join('.') });
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): [MessageCode, MessageParams] {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined || value === null) return ['missing', {}];
      return [
        'wrong_type',
        { expected: TYPE_NAMES[issue.expected] ?? issue.expected, received: nameOf(value) },
      ];
    case 'too_small':
      if (issue.origin === 'number') return ['too_small', { limit: Number(issue.minimum) }];
      return ['too_short', limit(Number(issue.minimum), issue.origin)];
    case 'too_big':
      if (issue.origin === 'number') return ['too_big', { limit: Number(issue.maximum) }];
      return ['too_long', limit(Number(issue.maximum), issue.origin)];
    case 'invalid_value':
      if (value === undefined || value === null) return ['missing', {}];
      return ['not_in_list', { allowed: issue.values.map(String).join(', ') }];
    case 'invalid_union':
      return value === undefined || value === null ? ['missing', {}] : ['bad_format', {}];
    case 'custom': {
      const { code, ...rest } = (issue.params ?? {}) as { code?: string } & MessageParams;
      return code && code in MESSAGES ? [code as MessageCode, rest] : ['bad_format', {}];
    }
    default:
      return ['bad_format', {}];
  }
}

function limit(count: number, origin: string): MessageParams {
  const [unit, satuan] = origin === 'array' ? ['item', 'butir'] : ['character', 'karakter'];
  return { limit: count, unit: count === 1 ? unit : `${unit}s`, satuan };
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that start with "- ")',
  object: 'a group of fields',
  record: 'a group of fields',
};

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `text "${value.slice(0, 40)}"` : `${typeof value} ${value}`;
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key],
    raw,
  );
}

/** Misspelt fields lose data silently unless they are named; the entry itself stays usable. */
function* unknownFields(
  raw: unknown,
  schema: z.ZodType,
  path: Path,
  place: Place,
  lineOf: LineOf,
): Generator<Finding> {
  const known = topLevelFields(schema);
  if (!known && Array.isArray(raw)) {
    const inner = childOf(schema, 0);
    if (inner)
      for (const [index, item] of raw.entries())
        yield* unknownFields(item, inner, [...path, index], place, lineOf);
  }
  if (!known || !isGroup(raw)) return;
  for (const [key, value] of Object.entries(raw)) {
    const inner = childOf(schema, key);
    const at = [...path, key];
    if (inner) yield* unknownFields(value, inner, at, place, lineOf);
    else {
      const near = known.find((name) => distance(name, key) <= 2);
      const field = at.join('.').slice(0, 80);
      const params = { field, suggestion: near ? ` (did you mean "${near}"?)` : '' };
      yield finding(place, 'unknown_field', params, { line: lineOf(at), field, severity: 'warning' });
    }
  }
}

function forbiddenText(value: unknown, path: Path, place: Place, lineOf: LineOf): Finding[] {
  if (typeof value === 'string' || Number.isInteger(value)) {
    const found = forbidden(String(value));
    if (!found) return [];
    return [finding(place, found.code, found.params, { line: lineOf(path), field: path.join('.') })];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    forbiddenText(inner, [...path, Array.isArray(value) ? Number(key) : key], place, lineOf),
  );
}

function forbidden(text: string): { code: MessageCode; params: MessageParams } | undefined {
  const words = spamJudi(text);
  if (words) return { code: 'spam', params: { words } };
  return memuatNomorPribadi(text) ? { code: 'personal_number', params: {} } : undefined;
}
