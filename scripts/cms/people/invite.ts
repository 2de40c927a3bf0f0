/** What `balai undang` does: a new person, or one more device of somebody who is there. */
import { baris } from '../../../theme/model/teks.ts';
import { CannotError } from '../../lib/errors.ts';
import type { NewInvitation, People } from './people.ts';
import type { Person } from './person.ts';
import { rightsFrom } from './rights.ts';

export interface InviteOptions {
  nama: string | undefined;
  desa: readonly string[];
  kominfo: boolean;
  /** Id of somebody who gets one more device. */
  lagi: string | undefined;
}

/** Letters, marks and what names are written with: the name goes into commits as it is. */
const NAME = /^[\p{L}][\p{L}\p{M}\p{N} .,'’()-]*$/u;
const nameField = baris(80).regex(NAME);

/**
 * Makes the invitation.
 * @param villages ids of the fleet
 * @throws a CannotError where the options contradict each other, a village does not exist, or the person may
 *   be there already
 */
export function invite(people: People, options: InviteOptions, villages: readonly string[]): NewInvitation {
  const { nama, lagi } = options;
  if (lagi !== undefined) return again(people, options);
  if (nama === undefined) throw new CannotError('Nobody is named.', 'Write: undang "Sri Wahyuni" --desa a.');
  const name = nameField.safeParse(nama);
  if (!name.success) throw new CannotError(`"${nama}" is no name.`, 'Write it as it shall stand in commits.');
  const rights = { nama: name.data, ...rightsFrom(nama, options, villages) };
  const same = people.list().find(({ person }) => isSame(person, rights))?.person;
  if (same)
    throw new CannotError(
      `There is a ${same.nama} with these rights already: ${same.id}.`,
      `For one more device of that person add --lagi ${same.id}. For another person write the name so that one can tell them apart.`,
    );
  return people.invite(rights);
}

function again(people: People, { lagi = '', nama, desa, kominfo }: InviteOptions): NewInvitation {
  if (kominfo || desa.length > 0)
    throw new CannotError('--lagi gives a device and no rights.', 'Leave --desa and --kominfo out.');
  const known = people.list().find(({ person }) => person.id === lagi)?.person;
  const invitation = known && (nama === undefined || nama === known.nama) && people.inviteAgain(lagi);
  if (invitation) return invitation;
  const whom = known ? `"${lagi}" is ${known.nama}, not ${nama}.` : `There is nobody with the id "${lagi}".`;
  throw new CannotError(whom, 'npm run balai -- operator lists all ids.');
}

function isSame(person: Person, rights: Omit<Person, 'id'>): boolean {
  const villages = ({ desa }: Pick<Person, 'desa'>) => [...new Set(desa)].sort().join();
  const sameName = person.nama.toLowerCase() === rights.nama.toLowerCase();
  return sameName && person.peran === rights.peran && villages(person) === villages(rights);
}
