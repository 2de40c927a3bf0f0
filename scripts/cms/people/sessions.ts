/** Devices that are signed in. Each look is a look into the database, so that an end takes effect at once. */
import { randomBytes } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { DAY, SEEN_EVERY, SESSION_DAYS } from './lifetimes.ts';
import type { SeenSession, Session } from './people.ts';
import type { Person } from './person.ts';
import type { Persons } from './persons.ts';
import { hashToken, newToken } from './token.ts';

interface Row {
  id: string;
  person: string;
  perangkat: string;
  created: number;
  last_seen: number;
}

export class Sessions {
  readonly #persons: Persons;
  readonly #now: () => Date;
  readonly #insert: StatementSync;
  readonly #byToken: StatementSync;
  readonly #ofPerson: StatementSync;
  readonly #see: StatementSync;
  readonly #rename: StatementSync;
  readonly #end: StatementSync;
  readonly #endAll: StatementSync;
  readonly #expire: StatementSync;

  constructor(database: DatabaseSync, persons: Persons, now: () => Date) {
    this.#persons = persons;
    this.#now = now;
    const columns = 'SELECT id, person, perangkat, created, last_seen FROM session';
    this.#insert = database.prepare(
      'INSERT INTO session (id, hash, person, perangkat, created, last_seen) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#byToken = database.prepare(`${columns} WHERE hash = ? AND last_seen > ?`);
    this.#ofPerson = database.prepare(
      `${columns} WHERE person = ? AND last_seen > ? ORDER BY last_seen DESC, id`,
    );
    this.#see = database.prepare('UPDATE session SET last_seen = ? WHERE id = ?');
    this.#rename = database.prepare('UPDATE session SET perangkat = ? WHERE person = ? AND id = ?');
    this.#end = database.prepare('DELETE FROM session WHERE person = ? AND id = ?');
    this.#endAll = database.prepare('DELETE FROM session WHERE person = ?');
    this.#expire = database.prepare('DELETE FROM session WHERE last_seen <= ?');
  }

  open(person: Person, perangkat: string): { session: Session; token: string } {
    const now = this.#now().getTime();
    const [id, token] = [randomBytes(6).toString('hex'), newToken()];
    this.#expire.run(this.#oldest());
    this.#insert.run(id, hashToken(token), person.id, perangkat, now, now);
    return { session: { id, person, perangkat, created: now, lastSeen: now }, token };
  }

  /** The session of a token; its end slides with each look. */
  look(token: string): SeenSession | undefined {
    const row = this.#byToken.get(hashToken(token), this.#oldest()) as Row | undefined;
    const person = row && this.#persons.read(row.person);
    if (!person) return undefined;
    const now = this.#now().getTime();
    const renewed = now - row.last_seen >= SEEN_EVERY;
    if (renewed) this.#see.run(now, row.id);
    return { ...sessionOf(row, person), lastSeen: renewed ? now : row.last_seen, renewed };
  }

  /** Those that were used last stand first. */
  of(person: Person): Session[] {
    const rows = this.#ofPerson.all(person.id, this.#oldest()) as unknown as Row[];
    return rows.map((row) => sessionOf(row, person));
  }

  rename(personId: string, id: string, perangkat: string): void {
    this.#rename.run(perangkat, personId, id);
  }

  end(personId: string, id: string): void {
    this.#end.run(personId, id);
  }

  /** Returns how many there were. */
  endAll(personId: string): number {
    return Number(this.#endAll.run(personId).changes);
  }

  /** Whatever was seen last at this time or before has ended. */
  #oldest(): number {
    return this.#now().getTime() - SESSION_DAYS * DAY;
  }
}

function sessionOf({ id, perangkat, created, last_seen }: Row, person: Person): Session {
  return { id, person, perangkat, created, lastSeen: last_seen };
}
