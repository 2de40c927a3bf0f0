/** One errand of the guide, played before the camera. */
import type { Studio } from './studio.ts';

export interface Scene {
  /** Name of the errand's page in `docs/panduan/`. */
  errand: string;
  play(studio: Studio): Promise<void>;
}
