/** The command `balai`. Each command is a file; it is loaded only when it is called. */
import { join } from 'node:path';
import { defineCommand, runMain, showUsage } from 'citty';
import { keepCompiled } from './lib/code-cache.ts';
import { refuseUnknownCommand } from './lib/known-options.ts';
import { runCommand } from './lib/run.ts';

keepCompiled(join(import.meta.dirname, '..'));

const HELP = `Satu desa, satu website: portals for every village of a regency.

  npm run balai -- new --kabupaten 62.11     make villages from the official region table
  npm run balai -- check                     what is wrong with the content
  npm run balai -- build                     make the sites in dist/
  npm run balai -- shards                    over how many machines to make a large fleet (build --shard)
  npm run balai -- merge bagian/1 bagian/2   put together what they made
  npm run balai -- preview                   look at them, each under its own name
  npm run balai -- dev --site sukamaju       see edits as they are saved
  npm run balai -- deploy --target vps       send what changed to a server
  npm run balai -- rollback --site sukamaju  show the release before again
  npm run balai -- diff main                 which pages a change of the theme changes, with pictures
  npm run balai -- caddyfile --target vps    the configuration of its web server
  npm run balai -- import apbdes FILE ...    bring in a budget from a finance report
  npm run balai -- export --site sukamaju    a village that leaves, as one .zip; balai import desa brings it back
  npm run balai -- banner --site sukamaju --tahun 2026   print it: a poster as PDF and PNG
  npm run balai -- report                    who is active, what the law still misses, whom to remind
  npm run cms                                edit the content in a browser
  npm run balai -- undang "Sri Wahyuni" --desa sukamaju   invite somebody to the CMS; balai operator lists them
  npm run balai -- backup --repo isi.git ... back the CMS up while it runs; balai restore, balai drill

Options and examples of a command: npm run balai -- new --help
`;

const subCommands = {
  new: () => import('./commands/new.ts').then((m) => m.newCommand),
  check: () => import('./commands/check.ts').then((m) => m.checkCommand),
  build: () => import('./commands/build.ts').then((m) => m.buildCommand),
  shards: () => import('./commands/shards.ts').then((m) => m.shardsCommand),
  merge: () => import('./commands/merge.ts').then((m) => m.mergeCommand),
  dev: () => import('./commands/dev.ts').then((m) => m.devCommand),
  preview: () => import('./commands/preview.ts').then((m) => m.previewCommand),
  deploy: () => import('./commands/deploy.ts').then((m) => m.deployCommand),
  rollback: () => import('./commands/rollback.ts').then((m) => m.rollbackCommand),
  diff: () => import('./commands/diff.ts').then((m) => m.diffCommand),
  caddyfile: () => import('./commands/server.ts').then((m) => m.caddyfileCommand),
  nginx: () => import('./commands/server.ts').then((m) => m.nginxCommand),
  changed: () => import('./commands/changed.ts').then((m) => m.changedCommand),
  export: () => import('./commands/export.ts').then((m) => m.exportCommand),
  import: () => import('./commands/import.ts').then((m) => m.importCommand),
  cms: () => import('./commands/cms.ts').then((m) => m.cmsCommand),
  'config-cms': () => import('./commands/config-cms.ts').then((m) => m.configCmsCommand),
  undang: () => import('./commands/undang.ts').then((m) => m.undangCommand),
  operator: () => import('./commands/operator.ts').then((m) => m.operatorCommand),
  backup: () => import('./commands/backup.ts').then((m) => m.backupCommand),
  restore: () => import('./commands/backup.ts').then((m) => m.restoreCommand),
  report: () => import('./commands/report.ts').then((m) => m.reportCommand),
  drill: () => import('./commands/drill.ts').then((m) => m.drillCommand),
  banner: () => import('./commands/banner.ts').then((m) => m.bannerCommand),
};

const main = defineCommand({ meta: { name: 'balai' }, subCommands });
const [first = '--help', ...rest] = process.argv.slice(2);

if (!first.startsWith('-') && !(first in subCommands))
  await runCommand(async () => {
    refuseUnknownCommand(first, Object.keys(subCommands));
    return 0;
  });
else
  await runMain(main, {
    rawArgs: [first, ...rest],
    showUsage: async (command, parent) => {
      if (parent) await showUsage(command, parent);
      else process.stdout.write(HELP);
    },
  });
