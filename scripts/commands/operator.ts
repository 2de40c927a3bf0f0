/** `balai operator` */
import { defineCommand } from 'citty';
import { dataFolder, dataOption, requirePeople } from '../cms/data-folder.ts';
import { openPeople } from '../cms/people/open.ts';
import type { People } from '../cms/people/people.ts';
import { peopleLines } from '../cms/people/report.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { count } from '../lib/format.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { jsonOption, layoutFrom, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';

export const operatorCommand = defineCommand({
  meta: {
    name: 'operator',
    description: [
      'List who may edit what in the CMS, with all devices; or sign somebody out, at once.',
      '',
      'Examples:',
      '  npm run balai -- operator',
      '  npm run balai -- operator --cabut sri-wahyuni                          all devices and invitations',
      '  npm run balai -- operator --cabut sri-wahyuni --perangkat 3f2a91c0b1aa  a lost phone',
      '',
      'Exit codes: 0 done; 2 there is no such person or device.',
    ].join('\n'),
  },
  args: {
    cabut: { type: 'string', valueHint: 'ID', description: 'Sign this person out everywhere' },
    perangkat: { type: 'string', valueHint: 'ID', description: 'With --cabut: only on this device' },
    data: dataOption,
    root: rootOption,
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'operator');
      const { root } = layoutFrom({ root: args.root });
      const people = openPeople(requirePeople(dataFolder(args.data, root)), () => new Date());
      try {
        const { cabut, perangkat } = args;
        if (perangkat !== undefined && cabut === undefined)
          throw new CannotError('It is not said whose device.', 'Write --cabut ID --perangkat ID.');
        if (cabut === undefined) {
          const list = people.list();
          process.stdout.write(args.json ? `${JSON.stringify(list)}\n` : `${lines(list).join('\n')}\n`);
        } else {
          const ended = revoke(people, cabut, perangkat);
          process.stdout.write(
            args.json ? `${JSON.stringify({ id: cabut, ended })}\n` : `${cabut}: ${words(ended)}\n`,
          );
        }
      } finally {
        people.close();
      }
      return EXIT.fine;
    }),
});

function lines(list: ReturnType<People['list']>): string[] {
  return list.length === 0 ? ['Nobody was invited yet.'] : peopleLines(list);
}

/** Returns how many devices and invitations ended. */
function revoke(people: People, id: string, device: string | undefined): number {
  const found = people.list().find(({ person }) => person.id === id);
  if (!found)
    throw new CannotError(`There is nobody with the id "${id}".`, 'npm run balai -- operator lists all ids.');
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
