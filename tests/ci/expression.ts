/** The part of GitHub's expressions that the workflows use. Anything else is an error, so that none is misread. */

export type Contexts = Record<string, unknown>;

const TOKEN = /\s*('(?:[^']|'')*'|\|\||&&|==|!=|[().,]|[A-Za-z_][\w-]*)/y;

/** Replaces every `${{ ... }}` in a text; a text that is nothing else becomes the value itself. */
export function interpolate(text: string, contexts: Contexts): unknown {
  const whole = /^\$\{\{([^}]*)\}\}$/.exec(text.trim());
  if (whole) return evaluate(whole[1] ?? '', contexts);
  return text.replaceAll(/\$\{\{([^}]*)\}\}/g, (_, inner) => String(evaluate(inner, contexts) ?? ''));
}

/** The value of an expression, of which a `!` and numbers are no part here. */
export function evaluate(text: string, contexts: Contexts): unknown {
  const tokens = tokensOf(text);
  const take = (...words: string[]) => (words.includes(tokens[0] ?? '') ? tokens.shift() : undefined);
  const either = (): unknown => {
    let value = both();
    while (take('||')) value = [value, both()].find(Boolean);
    return value;
  };
  const both = (): unknown => {
    let value = compared();
    while (take('&&')) value = [value, compared()].every(Boolean);
    return value;
  };
  const compared = (): unknown => {
    const left = value();
    const sign = take('==', '!=');
    return sign === undefined ? left : ((left ?? '') === (value() ?? '')) === (sign === '==');
  };
  const value = (): unknown => {
    const word = tokens.shift() ?? '';
    if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'");
    let found = take('(') ? call(word) : contexts[word];
    if (found === undefined && !(word in contexts)) throw new Error(`nothing is called ${word}: ${text}`);
    while (take('.')) found = (found as Contexts | undefined)?.[tokens.shift() ?? ''];
    return found;
  };
  const call = (name: string): unknown => {
    const given: unknown[] = [];
    while (!take(')')) {
      given.push(either());
      take(',');
    }
    if (name === 'fromJSON') return JSON.parse(String(given[0]));
    if (name === 'hashFiles') return given.join('+');
    throw new Error(`there is no function ${name}: ${text}`);
  };
  const result = either();
  if (tokens.length > 0) throw new Error(`not understood from ${tokens[0]} on: ${text}`);
  return result;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new Error(`not understood: ${text.slice(at)}`);
    tokens.push(token);
  }
  return tokens;
}
