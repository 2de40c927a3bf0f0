/**
 * Reads a `_headers` file as Netlify does, so that the preview sends what production will send: paths
 * with `*` (any characters) and `:name` (one segment); every rule that matches counts; a later rule
 * replaces a header of an earlier one; a header that stands twice in one rule is joined.
 */

export interface HeaderRule {
  matches: RegExp;
  /** By name in lower case. */
  values: Record<string, string>;
}

/**
 * Parses the text of a `_headers` file.
 * @throws {SyntaxError} with the line number, when a header stands before any path or has no value.
 */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) {
      rules.push({ matches: pathPattern(line), values: {} });
      continue;
    }
    const [, name, value] = /^([^:\s]+)\s*:\s*(.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!rule || !name || !value) {
      throw new SyntaxError(
        `_headers, line ${index + 1}: expected "Name: value" below a path, got "${line}".`,
      );
    }
    const key = name.toLowerCase();
    rule.values[key] = rule.values[key] ? `${rule.values[key]}, ${value}` : value;
  }
  return rules;
}

/** The headers for a request path such as `/layanan/`, names in lower case. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  return Object.assign({}, ...rules.filter(({ matches }) => matches.test(path)).map(({ values }) => values));
}

function pathPattern(path: string): RegExp {
  const parts = path
    .split('/')
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith(':')) return '[^/]+';
      if (part === '*') return '?.*';
      return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    });
  return new RegExp(`^/${parts.join('/')}/?$`, 'iu');
}
