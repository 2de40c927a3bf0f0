/** Runs `balai build` as a process of its own: its memory goes with it, and its crash is not the gateway's. */
import { execFile } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../../theme/model/finding.ts';
import type { Tanggal } from '../../../theme/model/tanggal.ts';
import type { SiteStatus } from '../../build/summary.ts';
import { EXIT, firstLine } from '../../lib/errors.ts';
import { PROJECT } from '../../lib/options.ts';
import type { Owner } from '../people/person.ts';

/** What the gateway reads of `balai build --json`. */
export interface BuildAnswer {
  date: Tanggal;
  sites: { id: Owner; status: SiteStatus; findings: Finding[] }[];
  /** The regency's portal, where it was asked for. */
  portal?: { status: SiteStatus; findings: Finding[] };
  /** What belongs to no single village. */
  findings: Finding[];
}

/**
 * Builds these villages (or the regency's portal, `_kabupaten`), or all when none is named. Rejects when nothing could
 * be built or the process was killed; what was published before stays.
 */
export type Build = (villages: readonly Owner[], signal: AbortSignal) => Promise<BuildAnswer>;

/** A build that hangs is ended after this; a fleet that is built from nothing takes some minutes. In ms. */
const PATIENCE = 60 * 60_000;
const MAX_ANSWER_BYTES = 128 * 1024 * 1024;

/** The real one, for a root and the folder of its finished sites. */
export function buildProcess({ root, out }: { root: string; out: string }): Build {
  return (villages, signal) =>
    new Promise((resolve, reject) => {
      const args = [join(PROJECT, 'scripts', 'balai.ts'), 'build', '--root', root, '--out', out, '--json'];
      if (villages.length > 0) args.push('--site', villages.join(','));
      const options = { cwd: PROJECT, signal, timeout: PATIENCE, maxBuffer: MAX_ANSWER_BYTES };
      const child = execFile(process.execPath, args, options, (error, stdout, stderr) => {
        if (error && error.code !== EXIT.findings)
          return reject(new Error(stderr.trim().slice(0, 2000) || firstLine(error)));
        try {
          resolve(JSON.parse(stdout) as BuildAnswer);
        } catch {
          reject(new Error('balai build gave no answer'));
        }
      });
      giveWay(child.pid);
    });
}

/** People who save come before a build that has the same processors; what it starts gives way, too. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or this system has no such order: then all are equal.
  }
}
