/** Invitations: tokens that let one person in, once. A used one is deleted, so nothing tells it from a made-up one. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { HOUR, INVITATION_HOURS } from './lifetimes.ts';
import type { Person } from './person.ts';
import type { Persons } from './persons.ts';
import type { SignIn } from './sign-in.ts';
import { hashToken, newToken } from './token.ts';

type Row = { person: string; expires: number } | undefined;

export class Invitations implements SignIn<string> {
  readonly #persons: Persons;
  readonly #now: () => Date;
  readonly #insert: StatementSync;
  readonly #select: StatementSync;
  readonly #take: StatementSync;
  readonly #open: StatementSync;
  readonly #end: StatementSync;
  readonly #expire: StatementSync;

  constructor(database: DatabaseSync, persons: Persons, now: () => Date) {
    this.#persons = persons;
    this.#now = now;
    const found = 'FROM invitation WHERE hash = ? AND expires > ?';
    this.#insert = database.prepare('INSERT INTO invitation (hash, person, expires) VALUES (?, ?, ?)');
    this.#select = database.prepare(`SELECT person, expires ${found}`);
    this.#take = database.prepare(`DELETE ${found} RETURNING person, expires`);
    this.#open = database.prepare(
      'SELECT max(expires) AS expires FROM invitation WHERE person = ? AND expires > ?',
    );
    this.#end = database.prepare('DELETE FROM invitation WHERE person = ?');
    this.#expire = database.prepare('DELETE FROM invitation WHERE expires <= ?');
  }

  add(person: Person): { person: Person; token: string; expires: number } {
    const now = this.#now().getTime();
    const [token, expires] = [newToken(), now + INVITATION_HOURS * HOUR];
    this.#expire.run(now);
    this.#insert.run(hashToken(token), person.id, expires);
    return { person, token, expires };
  }

  /** Looks, does not use it up. */
  look(token: string): { person: Person; expires: number } | undefined {
    return this.#invited(this.#select.get(hashToken(token), this.#now().getTime()) as Row);
  }

  /** Uses it up. Of several who try at the same time, one gets the person. */
  verify(token: string): Person | undefined {
    return this.#invited(this.#take.get(hashToken(token), this.#now().getTime()) as Row)?.person;
  }

  /** When the last open invitation of that person ends; undefined where there is none. */
  openUntil(personId: string): number | undefined {
    const row = this.#open.get(personId, this.#now().getTime()) as { expires: number | null };
    return row.expires ?? undefined;
  }

  /** Returns how many there were. */
  endAll(personId: string): number {
    return Number(this.#end.run(personId).changes);
  }

  #invited(row: Row): { person: Person; expires: number } | undefined {
    const person = row && this.#persons.read(row.person);
    return person && { person, expires: row.expires };
  }
}
