/** Opens a SQLite file of the gateway: durable, shared by the gateway and the commands beside it. */
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a writer waits for another one (milliseconds). */
const PATIENCE = 5000;

/**
 * Opens the file, made where it is missing (readable by its owner only), and brings its tables up to date.
 * @param file path, or `:memory:`
 * @param steps SQL that makes the tables; a later version of the program appends steps and changes none
 */
export function openDatabase(file: string, steps: readonly string[]): DatabaseSync {
  const inMemory = file === ':memory:';
  if (!inMemory) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file, { timeout: PATIENCE, enableForeignKeyConstraints: true });
  if (!inMemory) chmodSync(file, 0o600);
  // FULL: in WAL mode a commit is on the disk when it returns.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  transaction(database, () => {
    const { user_version: done } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (done > steps.length)
      throw new Error(`${file} was written by a newer version of balai; this one cannot read it.`);
    for (const step of steps.slice(done)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
  });
  return database;
}

/** Does all of the work or none of it; other writers wait. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
