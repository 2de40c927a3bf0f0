/**
 * Which certificate a domain is served with. A certificate authority gives one registered domain a limited number of
 * new ones a week (50 at Let's Encrypt), so a regency that has one for `*.its-domain` should use it for its villages.
 */
import { CannotError } from '../../lib/errors.ts';
import { listFrom } from '../../lib/options.ts';

export interface Wildcard {
  /** The regency's domain; the certificate is for every name one step below it. */
  base: string;
  /** Absolute paths on the server, PEM. */
  certificate: string;
  key: string;
}

/**
 * The value of `--wildcard`: `/etc/ssl/kab.pem,/etc/ssl/kab.key`.
 * @throws {CannotError} where it is not two absolute paths that a configuration can hold
 */
export function wildcardFrom(text: string | undefined, base: string): Wildcard | undefined {
  if (text === undefined) return undefined;
  const [certificate, key, ...more] = listFrom(text);
  if (certificate && key && more.length === 0 && [certificate, key].every(isPath))
    return { base, certificate, key };
  throw new CannotError(
    `--wildcard "${text}" is not a certificate and its key.`,
    'Write both files as they lie on the server: --wildcard /etc/ssl/kab.pem,/etc/ssl/kab.key.',
  );
}

/** The wildcard certificate where it is good for that domain; it is not for names two steps below. */
export function wildcardOf(domain: string, wildcard: Wildcard | undefined): Wildcard | undefined {
  const label =
    wildcard && domain.endsWith(`.${wildcard.base}`) && domain.slice(0, -wildcard.base.length - 1);
  return label && !label.includes('.') ? wildcard : undefined;
}

/** The value of `--email`. @throws {CannotError} where it is none */
export function emailFrom(text: string | undefined): string | undefined {
  if (text === undefined || /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return text;
  throw new CannotError(`--email "${text}" is no address.`, 'Write it as kominfo@tirtabuana.go.id.');
}

/** Letters that neither server takes for its own syntax. */
function isPath(path: string): boolean {
  return /^\/[\w./-]+$/.test(path);
}
