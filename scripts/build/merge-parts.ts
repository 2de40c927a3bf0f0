/** The folders that are to be merged: which shards they are, and whether they belong together. */
import { resolve } from 'node:path';
import { CannotError } from '../lib/errors.ts';
import { published } from './fleet-files.ts';
import { shardName, shardOf } from './shard.ts';
import { readShardRecord, type ShardRecord } from './shard-record.ts';

export interface Part extends ShardRecord {
  folder: string;
}

/**
 * All shards of one fleet, by number, first to last.
 * @throws {CannotError} where one is missing or there twice, or where they were not made alike
 */
export function readParts(folders: readonly string[]): Part[] {
  const parts = folders.map(readPart).sort((a, b) => a.shard.number - b.shard.number);
  const [first] = parts;
  if (!first)
    throw new CannotError('There is nothing to merge.', 'Name the folders: balai merge bagian/1 bagian/2');
  for (const part of parts) {
    const differ = (what: string, hint: string) =>
      new CannotError(`${first.folder} and ${part.folder} were made ${what}.`, hint);
    if (part.shard.of !== first.shard.of)
      throw differ(
        `for ${first.shard.of} and for ${part.shard.of} machines`,
        'Make all with the same number.',
      );
    if (part.engine !== first.engine)
      throw differ('by different versions of the program', 'Make all from the same commit.');
    if (part.report.day !== first.report.day)
      throw differ(
        `for different days, ${first.report.day} and ${part.report.day}`,
        `Give all the same --date.`,
      );
  }
  refuseGaps(parts, first.shard.of);
  for (const part of parts) refuseStrangers(part);
  return parts;
}

function readPart(folder: string): Part {
  const record = readShardRecord(folder);
  if (record) return { folder: resolve(folder), ...record };
  throw new CannotError(
    `${folder} is no finished shard.`,
    `Make it with: npm run balai -- build --shard 1/2 --out ${folder}`,
  );
}

function refuseGaps(parts: readonly Part[], of: number): void {
  for (let number = 1; number <= of; number++) {
    const found = parts.filter(({ shard }) => shard.number === number).map(({ folder }) => folder);
    const name = shardName({ number, of });
    if (found.length === 0)
      throw new CannotError(`Shard ${name} is missing.`, `Name its folder too, or make it: --shard ${name}.`);
    if (found.length > 1)
      throw new CannotError(`Shard ${name} is there twice: ${found.join(' and ')}.`, 'Name one of them.');
  }
}

/** A village in the wrong folder would be there twice, or be the one that was made in another way. */
function refuseStrangers({ folder, shard }: Part): void {
  const stranger = published(folder).villages.find(({ id }) => shardOf(id, shard.of) !== shard.number);
  if (stranger)
    throw new CannotError(
      `${folder} holds ${stranger.id}, which is of shard ${shardName({ ...shard, number: shardOf(stranger.id, shard.of) })}.`,
      'Make the shard in a folder of its own.',
    );
}
