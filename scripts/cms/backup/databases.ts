/** Copies of SQLite files that others write at the same time. */
import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** How long to wait for a writer (milliseconds). */
const PATIENCE = 30_000;

/** Copies a database as it is at this moment, whole and without free pages; writers go on meanwhile. */
export function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true, timeout: PATIENCE });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
  chmodSync(to, 0o600);
}

/** Rows of each table. Throws where the file is damaged. */
export function countRows(file: string): Record<string, number> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const { integrity_check: verdict } = database.prepare('PRAGMA integrity_check').get() as {
      integrity_check: string;
    };
    if (verdict !== 'ok') throw new Error(`${file} is damaged: ${verdict}`);
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all();
    const count = (name: string) => database.prepare(`SELECT count(*) AS n FROM "${name}"`).get()?.n;
    return Object.fromEntries(tables.map(({ name }) => [String(name), Number(count(String(name)))]));
  } finally {
    database.close();
  }
}
