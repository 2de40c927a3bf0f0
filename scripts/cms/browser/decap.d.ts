/** The parts of Decap that we use and that come without types. */
declare module 'decap-cms-backend-proxy' {
  export interface ProxyRequest {
    action: string;
    params: Record<string, unknown>;
  }
  export class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    request(payload: ProxyRequest): Promise<unknown>;
    authComponent(): unknown;
    authenticate(): Promise<unknown>;
    restoreUser(): Promise<unknown>;
    logout(): unknown;
    getDeployPreview(collection: string, slug: string): Promise<unknown>;
  }
}

declare module 'decap-cms-core/dist/esm/redux' {
  import type { Map as ImmutableMap } from 'immutable';
  /** Decap's state, as far as we look into it. */
  export interface DecapState {
    config: Record<string, unknown>;
    collections: ImmutableMap<string, DecapMap>;
    entryDraft: DecapMap;
  }
  export type DecapMap = ImmutableMap<string, unknown>;
  export const store: {
    getState(): DecapState;
    subscribe(listener: () => void): () => void;
    dispatch(action: unknown): unknown;
  };
}

declare module 'decap-cms-core/dist/esm/backend' {
  import type { DecapMap } from 'decap-cms-core/dist/esm/redux';
  export function currentBackend(config: unknown): {
    entryToRaw(collection: DecapMap, entry: DecapMap): string;
  };
}

declare module 'decap-cms-core/dist/esm/actions/entries' {
  import type { DecapMap } from 'decap-cms-core/dist/esm/redux';
  export function getSerializedEntry(collection: DecapMap, entry: DecapMap): DecapMap;
  export function loadEntry(collection: DecapMap, slug: string): unknown;
  export function loadEntries(collection: DecapMap): unknown;
  export function createEmptyDraft(collection: DecapMap, search: string): unknown;
}

declare module 'decap-cms-core/dist/esm/routing/history' {
  /** Decap's own; it hears of the address only once it is on the screen. */
  export const history: { replace(path: string): void };
}

declare module 'decap-cms-lib-util' {
  export const localForage: {
    getItem<T>(key: string): Promise<T | null>;
    setItem(key: string, value: unknown): Promise<unknown>;
    keys(): Promise<string[]>;
    removeItem(key: string): Promise<void>;
  };
}

declare module 'decap-cms-locales' {
  import type { CmsLocalePhrases } from 'decap-cms-core';
  export const en: CmsLocalePhrases;
}

declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}
