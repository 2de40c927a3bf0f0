/** Requests to the gateway over a slow and broken line. */
import { PERSON_HEADER } from '../web/person-header.ts';
import { pageData } from './page-data.ts';

/** No answer came: no signal, a dead line, or the time was up. */
export class NoSignal extends Error {
  constructor() {
    super('Tidak ada sinyal. Periksa internet Anda, lalu coba lagi. Tulisan Anda masih ada.');
  }
  /** Decap shows errors by this. */
  override toString(): string {
    return this.message;
  }
}

/** The gateway's answer was no; the message is for the operator. */
export class Refused extends Error {
  readonly status: number;
  readonly details: Record<string, unknown>;
  constructor(status: number, message: string, details: Record<string, unknown>) {
    super(message);
    this.status = status;
    this.details = details;
  }
  override toString(): string {
    return this.message;
  }
}

/** Neither a lost session nor a full disk says anything about the text that was sent. */
export function isForLater({ status }: Refused): boolean {
  return status === 401 || status === 429 || status >= 500;
}

/** Bytes a second that we wait for: a bit less than 0.5 Mbit/s. */
const SLOWEST = 50_000;
const PATIENCE = 30_000;
/** Before another try, in milliseconds. */
const PAUSES = [800, 2500];

export interface SendOptions {
  /** Part of the body that is on its way, 0 to 1. */
  onProgress?: (part: number) => void;
  /** How many times more a silent line is tried; every request may safely arrive twice. */
  retries?: number;
}

/**
 * Sends JSON and returns the answer's JSON.
 * @throws {NoSignal} when nothing answered after all tries
 * @throws {Refused} when the gateway said no, in words for the operator
 */
export async function send(url: string, body: unknown, options: SendOptions = {}): Promise<unknown> {
  const text = JSON.stringify(body);
  const pauses = PAUSES.slice(0, options.retries ?? PAUSES.length);
  for (const pause of [...pauses, undefined]) {
    try {
      return await sendOnce(url, text, options);
    } catch (error) {
      if (!(error instanceof NoSignal) || pause === undefined || !navigator.onLine) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  throw new NoSignal();
}

/** XMLHttpRequest, because fetch does not tell how much of a photo has been sent. */
function sendOnce(url: string, text: string, { onProgress }: SendOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Content-Type', 'application/json; charset=utf-8');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader(PERSON_HEADER, pageData().orang.id);
    request.timeout = PATIENCE + (text.length / SLOWEST) * 1000;
    if (onProgress) {
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    }
    request.onerror = request.ontimeout = request.onabort = () => reject(new NoSignal());
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status < 300 && answer !== undefined) resolve(answer);
      else if (isDown(request.status)) reject(new NoSignal());
      else reject(refusal(request.status, answer));
    };
    request.send(text);
  });
}

/** What the web server in front says while the gateway restarts. */
function isDown(status: number): boolean {
  return status === 0 || status === 502 || status === 503 || status === 504;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refusal(status: number, answer: unknown): Refused {
  const { error, ...details } = (answer ?? {}) as { error?: string } & Record<string, unknown>;
  if (status === 401) {
    const text = 'Perangkat ini sudah keluar. Tulisan Anda tersimpan di perangkat ini.';
    return new Refused(
      status,
      `${text} Minta undangan baru ke Kominfo, lalu buka lagi halaman ini.`,
      details,
    );
  }
  return new Refused(status, error ?? `Server tidak dapat menjawab (${status}). Coba lagi.`, details);
}
