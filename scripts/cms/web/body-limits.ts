/** How large a request may be, by its address; more is refused while it arrives. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { GatewayEnv } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { isApi } from './origin.ts';

/** A save with several photos in base64, before they are made smaller. */
const API_BYTES = 24 * 1024 * 1024;
/** A finance report with its form around it; the reader of the importer takes 20 MB. */
const UPLOAD_BYTES = 21 * 1024 * 1024;
/** A form of a page: names and short texts. */
const FORM_BYTES = 64 * 1024;

const UPLOAD = /^\/admin\/desa\/[^/]+\/anggaran\/unggah$/;

const limits = new Map([API_BYTES, UPLOAD_BYTES, FORM_BYTES].map((bytes) => [bytes, limitOf(bytes)]));

/**
 * Applies the limit of the address. A body without a length is held in memory before anything looks at it, so
 * strangers get no more than the button of an invitation needs.
 */
export const limitBody: MiddlewareHandler<GatewayEnv> = (c, next) => {
  const limit = limits.get(c.get('person') ? bytesFor(c.req.path) : FORM_BYTES);
  return limit ? limit(c, next) : next();
};

function bytesFor(path: string): number {
  if (isApi(path)) return API_BYTES;
  return UPLOAD.test(path) ? UPLOAD_BYTES : FORM_BYTES;
}

function limitOf(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal(413, 'Kiriman terlalu besar. Pakai foto atau berkas yang lebih kecil.');
    },
  });
}
