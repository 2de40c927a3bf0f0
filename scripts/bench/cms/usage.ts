/**
 * What a process and its gits use, read from /proc: proportional memory (a page that several share counts once
 * in all), and processor time, which says the same on a busy machine as on a quiet one.
 */
import { readFileSync } from 'node:fs';
import { descendants } from '../memory.ts';

/** How often memory is looked at (milliseconds). */
const INTERVAL = 200;
/** Clock ticks of /proc a second: the same on all Linux systems that Node runs on. */
const TICKS = 100;

/** Proportional memory in bytes. */
export interface Usage {
  /** The process itself. */
  own: number;
  /** What of {@link own} are pages of files, which the system can take back. */
  files: number;
  /** The gits below it. */
  gits: number;
}

export interface ProcessWatch {
  /** The moment of the most memory so far; undefined where there is no /proc. */
  peak(): Usage | undefined;
  /** Processor time so far, in milliseconds; 0 where there is no /proc. */
  cpu(): number;
  end(): void;
}

/** Watches a process and the gits below it. Builds, which are processes of their own, do not count. */
export function watchProcess(pid: number): ProcessWatch {
  let peak: Usage = { own: 0, files: 0, gits: 0 };
  const look = (): void => {
    const gits = gitsBelow(pid).reduce((bytes, each) => bytes + proportional(each, 'Pss'), 0);
    const now = { own: proportional(pid, 'Pss'), files: proportional(pid, 'Pss_File'), gits };
    if (now.own + now.gits > peak.own + peak.gits) peak = now;
  };
  const timer = setInterval(look, INTERVAL).unref();
  return {
    peak: () => {
      look();
      return peak.own > 0 ? peak : undefined;
    },
    cpu: () => cpuOf(pid) + gitsBelow(pid).reduce((ms, each) => ms + cpuOf(each), 0),
    end: () => clearInterval(timer),
  };
}

function gitsBelow(pid: number): number[] {
  return descendants(pid).filter((each) => each !== pid && read(each, 'comm').startsWith('git'));
}

function proportional(pid: number, kind: 'Pss' | 'Pss_File'): number {
  return Number(new RegExp(`^${kind}:\\s+(\\d+) kB`, 'm').exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) * 1024;
}

/** User and system time. Of gits that have ended, nothing is said: their parent's account has the builds in it, too. */
function cpuOf(pid: number): number {
  // The second field is the command in brackets and may hold blanks.
  const fields = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 1000) / TICKS;
}

/** Processes come and go while they are read. */
function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
