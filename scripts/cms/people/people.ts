/** Invitations, people and their device sessions, kept in SQLite. Tokens are kept as hashes only. */
import type { Person, Rights } from './person.ts';

export interface Invitation {
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

/** A session as a request finds it. */
export interface SeenSession extends Session {
  /** True when this look moved its end: the cookie is to be given anew, too. */
  renewed: boolean;
}

/** A fresh invitation. The token stands here and nowhere else. */
export interface NewInvitation {
  person: Person;
  token: string;
  /** Milliseconds since 1970. */
  expires: number;
}

export interface People {
  /** Makes a new person with a single-use invitation. */
  invite(who: Omit<Person, 'id'>): NewInvitation;
  /** Invites a person whom there is already, for one more device; undefined where there is no such person. */
  inviteAgain(personId: string): NewInvitation | undefined;
  /** Looks, does not consume. Undefined for unknown, used and expired tokens alike. */
  invitation(token: string): Invitation | undefined;
  /** Consumes the invitation and opens a session; undefined as above. */
  accept(token: string, perangkat: string): { session: Session; token: string } | undefined;
  /** The session of a cookie's token, and slides its end. */
  session(token: string): SeenSession | undefined;
  sessionsOf(personId: string): Session[];
  renameSession(personId: string, sessionId: string, perangkat: string): void;
  /** Takes effect with the next request. */
  endSession(personId: string, sessionId: string): void;
  list(): { person: Person; sessions: Session[]; invited: number | undefined }[];
  /** Gives other rights in place of the old ones, from the next request on; undefined where nobody has that id. */
  setRights(personId: string, rights: Rights): Person | undefined;
  /** Ends all sessions and invitations of a person. Returns how many there were. */
  revoke(personId: string): number;
  close(): void;
}
