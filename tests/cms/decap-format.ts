/** Reads and writes front matter with the very libraries that Decap has in its bundle, as its formatter does. */
import { createRequire } from 'node:module';

const core = createRequire(createRequire(import.meta.url).resolve('decap-cms-core/package.json'));

interface OldYaml {
  parseDocument(text: string, options: object): { errors: Error[]; toJSON(): unknown };
  createNode(data: unknown): { items: unknown[] };
  Document: new () => { contents: unknown; toString(): string };
}
type Matter = (text: string, options: object) => { data: Record<string, unknown>; content: string };

const yaml = core('yaml') as OldYaml;
const matter = core('gray-matter') as Matter;

const TIMESTAMP = {
  identify: (value: unknown) => value instanceof Date,
  default: true,
  tag: '!timestamp',
  test: /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2}(\.[0-9]+)?)Z$/,
  resolve: (text: string) => new Date(text),
};

/** `fromFile` and `toFile` of `decap-cms-core/src/formats/yaml.ts`. */
export function parseYaml(text: string): unknown {
  const content = text.trim().endsWith('---') ? text.trim().slice(0, -3) : text;
  const document = yaml.parseDocument(content, { customTags: [TIMESTAMP] });
  if (document.errors.length > 0) throw new Error(document.errors.map(({ message }) => message).join('\n'));
  return document.toJSON();
}

export function writeYaml(data: object): string {
  const document = new yaml.Document();
  document.contents = yaml.createNode(data);
  return document.toString();
}

const OPTIONS = {
  engines: { yaml: { parse: parseYaml, stringify: writeYaml } },
  language: 'yaml',
  delimiters: '---',
};

/** `fromFile` of `decap-cms-core/src/formats/frontmatter.ts`. */
export function parseEntry(text: string): Record<string, unknown> {
  const { data, content } = matter(text, OPTIONS);
  return { ...data, ...(content.trim() && { body: content }) };
}

/** `toFile` of the same, as it is mended (scripts/cms/admin/save-mends.ts). */
export function writeEntry({ body = '', ...fields }: { body?: string } & Record<string, unknown>): string {
  const yaml = writeYaml(fields).replace(/\n+$/, '');
  return yaml === '{}' ? body : `---\n${yaml}\n---\n${body}`;
}
