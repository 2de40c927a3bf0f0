/// <reference types="astro/client" />
import type { Desa } from './model/desa.ts';
import type { Rute } from './model/rute.ts';

declare global {
  namespace App {
    /** What the renderer hands to every page. */
    interface Locals {
      desa: Desa;
      rute: Rute;
      /** The page's content, which goes past Astro's answer (`lib/titipan.ts`); none in dev. */
      titipan?: { isi: string };
      /** Set by the middleware when a page throws, so that the build can name the cause. */
      kesalahan?: unknown;
    }
  }
}
