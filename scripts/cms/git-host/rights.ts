/** Whether an operator may change a file, by its path alone. */
import { koleksiBernama } from '../../../theme/model/koleksi.ts';
import type { OperatorTerdaftar } from '../../../theme/model/operator.ts';
import { ekstensi, FOTO_EXTENSIONS, isNamaBerkas } from '../../../theme/model/teks.ts';

/**
 * True for entries of their own villages with what lies beside them, for `situs.yaml` (its fields are looked
 * at apart), and for photos beside it. Staff may change everything.
 */
export function mayChange({ desa, kominfo }: OperatorTerdaftar, path: string): boolean {
  if (kominfo) return true;
  const [top, owner = '', third = '', ...rest] = path.split('/');
  if (!desa.includes(owner)) return false;
  if (top === 'content') return rest.length > 0 && koleksiBernama(third)?.penulis.includes('desa') === true;
  return top === 'sites' && rest.length === 0 && (third === 'situs.yaml' || isPhoto(third));
}

function isPhoto(name: string): boolean {
  return isNamaBerkas(name) && (FOTO_EXTENSIONS as readonly string[]).includes(ekstensi(name));
}
