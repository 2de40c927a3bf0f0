/** Secrets that open something: 256 random bits, of which only the hash is kept. */
import { createHash, randomBytes } from 'node:crypto';

/** 43 characters that may stand in an address and in a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept in place of a token, and what it is looked up by: comparing hashes in an index tells an
 * attacker's clock nothing about the token. A plain hash does, since nobody can try 2^256 tokens.
 */
export function hashToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
