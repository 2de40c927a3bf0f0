/** Who edited which village, and when: told by git, with one walk over the history of all of them. */

import type { Kabupaten } from '../../theme/model/kabupaten.ts';
import { selisihZona } from '../../theme/model/kabupaten.ts';
import { isMassal, type Riwayat } from '../../theme/model/laporan/keaktifan.ts';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import { tanpaTakTampak } from '../../theme/model/teks.ts';
import { firstLine } from '../lib/errors.ts';
import { git, gitText } from '../lib/git.ts';

export interface Edits {
  /** By village id; a village that git knows no edit of is not in it. */
  villages: ReadonlyMap<string, Riwayat>;
  /** Why nothing is known, English; '' when git could be asked. */
  unknown: string;
  /** True where the clone is shallow: what happened before its oldest commit is not known. */
  shallow: boolean;
  /** Commits that touched many villages at once, which were not counted. */
  bulk: number;
}

export interface EditsOptions {
  /** A checkout's folder that holds `sites/` and `content/`, or a bare repository. */
  folder: string;
  /** All villages of the fleet. */
  ids: readonly string[];
  zone: Kabupaten['zona_waktu'];
}

/** A commit begins with a record separator; the paths that it touched follow the last unit separator. */
const FORMAT = '%x1e%at%x1f%an%x1f';
const MAX_NAME = 80;
/** A walk over a long history on a slow disk takes minutes, not more. In ms. */
const PATIENCE = 600_000;

/** Never throws: a report without git is a report. */
export async function readEdits({ folder, ids, zone }: EditsOptions): Promise<Edits> {
  try {
    const shallow = (await gitText(['rev-parse', '--is-shallow-repository'], { cwd: folder })) === 'true';
    const options = ['-z', '--name-only', '--no-renames', '--no-merges', '--relative', `--format=${FORMAT}`];
    const args = ['log', ...options, 'HEAD', '--', 'sites', 'content'];
    const signal = AbortSignal.timeout(PATIENCE);
    const { code, stdout, stderr } = await git(args, { cwd: folder, signal });
    if (code !== 0) return nothing(stderr.trim().split('\n')[0] ?? '');
    return { ...editsIn(stdout, new Set(ids), zone), unknown: '', shallow };
  } catch (error) {
    return nothing(firstLine(error));
  }
}

function nothing(reason: string): Edits {
  return { villages: new Map(), unknown: reason || 'git does not answer', shallow: false, bulk: 0 };
}

/** @param log newest first, as {@link FORMAT} writes it */
function editsIn(
  log: Buffer,
  ids: ReadonlySet<string>,
  zone: Kabupaten['zona_waktu'],
): Pick<Edits, 'villages' | 'bulk'> {
  const villages = new Map<string, { hari: Tanggal[]; oleh: string }>();
  let bulk = 0;
  for (const { at, name, paths } of commits(log)) {
    const touched = new Set(paths.map(villageOf).filter((id) => id !== undefined && ids.has(id)));
    if (isMassal(touched.size, ids.size)) bulk += 1;
    else if (!isMachine(name))
      for (const id of touched) {
        if (id === undefined) continue;
        const known = villages.get(id);
        const day = dayOf(at, zone);
        if (known) known.hari.push(day);
        else villages.set(id, { hari: [day], oleh: personName(name) });
      }
  }
  for (const { hari } of villages.values()) hari.sort();
  return { villages, bulk };
}

interface Commit {
  /** Seconds since 1970. */
  at: number;
  name: string;
  paths: string[];
}

/** One by one: the paths of a large fleet's first commit alone are megabytes. */
function* commits(log: Buffer): Generator<Commit> {
  for (let start = log.indexOf(0x1e); start >= 0; ) {
    const next = log.indexOf(0x1e, start + 1);
    const record = log.toString('utf8', start + 1, next < 0 ? log.length : next);
    // A name may hold a separator, too: the paths follow the last one.
    const [at = '0', ...rest] = record.split('\x1f');
    const files = rest.pop() ?? '';
    const name = rest.join(' ');
    yield { at: Number(at), name, paths: files.split('\0').map((path) => path.replace(/^\n/, '')) };
    start = next;
  }
}

function villageOf(path: string): string | undefined {
  return /^(?:sites|content)\/([^/]+)\//.exec(path)?.[1];
}

/** Accounts by which git hosts let programs commit. */
function isMachine(name: string): boolean {
  return name.endsWith('[bot]');
}

/** Names come from whoever can commit: none may control a terminal or fill a page. */
function personName(name: string): string {
  return tanpaTakTampak(name).trim().slice(0, MAX_NAME).toWellFormed();
}

/** Indonesia knows no summer time, so the zone is a plain shift. */
function dayOf(at: number, zone: Kabupaten['zona_waktu']): Tanggal {
  const hours = Number(selisihZona(zone).slice(0, 3));
  const day = new Date((at + hours * 3600) * 1000);
  return Number.isNaN(day.getTime()) ? '1970-01-01' : day.toISOString().slice(0, 10);
}
