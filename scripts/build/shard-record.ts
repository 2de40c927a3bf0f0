/**
 * What a shard leaves in its output folder for the merge: which one it is, and what it reported. The name
 * begins with a dot, so nothing that lists sites sees it, and no host serves it.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../lib/write.ts';
import type { Shard } from './shard.ts';
import type { BuildReport } from './summary.ts';

const FILE = '.bagian.json';

export interface ShardRecord {
  shard: Shard;
  /** Hash of the program and the theme that made it. */
  engine: string;
  report: BuildReport;
  /** By village: the hash of what it was made from, or of what could not be made. */
  inputs: Record<string, string>;
}

export function writeShardRecord(out: string, record: ShardRecord): void {
  writeWhole(join(out, FILE), JSON.stringify(record));
}

/** The record of a shard's folder; undefined where there is none that can be read. */
export function readShardRecord(out: string): ShardRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(join(out, FILE), 'utf8')) as Partial<ShardRecord>;
    const { shard, engine, report, inputs } = record;
    return shard && engine && report && inputs ? { shard, engine, report, inputs } : undefined;
  } catch {
    return undefined;
  }
}

/** The folder holds the whole fleet now, or half of something: it is no finished shard any more. */
export function forgetShardRecord(out: string): void {
  rmSync(join(out, FILE), { force: true });
}
