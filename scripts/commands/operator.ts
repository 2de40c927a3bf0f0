/** `balai operator` */
import { defineCommand } from 'citty';
import { villageIds } from '../build/discover.ts';
import { dataFolder, dataOption, readStart, requirePeople } from '../cms/data-folder.ts';
import { openPeople } from '../cms/people/open.ts';
import type { People } from '../cms/people/people.ts';
import type { Person } from '../cms/people/person.ts';
import { peopleLines, rightsLine } from '../cms/people/report.ts';
import { rightsFrom } from '../cms/people/rights.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { count } from '../lib/format.ts';
import { refuseUnknownOptions } from '../lib/known-options.ts';
import { jsonOption, listFrom, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';

export const operatorCommand = defineCommand({
  meta: {
    name: 'operator',
    description: [
      'List who may edit what in the CMS, with all devices; give somebody other rights, or sign them out, at once.',
      '',
      'Examples:',
      '  npm run balai -- operator --data /srv/balai/data',
      '  npm run balai -- operator sri-wahyuni --desa sukamaju,tanjung --data DIR         these villages, and no others',
      '  npm run balai -- operator rina-kartika --kominfo --data DIR                      all villages',
      '  npm run balai -- operator --cabut sri-wahyuni --data DIR                         all devices and invitations',
      '  npm run balai -- operator --cabut sri-wahyuni --perangkat 3f2a91c0b1aa --data DIR  a lost phone',
      '',
      'Exit codes: 0 done; 2 there is no such person, device or village.',
    ].join('\n'),
  },
  args: {
    id: {
      type: 'positional',
      required: false,
      description: 'Whose rights to change, with --desa or --kominfo',
    },
    desa: { type: 'string', valueHint: 'a,b', description: 'Villages to edit from now on, by folder name' },
    kominfo: {
      type: 'boolean',
      description: 'May edit all villages and what the regency shares from now on',
    },
    cabut: { type: 'string', valueHint: 'ID', description: 'Sign this person out everywhere' },
    perangkat: { type: 'string', valueHint: 'ID', description: 'With --cabut: only on this device' },
    data: dataOption,
    root: rootOption,
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknownOptions(rawArgs, Object.keys(cmd.args ?? {}), 'operator');
      const { id, desa, kominfo = false, cabut, perangkat, json = false } = args;
      if (args._.length > 1)
        throw new CannotError('One person at a time.', 'Write villages with commas: --desa a,b.');
      if (cabut !== undefined && (id !== undefined || desa !== undefined || kominfo))
        throw new CannotError('Rights are changed or taken, not both.', 'Leave --cabut out, or the others.');
      if (perangkat !== undefined && cabut === undefined)
        throw new CannotError('It is not said whose device.', 'Write --cabut ID --perangkat ID.');
      const data = dataFolder(args.data);
      const people = openPeople(requirePeople(data), () => new Date());
      try {
        if (cabut !== undefined) {
          const ended = revoke(people, cabut, perangkat);
          print(json, { id: cabut, ended }, [`${cabut}: ${words(ended)}`]);
        } else if (id !== undefined || desa !== undefined || kominfo) {
          const { root } = layoutToWorkOn({ root: args.root ?? readStart(data)?.root });
          const person = setRights(people, id, { desa: listFrom(desa), kominfo }, villageIds(root));
          print(json, person, [
            `${person.id}: ${person.nama}, ${rightsLine(person)}; on all devices, at once.`,
          ]);
        } else {
          const list = people.list();
          print(json, list, list.length === 0 ? ['Nobody was invited yet.'] : peopleLines(list));
        }
      } finally {
        people.close();
      }
      return EXIT.fine;
    }),
});

function print(json: boolean, result: unknown, lines: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${lines.join('\n')}\n`);
}

function setRights(
  people: People,
  id: string | undefined,
  options: { desa: readonly string[]; kominfo: boolean },
  villages: readonly string[],
): Person {
  if (id === undefined)
    throw new CannotError('It is not said whose rights.', 'Write: operator sri-wahyuni --desa sukamaju.');
  return people.setRights(id, rightsFrom(id, options, villages)) ?? refuseUnknownPerson(id);
}

/** Returns how many devices and invitations ended. */
function revoke(people: People, id: string, device: string | undefined): number {
  const found = people.list().find(({ person }) => person.id === id);
  if (!found) return refuseUnknownPerson(id);
  if (device === undefined) return people.revoke(id);
  if (!found.sessions.some((session) => session.id === device))
    throw new CannotError(`${id} has no device "${device}".`, 'npm run balai -- operator lists all devices.');
  people.endSession(id, device);
  return 1;
}

function words(ended: number): string {
  return ended === 0
    ? 'had no device and no invitation.'
    : `${count(ended, 'device or invitation', 'devices and invitations')} ended, at once.`;
}

function refuseUnknownPerson(id: string): never {
  throw new CannotError(`There is nobody with the id "${id}".`, 'npm run balai -- operator lists all ids.');
}
