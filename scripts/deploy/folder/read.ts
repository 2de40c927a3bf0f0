/** What lies in a folder target: releases of every village, and which of them is shown. */
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashText } from '../../lib/hash.ts';
import { AT, byNumber } from '../releases.ts';
import type { Release, SiteState } from '../target.ts';

/** The folder of one village below a target's path. */
export const villageFolder = (base: string, id: string) => join(base, AT.villages, id);

/** Villages that the target keeps, by id. */
export function readStates(base: string): Map<string, SiteState> {
  return new Map(names(join(base, AT.villages)).map((id) => [id, readState(villageFolder(base, id))]));
}

function readState(village: string): SiteState {
  const releases = names(join(village, AT.releases)).flatMap((name) => readRelease(village, name));
  return { current: currentRelease(village), releases: releases.sort(byNumber) };
}

/** A release without a manifest is none: something else than a deploy has been there. */
function readRelease(village: string, name: string): Release[] {
  const folder = join(village, AT.releases, name);
  const manifest = join(folder, AT.manifest);
  if (!/^\d+$/.test(name) || !existsSync(manifest)) return [];
  return [
    {
      name,
      digest: hashText(readFileSync(manifest)),
      time: Math.floor(statSync(manifest).mtimeMs / 1000),
      takenBack: existsSync(join(folder, AT.takenBack)),
    },
  ];
}

/** The release that `kini` names; undefined where it leads nowhere. */
export function currentRelease(village: string): string | undefined {
  const link = join(village, AT.current);
  return existsSync(join(link, AT.manifest)) ? basename(readlinkSync(link)) : undefined;
}

function names(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
}
