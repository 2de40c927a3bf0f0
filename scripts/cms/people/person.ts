/** Who is at the keyboard, and whose content that person may write. */
import { SHARED } from '../../build/discover.ts';
import type { Author } from '../store/store.ts';

/** `operator` of some villages; `kominfo` of all of them and of what the regency shares. */
export type Role = 'operator' | 'kominfo';

export interface Rights {
  peran: Role;
  /** Villages of an operator; empty for kominfo, who has all. */
  desa: readonly string[];
}

export interface Person extends Rights {
  id: string;
  /** As it stands in commits and on pages: "Sri Wahyuni". */
  nama: string;
}

/** Whose content something is: a village's id, or `_kabupaten`. */
export type Owner = string;

/** True when that person may read and write what belongs to `owner`. */
export function mayWrite({ peran, desa }: Person, owner: Owner): boolean {
  return peran === 'kominfo' || (owner !== SHARED && desa.includes(owner));
}

/** How that person signs commits. The address is no mailbox; it tells people of the same name apart. */
export function authorOf({ id, nama }: Person): Author {
  return { name: nama, email: `${id}@operator.balai` };
}
