/**
 * The tags and texts of an XML file, one after the other, in one pass whatever it is. No entities but XML's own five
 * are known, so none can grow.
 */

export type XmlPart =
  | { kind: 'open'; name: string; attributes: string; closed: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** What is no element: how it begins, how it ends, and whether what is between is text. */
const ASIDES = [
  { begin: '<!--', end: '-->', isText: false },
  { begin: '<![CDATA[', end: ']]>', isText: true },
  { begin: '<?', end: '?>', isText: false },
] as const;

/** Walks through the file, as far as its tags end. */
export function* xmlParts(xml: string): Generator<XmlPart> {
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    if (tag !== at) yield { kind: 'text', text: decoded(xml.slice(at, tag < 0 ? undefined : tag)) };
    if (tag < 0) return;
    const aside = ASIDES.find(({ begin }) => xml.startsWith(begin, tag));
    const end = aside ? xml.indexOf(aside.end, tag) : endOfTag(xml, tag);
    if (end < 0) return;
    if (aside?.isText) yield { kind: 'text', text: xml.slice(tag + aside.begin.length, end) };
    const part = aside ? undefined : element(xml.slice(tag + 1, end));
    if (part) yield part;
    at = end + (aside?.end.length ?? 1);
  }
}

/** Where a tag ends; a `>` between quotes is part of an attribute. */
function endOfTag(xml: string, tag: number): number {
  const mark = /[>"']/g;
  mark.lastIndex = tag;
  for (let found = mark.exec(xml); found; found = mark.exec(xml)) {
    if (found[0] === '>') return found.index;
    const quote = xml.indexOf(found[0], mark.lastIndex);
    if (quote < 0) return -1;
    mark.lastIndex = quote + 1;
  }
  return -1;
}

function element(tag: string): XmlPart | undefined {
  const name = /^\/?([\w:.-]+)/.exec(tag)?.[1];
  if (name === undefined) return undefined;
  if (tag.startsWith('/')) return { kind: 'close', name };
  const closed = tag.endsWith('/');
  return { kind: 'open', name, attributes: tag.slice(name.length, closed ? -1 : undefined), closed };
}

const patterns = new Map<string, RegExp>();

/** One attribute of a tag; undefined where it has none. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match ? decoded(match[1] ?? match[2] ?? '') : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
