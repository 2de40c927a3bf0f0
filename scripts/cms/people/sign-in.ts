/** Ways in. What follows, a session on a device, is the same for all of them. */
import type { Person } from './person.ts';

/**
 * Turns what somebody brings from outside into a person. An invitation brings a token; a regency with an
 * account system of its own would bring the verified claims of OpenID Connect.
 */
export interface SignIn<Proof> {
  /**
   * The person whom the proof stands for; undefined where it stands for nobody. Proof that serves once is
   * used up by this call, in the same transaction as the session that it opens.
   */
  verify(proof: Proof): Person | undefined;
}
