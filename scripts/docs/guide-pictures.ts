/**
 * `npm run docs:pictures`, second half: the screens of the operators' guide (`docs/panduan/`), taken from the
 * real gateway with the sample villages. `node scripts/docs/guide-pictures.ts masuk berita` takes those again
 * that belong to the errands named.
 */
import { KEEPING } from './guide/keeping.ts';
import { REPORTING } from './guide/reporting.ts';
import { Studio } from './guide/studio.ts';
import { WRITING } from './guide/writing.ts';

const wanted = process.argv.slice(2);
await using studio = await Studio.open();
for (const { errand, play } of [...WRITING, ...REPORTING, ...KEEPING]) {
  if (wanted.length > 0 && !wanted.includes(errand)) continue;
  await play(studio).catch((cause: unknown) => {
    throw new Error(`The pictures of ${errand} could not be taken.`, { cause });
  });
}
