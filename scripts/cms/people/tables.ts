/** Tables of people, invitations and devices. Steps are only ever appended; see `openDatabase`. */
export const PEOPLE_TABLES = [
  `CREATE TABLE person (
     id TEXT PRIMARY KEY,
     nama TEXT NOT NULL,
     peran TEXT NOT NULL CHECK (peran IN ('operator', 'kominfo')),
     created INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE person_desa (
     person TEXT NOT NULL REFERENCES person (id),
     desa TEXT NOT NULL,
     PRIMARY KEY (person, desa)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE invitation (
     hash BLOB PRIMARY KEY,
     person TEXT NOT NULL REFERENCES person (id),
     expires INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE session (
     id TEXT PRIMARY KEY,
     hash BLOB NOT NULL UNIQUE,
     person TEXT NOT NULL REFERENCES person (id),
     perangkat TEXT NOT NULL,
     created INTEGER NOT NULL,
     last_seen INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX session_person ON session (person);`,
] as const;
