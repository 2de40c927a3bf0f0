/** How large a request may be, by its address. */
import type { Context } from 'hono';
import type { GatewayEnv } from '../gateway.ts';
import { isApi } from './origin.ts';

/** A save with several photos in base64, before they are made smaller. */
const API_BYTES = 24 * 1024 * 1024;
/** A finance report with its form around it; the reader of the importer takes 20 MB. */
const UPLOAD_BYTES = 21 * 1024 * 1024;
/** A form of a page: names and short texts. */
const FORM_BYTES = 64 * 1024;

const UPLOAD = /^\/admin\/desa\/[^/]+\/anggaran\/unggah$/;

/** Bytes. Strangers get no more than the button of an invitation needs. */
export function bodyLimit(c: Context<GatewayEnv>): number {
  if (!c.get('person')) return FORM_BYTES;
  if (isApi(c.req.path)) return API_BYTES;
  return UPLOAD.test(c.req.path) ? UPLOAD_BYTES : FORM_BYTES;
}
