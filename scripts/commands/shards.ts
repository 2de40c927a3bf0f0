/** `balai shards` */
import { defineCommand } from 'citty';
import { tanggalDi } from '../../theme/model/tanggal.ts';
import { villageIds } from '../build/discover.ts';
import { requireKabupaten } from '../build/regency.ts';
import { MAX_SHARDS, shardName, shardOf } from '../build/shard.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { count } from '../lib/format.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { dateFrom, dateOption, jsonOption, layoutFrom, rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';

/** Below that, setting a machine up takes longer than what it then makes. */
const EACH = 100;
/** As many as a CI gives away at once without making others wait. */
const MOST = 8;

export const shardsCommand = defineCommand({
  meta: {
    name: 'shards',
    description: [
      'Say over how many machines to make the fleet, and for which date, so that all take the same.',
      '',
      'Examples:',
      '  npm run balai -- shards',
      '  npm run --silent balai -- shards --most 4 --json     for the matrix of a CI',
      '',
      'Exit codes: 0 printed; 2 there is no fleet.',
    ].join('\n'),
  },
  args: {
    most: { type: 'string', valueHint: 'N', description: `Most machines (default: ${MOST})` },
    root: rootOption,
    date: dateOption,
    json: jsonOption,
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'shards');
      const { root } = layoutFrom(args);
      const { kabupaten } = requireKabupaten(root);
      const date = dateFrom(args.date) ?? tanggalDi(kabupaten.zona_waktu, new Date());
      const ids = villageIds(root);
      const of = Math.max(1, Math.min(mostFrom(args.most), Math.ceil(ids.length / EACH)));
      const shards = Array.from({ length: of }, (_, i) => shardName({ number: i + 1, of }));
      const sizes = Map.groupBy(ids, (id) => shardOf(id, of));
      const lines = shards.map((name, i) => `${name}  ${count(sizes.get(i + 1)?.length ?? 0, 'village')}`);
      const text = args.json ? JSON.stringify({ date, shards }) : [...lines, `for ${date}`].join('\n');
      process.stdout.write(`${text}\n`);
      return EXIT.fine;
    }),
});

function mostFrom(text: string | undefined): number {
  if (text === undefined) return MOST;
  const most = Number(text);
  if (Number.isInteger(most) && most >= 1 && most <= MAX_SHARDS) return most;
  throw new CannotError(`"${text}" is no number of machines.`, `Write --most 1 to --most ${MAX_SHARDS}.`);
}
