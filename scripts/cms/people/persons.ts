/** People and their villages, as rows. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { slugify } from '../../../theme/model/teks.ts';
import type { Person, Rights, Role } from './person.ts';

export class Persons {
  readonly #select: StatementSync;
  readonly #villages: StatementSync;
  readonly #ids: StatementSync;
  readonly #insert: StatementSync;
  readonly #insertVillage: StatementSync;
  readonly #setRole: StatementSync;
  readonly #dropVillages: StatementSync;

  constructor(database: DatabaseSync) {
    this.#select = database.prepare('SELECT nama, peran FROM person WHERE id = ?');
    this.#villages = database.prepare('SELECT desa FROM person_desa WHERE person = ? ORDER BY desa');
    this.#ids = database.prepare('SELECT id FROM person ORDER BY nama, id');
    this.#insert = database.prepare('INSERT INTO person (id, nama, peran, created) VALUES (?, ?, ?, ?)');
    this.#insertVillage = database.prepare('INSERT INTO person_desa (person, desa) VALUES (?, ?)');
    this.#setRole = database.prepare('UPDATE person SET peran = ? WHERE id = ?');
    this.#dropVillages = database.prepare('DELETE FROM person_desa WHERE person = ?');
  }

  read(id: string): Person | undefined {
    const row = this.#select.get(id) as { nama: string; peran: Role } | undefined;
    if (!row) return undefined;
    const villages = this.#villages.all(id) as { desa: string }[];
    return { id, nama: row.nama, peran: row.peran, desa: villages.map(({ desa }) => desa) };
  }

  all(): Person[] {
    return (this.#ids.all() as { id: string }[]).flatMap(({ id }) => this.read(id) ?? []);
  }

  /** To be called inside a transaction. @param created milliseconds since 1970 */
  add({ nama, peran, desa }: Omit<Person, 'id'>, created: number): Person {
    const id = this.#freeId(slugify(nama) || 'operator');
    this.#insert.run(id, nama, peran, created);
    this.#addVillages(id, desa);
    return { id, nama, peran, desa: [...new Set(desa)].sort() };
  }

  /** To be called inside a transaction. Undefined where nobody has that id. */
  setRights(id: string, { peran, desa }: Rights): Person | undefined {
    if (this.#setRole.run(peran, id).changes === 0) return undefined;
    this.#dropVillages.run(id);
    this.#addVillages(id, desa);
    return this.read(id);
  }

  #addVillages(id: string, desa: readonly string[]): void {
    for (const one of new Set(desa)) this.#insertVillage.run(id, one);
  }

  /** The name itself, or the first of `-2`, `-3`, ... that nobody has. */
  #freeId(name: string): string {
    for (let n = 1; ; n++) {
      const id = n === 1 ? name : `${name}-${n}`;
      if (!this.#select.get(id)) return id;
    }
  }
}
