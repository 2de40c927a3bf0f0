/** The command `balai`. Each command is a file; it is loaded only when it is called. */
import { enableCompileCache } from 'node:module';
import { defineCommand, runMain } from 'citty';

enableCompileCache();

const main = defineCommand({
  meta: {
    name: 'balai',
    description: [
      'Satu desa, satu website: portals for every village of a regency.',
      '',
      'Examples:',
      '  npm run balai -- new --kabupaten 62.11     all villages of a regency',
      '  npm run balai -- check                     what is wrong with the content',
      '  npm run balai -- build                     make the sites in dist/',
      '  npm run balai -- preview                   look at them, each under its own name',
      '  npm run balai -- dev --site sukamaju       see edits as they are saved',
    ].join('\n'),
  },
  subCommands: {
    new: () => import('./commands/new.ts').then((m) => m.newCommand),
    check: () => import('./commands/check.ts').then((m) => m.checkCommand),
    build: () => import('./commands/build.ts').then((m) => m.buildCommand),
    dev: () => import('./commands/dev.ts').then((m) => m.devCommand),
    preview: () => import('./commands/preview.ts').then((m) => m.previewCommand),
  },
});

await runMain(main);
