/** XML text and the answers that the data files give. */
import { escapeHtml } from '../model/html.ts';
import { tanpaTakTampak } from '../model/teks.ts';

/** Escapes text for XML elements and attributes; what XML cannot hold is left out. */
export function xml(text: string): string {
  return escapeHtml(tanpaTakTampak(text));
}

/** An answer with its media type, always UTF-8. */
export function jawaban(body: string, type: string): Response {
  return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}

/** Data as JSON, indented so that people can read it too. */
export function jawabanJson(data: unknown): Response {
  return jawaban(`${JSON.stringify(data, null, 2)}\n`, 'application/json');
}
