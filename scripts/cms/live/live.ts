/** From a save to the public page: which villages are to be built, which is being built, what came of it. */
import type { Severity } from '../../../theme/model/finding.ts';
import type { Owner } from '../people/person.ts';
import type { RepoPath } from '../store/store.ts';

/** `menunggu`, `dibuat`, `tayang`; `ditahan` when the build left the entry or the whole village out. */
export type LiveState = 'menunggu' | 'dibuat' | 'tayang' | 'ditahan' | 'gagal';

export interface LiveStatus {
  state: LiveState;
  /** Milliseconds since 1970 of the last change of state. */
  at: number;
  /** Commit up to which the published site is known to be made. */
  commit: string | undefined;
  /** Of this village, in Indonesian: which entry was left out (`error`) or is shown in part, and why. */
  findings: LiveFinding[];
}

export interface LiveFinding {
  file: RepoPath;
  field: string;
  severity: Severity;
  message: string;
  hint: string;
}

export interface Live {
  /** To be called after each save. Returns at once. */
  saved(owner: Owner, paths: readonly RepoPath[], commit: string): void;
  status(owner: Owner): LiveStatus;
  /** Whether the published site of that village has that page: `/berita/panen/`. */
  hasPage(owner: Owner, address: string): boolean;
  /** Resolves when nothing waits and nothing is being built. */
  idle(): Promise<void>;
  close(): Promise<void>;
}
