/** `balai undang` */
import { defineCommand } from 'citty';
import { renderUnicodeCompact } from 'uqr';
import { villageIds } from '../build/discover.ts';
import { dataFolder, dataOption, originFrom, peopleFile, readStart } from '../cms/data-folder.ts';
import { invite } from '../cms/people/invite.ts';
import { INVITATION_HOURS } from '../cms/people/lifetimes.ts';
import { openPeople } from '../cms/people/open.ts';
import type { NewInvitation } from '../cms/people/people.ts';
import { rightsLine, timeLine } from '../cms/people/report.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknownOptions } from '../lib/known-options.ts';
import { jsonOption, listFrom, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';

export const undangCommand = defineCommand({
  meta: {
    name: 'undang',
    description: [
      `Invite somebody to the CMS: a link and its QR code that sign one device in, once, within ${INVITATION_HOURS} hours.`,
      '',
      'Examples:',
      '  npm run balai -- undang "Sri Wahyuni" --desa sukamaju --data /srv/balai/data',
      '  npm run balai -- undang "Budi Santoso" --desa sukamaju,tanjung --data DIR',
      '  npm run balai -- undang "Rina Kartika" --kominfo --data DIR     all villages, and what the regency shares',
      '  npm run balai -- undang --lagi sri-wahyuni --data DIR           one more device, or a new phone',
      '',
      'Exit codes: 0 invited; 2 not.',
    ].join('\n'),
  },
  args: {
    nama: { type: 'positional', required: false, description: 'Full name, as it shall stand in commits' },
    desa: { type: 'string', valueHint: 'a,b', description: 'Villages to edit, by folder name' },
    kominfo: { type: 'boolean', description: 'May edit all villages and what the regency shares' },
    lagi: {
      type: 'string',
      valueHint: 'ID',
      description: 'One more device for somebody who is there already',
    },
    origin: {
      type: 'string',
      valueHint: 'https://...',
      description: 'Address of the gateway (default: as it was started last)',
    },
    data: dataOption,
    root: rootOption,
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknownOptions(rawArgs, Object.keys(cmd.args ?? {}), 'undang');
      if (args._.length > 1)
        throw new CannotError('A name of several words needs quotes.', 'Write: undang "Sri Wahyuni".');
      const data = dataFolder(args.data);
      const start = readStart(data);
      const origin = args.origin === undefined ? start?.origin : originFrom(args.origin);
      if (origin === undefined)
        throw new CannotError(
          `No gateway was started with ${data} yet, so its address is not known.`,
          'Start it first, correct --data, or write --origin https://cms.tirtabuana.go.id.',
        );
      const villages = villageIds(layoutToWorkOn({ root: args.root ?? start?.root }).root);
      const people = openPeople(peopleFile(data), () => new Date());
      try {
        const { nama, kominfo = false, lagi } = args;
        const made = invite(people, { nama, desa: listFrom(args.desa), kominfo, lagi }, villages);
        const url = `${origin}/admin/undangan/${made.token}`;
        process.stdout.write(args.json ? toJson(made, url) : toLines(made, url));
      } finally {
        people.close();
      }
      return EXIT.fine;
    }),
});

function toJson({ person, expires }: NewInvitation, url: string): string {
  return `${JSON.stringify({ person, url, expires: new Date(expires).toISOString() })}\n`;
}

function toLines({ person, expires }: NewInvitation, url: string): string {
  return [
    `${person.nama} (${person.id}): ${rightsLine(person)}`,
    '',
    url,
    '',
    renderUnicodeCompact(url, { border: 2 }),
    '',
    `Send it to ${person.nama} alone: whoever opens it first is signed in as that person.`,
    `It serves once, until ${timeLine(expires)}.`,
    '',
  ].join('\n');
}
