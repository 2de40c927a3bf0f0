/** Invitations, people and their device sessions, kept in SQLite. Tokens are kept as hashes only. */
import type { Person, Role } from './person.ts';

export interface Invitation {
  id: string;
  person: Person;
  /** Milliseconds since 1970. */
  expires: number;
}

/** A signed-in device. */
export interface Session {
  id: string;
  person: Person;
  /** "Ponsel Android, Chrome": what the browser says of itself, or the name its owner gave. */
  perangkat: string;
  created: number;
  lastSeen: number;
}

export interface People {
  /** Makes a single-use invitation. The token is returned here and never again. */
  invite(who: { nama: string; peran: Role; desa: readonly string[] }): { token: string; expires: number };
  /** Looks, does not consume. Undefined for unknown, used and expired tokens alike. */
  invitation(token: string): Invitation | undefined;
  /** Consumes the invitation and opens a session; undefined as above. */
  accept(token: string, perangkat: string): { session: Session; token: string } | undefined;
  /** The session of a cookie's token, and slides its end. */
  session(token: string): Session | undefined;
  sessionsOf(personId: string): Session[];
  renameSession(personId: string, sessionId: string, perangkat: string): void;
  /** Takes effect with the next request. */
  endSession(personId: string, sessionId: string): void;
  list(): { person: Person; sessions: Session[]; invited: number | undefined }[];
  /** Ends all sessions and invitations of a person. Returns how many there were. */
  revoke(personId: string): number;
  close(): void;
}
