/** The village's logo as it was prepared: what share cards, banners and icons are drawn with. */
import { fotoSitus } from '../../theme/model/desa.ts';
import type { LoadedVillage } from './load.ts';

export interface Logo {
  /** Address in the site; it names the content. */
  url: string;
  /** Absolute path. */
  file: string;
}

/** The largest variant; undefined where the village has no logo, or none that could be prepared. */
export function logoOf({ desa, assets }: Pick<LoadedVillage, 'desa' | 'assets'>): Logo | undefined {
  const logo = desa && fotoSitus(desa, 'logo');
  const url = logo && (logo.webp.at(-1)?.url ?? logo.jpeg);
  const file = url && assets.get(url);
  return file ? { url, file } : undefined;
}
