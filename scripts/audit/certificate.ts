/**
 * A certificate for one host name, signed by itself and good for two days. Pages are measured at their own
 * `https://` address, as citizens open them: with the handshake that it costs, HTTP/2 and secure contexts.
 */
import { generateKeyPairSync, hash, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  /** PEM, for the server. */
  key: string;
  cert: string;
  /** Base64 of the public key's SHA-256, by which Chromium is told to trust this one key only. */
  fingerprint: string;
}

const DAY_MS = 86_400_000;
const ECDSA_SHA256 = sequence(objectId('2a8648ce3d040302'));

/** Makes key and certificate (X.509 v3, RFC 5280) for that name. */
export function certificateFor(domain: string, now: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from('Balai audit')))));
  const altNames = sequence(der(0x82, Buffer.from(domain)));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    // A leading zero bit keeps the number positive.
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_SHA256,
    name,
    sequence(time(now.getTime() - DAY_MS), time(now.getTime() + DAY_MS)),
    name,
    spki,
    der(0xa3, sequence(sequence(objectId('551d11'), der(0x04, altNames)))),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = sequence(body, ECDSA_SHA256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
    fingerprint: hash('sha256', spki, 'base64'),
  };
}

/** One value in DER: tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

/** @param hex the identifier's content as DER has it */
function objectId(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

/** `261121093000Z` (UTCTime). */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\D/g, '');
  return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}
