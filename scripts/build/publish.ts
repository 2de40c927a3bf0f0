/**
 * Stage 8: switches a village to its new version. The finished folder takes the place of the old one by
 * rename; between the two renames lies no other work. A build that is killed in that instant has left
 * the old version beside it, and the next command puts it back (`recover`).
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Layout, retiredFolder, stagingFolder } from './layout.ts';
import { inShard, type Shard } from './shard.ts';
import { readVersion } from './version.ts';

/** Puts `staging` in the place of `<out>/<id>`. */
export function publish(layout: Layout, id: string, staging: string): void {
  const target = join(layout.out, id);
  const retired = join(retiredFolder(layout), id);
  if (existsSync(target) && !isOurs(target))
    throw new Error(`${target} is not a site that a build made, so it is not replaced; move it away`);
  mkdirSync(retiredFolder(layout), { recursive: true });
  rmSync(retired, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, retired);
  renameSync(staging, target);
  rmSync(retired, { recursive: true, force: true });
}

/** True for a folder that a build made, or an empty one. */
function isOurs(folder: string): boolean {
  return readVersion(folder) !== undefined || readdirSync(folder).length === 0;
}

/** After a build that was killed: old versions whose place is empty come back, half-made ones go. */
export function recover(layout: Layout): void {
  const retired = retiredFolder(layout);
  if (existsSync(retired)) {
    for (const id of readdirSync(retired)) {
      if (!existsSync(join(layout.out, id)) && readVersion(join(retired, id))) {
        renameSync(join(retired, id), join(layout.out, id));
      }
    }
    rmSync(retired, { recursive: true, force: true });
  }
  rmSync(stagingFolder(layout), { recursive: true, force: true });
}

/**
 * Takes down the sites of villages that the fleet no longer has. Only folders that a build made, and of a shard
 * only its own: what became of the others, another one knows.
 */
export function withdraw(layout: Layout, villages: ReadonlySet<string>, shard?: Shard): string[] {
  if (!existsSync(layout.out)) return [];
  const gone = readdirSync(layout.out).filter(
    (id) => !villages.has(id) && inShard(shard, id) && readVersion(join(layout.out, id)),
  );
  for (const id of gone) rmSync(join(layout.out, id), { recursive: true, force: true });
  return gone;
}
