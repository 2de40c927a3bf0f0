/**
 * What the worker finds around it: the part of the browser's worker interface that it uses (TypeScript's own
 * cannot stand beside that of pages), and the lists that the build writes at the head of each village's `/sw.js`.
 */

/** Address below the scope (`layanan/ktp/`) and the hash of what stands there; '' where the name says it. */
export type Butir = [alamat: string, versi: string];

interface Peristiwa extends Event {
  /** Of a message from a page: its address, and whether nothing but that may be fetched. */
  readonly data: [halaman: string, hemat: boolean];
  waitUntil(work: Promise<unknown>): void;
}

export interface PeristiwaAmbil extends Peristiwa {
  readonly request: Request;
  /** The answer to a navigation, asked for while the worker was still starting. */
  readonly preloadResponse: Promise<Response | undefined>;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

export interface Pekerja {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ postMessage(message: unknown): void } | undefined>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'fetch', listener: (event: PeristiwaAmbil) => void): void;
  addEventListener(name: 'install' | 'activate' | 'message', listener: (event: Peristiwa) => void): void;
}

declare global {
  /** Kept from the first visit on. */
  const INTI: Butir[];
  /** Changes with any page of the offline copy. */
  const VERSI: string;
  /** IANA name and abbreviation of the village's time zone. */
  const ZONA: [string, string];
}

export const pekerja = self as unknown as Pekerja;
