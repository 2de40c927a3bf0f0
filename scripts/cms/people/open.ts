/** The people of the gateway, kept in one SQLite file. */
import { openDatabase, transaction } from '../database.ts';
import { Invitations } from './invitations.ts';
import type { People } from './people.ts';
import { Persons } from './persons.ts';
import { Sessions } from './sessions.ts';
import { PEOPLE_TABLES } from './tables.ts';

/**
 * Opens the file; several processes may have it open at the same time.
 * @param file path, or `:memory:`
 */
export function openPeople(file: string, now: () => Date): People {
  const database = openDatabase(file, PEOPLE_TABLES);
  const persons = new Persons(database);
  const invitations = new Invitations(database, persons, now);
  const sessions = new Sessions(database, persons, now);
  return {
    invite: (who) => transaction(database, () => invitations.add(persons.add(who, now().getTime()))),
    inviteAgain(personId) {
      const person = persons.read(personId);
      return person && invitations.add(person);
    },
    invitation: (token) => invitations.look(token),
    accept: (token, perangkat) =>
      transaction(database, () => {
        const person = invitations.verify(token);
        return person && sessions.open(person, perangkat);
      }),
    session: (token) => sessions.look(token),
    sessionsOf(personId) {
      const person = persons.read(personId);
      return person ? sessions.of(person) : [];
    },
    renameSession: (personId, sessionId, perangkat) => sessions.rename(personId, sessionId, perangkat),
    endSession: (personId, sessionId) => sessions.end(personId, sessionId),
    list: () =>
      persons.all().map((person) => ({
        person,
        sessions: sessions.of(person),
        invited: invitations.openUntil(person.id),
      })),
    setRights: (personId, rights) => transaction(database, () => persons.setRights(personId, rights)),
    revoke: (personId) =>
      transaction(database, () => sessions.endAll(personId) + invitations.endAll(personId)),
    close: () => database.close(),
  };
}
