/// <reference types="astro/client" />
import type { Desa } from './model/desa.ts';
import type { Rute } from './model/rute.ts';

declare global {
  namespace App {
    /** What the renderer hands to every page. */
    interface Locals {
      desa: Desa;
      rute: Rute;
      /** Set by the middleware when a page throws, so that the build can name the cause. */
      kesalahan?: unknown;
    }
  }
}
