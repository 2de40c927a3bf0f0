/** A request that is refused, in words that an operator reads: what is wrong, and what to do. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Thrown anywhere while a request is handled; the gateway answers it as `{"error": text}` or as a page. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  /** Joins the answer's JSON, for the editor's script: the id of a kept draft, versions that collided. */
  readonly details: Record<string, unknown>;

  /** @param text Indonesian, one or two sentences */
  constructor(status: ContentfulStatusCode, text: string, details: Record<string, unknown> = {}) {
    super(text);
    this.status = status;
    this.details = details;
  }
}

/** Nothing was saved, and what is on the screen stays there. */
export function storageFull(): Refusal {
  return new Refusal(
    507,
    'Penyimpanan server penuh. Jangan tutup halaman ini; hubungi Kominfo, lalu simpan lagi.',
  );
}
