/** Reads what the server's scripts say. */
import { type Manifest, parseManifest } from '../manifest.ts';
import { byNumber } from '../releases.ts';
import type { Release, SiteState } from '../target.ts';
import { MARK } from './scripts.ts';

const RELEASE = String.raw`desa/([^/]+)/rilis/(\d+)`;

/** Parses the answer of `READ_STATE`. */
export function parseStates(text: string): Map<string, SiteState> {
  const [digests = '', times = '', links = '', takenBack = ''] = text.split(new RegExp(`^${MARK}$`, 'm'));
  const releases = new Map<string, Release>();
  const states = new Map<string, SiteState>();
  for (const [, digest = '', id = '', name = ''] of matches(
    digests,
    `^([0-9a-f]{64})  ${RELEASE}/manifes$`,
  )) {
    const state = states.get(id) ?? { current: undefined, releases: [] };
    const release = { name, digest, time: 0, takenBack: false };
    state.releases.push(release);
    states.set(id, state);
    releases.set(`${id} ${name}`, release);
  }
  for (const [, time, id, name] of matches(times, `^(\\d+) ${RELEASE}/manifes$`)) {
    const release = releases.get(`${id} ${name}`);
    if (release) release.time = Number(time);
  }
  for (const [, id, name] of matches(takenBack, `^${RELEASE}/ditarik$`)) {
    const release = releases.get(`${id} ${name}`);
    if (release) release.takenBack = true;
  }
  // A link that leads to no release shows nothing.
  for (const [, id = '', name = ''] of matches(links, `^.?desa/([^/]+)/kini.? -> .?rilis/(\\d+)`)) {
    const state = states.get(id);
    if (state && releases.has(`${id} ${name}`)) state.current = name;
  }
  for (const state of states.values()) state.releases.sort(byNumber);
  return states;
}

/** Parses the answer of `READ_MANIFESTS`. */
export function parseManifests(text: string): Map<string, Manifest> {
  const parts = text.split(new RegExp(`^${MARK} (.+)\n`, 'm'));
  const manifests = new Map<string, Manifest>();
  for (let i = 1; i < parts.length; i += 2) manifests.set(parts[i] ?? '', parseManifest(parts[i + 1] ?? ''));
  return manifests;
}

function matches(text: string, pattern: string): RegExpMatchArray[] {
  return [...text.matchAll(new RegExp(pattern, 'gm'))];
}
