/** What a deploy needs of a place that sites are sent to. Each kind of target is one such object. */
import type { Manifest } from './manifest.ts';

export interface Release {
  /** `17` in a folder, the id of a deploy at Netlify. */
  name: string;
  /** Of its manifest; '' where the place does not tell. */
  digest: string;
  /** Seconds since 1970. */
  time: number;
  /** A rollback went away from it. */
  takenBack: boolean;
}

export interface SiteState {
  /** The release that citizens see; undefined when the site is not online. */
  current: string | undefined;
  /** Oldest first. */
  releases: Release[];
}

/** A village's finished site on this machine. */
export interface LocalSite {
  id: string;
  folder: string;
  /** Its own domain, or the one below the regency's. */
  domain: string;
  manifest: Manifest;
}

export interface Move {
  id: string;
  release: string;
}

export interface Target {
  /** Keeps other deploys out until `close`. @throws {CannotError} when one is running. */
  lock(): Promise<void>;
  /** All villages that have ever been sent there and are kept, by id. */
  state(): Promise<Map<string, SiteState>>;
  /** Manifests of what is online, by id; a village may be missing where the place does not tell. */
  manifests(ids: readonly string[]): Promise<Map<string, Manifest>>;
  /** Sends a site and shows it, whole or not at all. May be called again after any failure. */
  publish(site: LocalSite, state: SiteState | undefined): Promise<string>;
  /** Takes a site offline; its releases stay. */
  withdraw(id: string): Promise<void>;
  /** Shows other releases instead, without sending anything. */
  move(moves: readonly Move[], states: ReadonlyMap<string, SiteState>): Promise<void>;
  close(): Promise<void>;
}

/** A failure that may pass by itself: no route, a broken connection, a busy server. */
export class PassingError extends Error {}
