/** The drafts of the gateway, kept in one SQLite file. */
import { randomBytes } from 'node:crypto';
import { openDatabase } from '../database.ts';
import type { Person } from '../people/person.ts';
import type { Draft, DraftAsset, DraftLine, Drafts } from './drafts.ts';

const DAY = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 30;
/** Of one person in one village: nobody types more, and a broken script does not fill the disk. */
const MOST = 200;
/**
 * Bytes of one person's drafts in all villages. Beyond it the photos of the older ones go, then the older
 * ones themselves: a stolen phone must not fill the disk on which everybody saves.
 */
const MOST_FILES = 64 * 1024 * 1024;
const MOST_TEXT = 16 * 1024 * 1024;

/** Steps are only ever appended; see `openDatabase`. */
const TABLES = [
  `CREATE TABLE draft (
     id TEXT PRIMARY KEY,
     person TEXT NOT NULL,
     nama TEXT NOT NULL,
     desa TEXT NOT NULL,
     koleksi TEXT NOT NULL,
     kunci TEXT NOT NULL,
     slug TEXT NOT NULL,
     sebab TEXT NOT NULL CHECK (sebab IN ('ketikan', 'bentrok', 'ditolak')),
     judul TEXT NOT NULL,
     raw TEXT NOT NULL,
     assets TEXT NOT NULL,
     base TEXT NOT NULL,
     at INTEGER NOT NULL,
     UNIQUE (person, desa, koleksi, kunci, sebab)
   ) STRICT;
   CREATE INDEX draft_desa ON draft (desa, at);`,
] as const;

const LINE = 'id, person, nama, desa, koleksi, kunci, slug, sebab, judul, base, at';

interface Row extends Omit<Draft, 'personId' | 'base' | 'assets'> {
  person: string;
  /** JSON: a name, null, or nothing at all. */
  base: string;
  assets: string;
}

/** @param file path, or `:memory:` */
export function openDrafts(file: string, now: () => Date): Drafts {
  const database = openDatabase(file, TABLES);
  const write = database.prepare(
    `INSERT INTO draft (id, person, nama, desa, koleksi, kunci, slug, sebab, judul, raw, assets, base, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (person, desa, koleksi, kunci, sebab) DO UPDATE SET
       slug = excluded.slug, judul = excluded.judul, raw = excluded.raw, assets = excluded.assets,
       base = excluded.base, at = excluded.at
     RETURNING id`,
  );
  const shorten = database.prepare(
    `DELETE FROM draft WHERE id IN
       (SELECT id FROM draft WHERE person = ? AND desa = ? ORDER BY at DESC LIMIT -1 OFFSET ${MOST})`,
  );
  const beyond = (column: 'raw' | 'assets', most: number) =>
    `SELECT id FROM (SELECT id, SUM(OCTET_LENGTH(${column})) OVER (ORDER BY at DESC, id) AS total FROM draft
       WHERE person = ?) WHERE total > ${most}`;
  const lighten = database.prepare(
    `UPDATE draft SET assets = '[]' WHERE assets <> '[]' AND id IN (${beyond('assets', MOST_FILES)})`,
  );
  const lessen = database.prepare(`DELETE FROM draft WHERE id IN (${beyond('raw', MOST_TEXT)})`);
  const all = database.prepare(`SELECT ${LINE} FROM draft WHERE desa = ? ORDER BY at DESC, id`);
  const own = database.prepare(
    `SELECT ${LINE} FROM draft WHERE desa = ? AND person = ? ORDER BY at DESC, id`,
  );
  const one = database.prepare(`SELECT ${LINE}, raw, assets FROM draft WHERE id = ?`);
  const remove = database.prepare('DELETE FROM draft WHERE id = ?');
  const removeOld = database.prepare('DELETE FROM draft WHERE at < ?');
  let pruned = 0;

  const drafts: Drafts = {
    keep(person, { desa, koleksi, slug, kunci = slug, sebab, judul, raw, assets, base }) {
      if (now().getTime() - pruned > DAY) drafts.prune();
      const id = randomBytes(9).toString('base64url');
      const values = [id, person.id, person.nama, desa, koleksi, kunci, slug, sebab, judul, raw] as const;
      const row = write.get(...values, JSON.stringify(assets), baseText(base), now().getTime()) as {
        id: string;
      };
      shorten.run(person.id, desa);
      lighten.run(person.id);
      lessen.run(person.id);
      return row.id;
    },
    list(person, desa) {
      const rows = person.peran === 'kominfo' ? all.all(desa) : own.all(desa, person.id);
      return (rows as unknown as Row[]).map(asLine);
    },
    read(person, id) {
      const row = one.get(id) as Row | undefined;
      if (!row || !maySee(person, row.person)) return undefined;
      return { ...asLine(row), raw: row.raw, assets: JSON.parse(row.assets) as DraftAsset[] };
    },
    drop(person, id) {
      if (drafts.read(person, id)) remove.run(id);
    },
    prune() {
      pruned = now().getTime();
      return Number(removeOld.run(pruned - KEPT_DAYS * DAY).changes);
    },
    close: () => database.close(),
  };
  return drafts;
}

function maySee({ id, peran }: Person, owner: string): boolean {
  return peran === 'kominfo' || id === owner;
}

function asLine({ id, person, nama, desa, koleksi, kunci, slug, sebab, judul, base, at }: Row): DraftLine {
  const known = base === '' ? undefined : (JSON.parse(base) as string | null);
  return { id, personId: person, nama, desa, koleksi, kunci, slug, sebab, judul, base: known, at };
}

function baseText(base: Draft['base']): string {
  return base === undefined ? '' : JSON.stringify(base);
}
