/**
 * Netlify with one site a village. What is online is known by the titles of deploys, which hold the digest
 * of the site. Netlify publishes a deploy at once and only when it is whole, and compresses by itself.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../manifest.ts';
import { UNCOUNTED } from '../manifest.ts';
import type { LocalSite, Move, Release, SiteState, Target } from '../target.ts';
import { PassingError } from '../target.ts';
import type { NetlifyApi, NetlifyDeploy, NetlifySite } from './api.ts';

export interface NetlifyTargetOptions {
  api: NetlifyApi;
  /** The site of a village is called this and its id. */
  prefix: string;
  team: string | undefined;
  wait: (ms: number) => Promise<void>;
}

const TITLE = /^balai ([0-9a-f]{64})$/;
/** Between two questions whether a deploy is ready, in ms, and how often it is asked. */
const POLL = 2000;
const POLLS = 150;

export class NetlifyTarget implements Target {
  readonly #options: NetlifyTargetOptions;
  readonly #sites = new Map<string, NetlifySite>();

  constructor(options: NetlifyTargetOptions) {
    this.#options = options;
  }

  /** Two deploys of one site do not mix at Netlify: the later one is published, whole. */
  async lock(): Promise<void> {}

  async state(): Promise<Map<string, SiteState>> {
    const { api, prefix } = this.#options;
    const states = new Map<string, SiteState>();
    for (const site of await api.sites(prefix)) {
      const id = site.name.slice(prefix.length);
      this.#sites.set(id, site);
      states.set(id, stateOf(site, await api.deploys(site.id)));
    }
    return states;
  }

  /** Netlify does not tell SHA-256 of files; a changed village counts as changed in all of them. */
  async manifests(): Promise<Map<string, Manifest>> {
    return new Map();
  }

  async publish(site: LocalSite): Promise<string> {
    const { api } = this.#options;
    const { id } = await this.#siteFor(site);
    const paths = [...site.manifest.files.keys(), ...UNCOUNTED];
    const files = Object.fromEntries(paths.map((path) => [`/${path}`, sha1(join(site.folder, path))]));
    const deploy = await api.createDeploy(id, `balai ${site.manifest.digest}`, files);
    const wanted = new Set(deploy.required);
    for (const [path, sha] of Object.entries(files)) {
      // Of several files with the same bytes one is enough.
      if (wanted.delete(sha)) await api.upload(deploy.id, path, readFileSync(join(site.folder, path)));
    }
    await this.#untilReady(deploy);
    return deploy.id;
  }

  async #siteFor({ id, domain }: LocalSite): Promise<NetlifySite> {
    const { api, prefix, team } = this.#options;
    let site = this.#sites.get(id) ?? (await api.createSite(`${prefix}${id}`, domain, team));
    this.#sites.set(id, site);
    if (site.custom_domain !== domain) site = await api.setDomain(site.id, domain);
    this.#sites.set(id, site);
    return site;
  }

  async #untilReady(deploy: NetlifyDeploy): Promise<void> {
    const { api, wait } = this.#options;
    let { state, error_message } = deploy;
    for (let i = 0; state !== 'ready'; i++) {
      if (state === 'error')
        throw new Error(`Netlify could not publish it: ${error_message ?? 'no reason given'}`);
      if (i === POLLS) throw new PassingError('Netlify: the deploy is not ready after five minutes');
      await wait(POLL);
      ({ state, error_message } = await api.deploy(deploy.id));
    }
  }

  /** A site is not deleted by a program; its domain and history may still be needed. */
  async withdraw(id: string): Promise<void> {
    const name = this.#sites.get(id)?.name ?? id;
    throw new Error(`the fleet no longer has this village: delete the site ${name} at Netlify by hand`);
  }

  async move(moves: readonly Move[]): Promise<void> {
    for (const { id, release } of moves) {
      const site = this.#sites.get(id);
      if (site) await this.#options.api.restore(site.id, release);
    }
  }

  async close(): Promise<void> {}
}

/** Only deploys that this program made and that were published count; those after the current one were taken back. */
function stateOf(site: NetlifySite, deploys: readonly NetlifyDeploy[]): SiteState {
  const current = site.published_deploy?.id;
  const releases: Release[] = deploys
    .filter(({ state, title }) => state === 'ready' && TITLE.test(title ?? ''))
    .map(({ id, title, created_at }) => ({
      name: id,
      digest: TITLE.exec(title ?? '')?.[1] ?? '',
      time: Math.floor(Date.parse(created_at) / 1000),
      takenBack: false,
    }))
    .reverse();
  const shown = releases.findIndex(({ name }) => name === current);
  if (shown < 0) return { current: undefined, releases };
  return { current, releases: releases.map((release, i) => ({ ...release, takenBack: i > shown })) };
}

function sha1(file: string): string {
  return createHash('sha1').update(readFileSync(file)).digest('hex');
}
