/** Second copies of what people type, so that no word is lost: kept for 30 days, in SQLite. */
import type { Owner, Person } from '../people/person.ts';
import type { BlobId } from '../store/store.ts';

export interface Draft {
  id: string;
  personId: string;
  nama: string;
  desa: Owner;
  koleksi: string;
  /** '' for an entry that has no name yet. */
  slug: string;
  /** Tells entries apart that have no name yet; the slug where it is left out. */
  kunci?: string | undefined;
  judul: string;
  /** The file as the editor would save it: front matter and body. */
  raw: string;
  /** Photos and files that go with it. */
  assets: DraftAsset[];
  base: BlobId | null | undefined;
  /** `ketikan` while typing, `bentrok` when somebody else was first, `ditolak` when the checks refused it. */
  sebab: 'ketikan' | 'bentrok' | 'ditolak';
  /** Milliseconds since 1970. */
  at: number;
}

export interface DraftAsset {
  path: string;
  content: string;
  encoding: 'base64';
}

/** What a list shows of a draft. */
export type DraftLine = Omit<Draft, 'raw' | 'assets'>;

export interface Drafts {
  /**
   * Keeps a draft; the newest copy of the same entry by the same person, for the same reason, replaces the one
   * before it. Returns its id, which stays the same while it is replaced.
   */
  keep(person: Person, draft: Omit<Draft, 'id' | 'personId' | 'nama' | 'at'>): string;
  /** Newest first; only of that person, or of all in a village for kominfo. */
  list(person: Person, desa: Owner): DraftLine[];
  read(person: Person, id: string): Draft | undefined;
  drop(person: Person, id: string): void;
  /** Deletes what is older than 30 days. Returns how many. */
  prune(): number;
  close(): void;
}
