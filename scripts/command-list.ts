/** All commands of `balai`, in the groups in which `balai --help` tells of them. Each is loaded only when it is called. */
import type { SubCommandsDef } from 'citty';

export interface Listed {
  /** What is written behind the name in the overview. */
  example?: string;
  words: string;
  load: SubCommandsDef[string];
}

interface Group {
  title: string;
  commands: Record<string, Listed>;
}

export const GROUPS: readonly Group[] = [
  {
    title: 'Make villages, and look at them',
    commands: {
      new: {
        example: '--kabupaten 62.11',
        words: 'make villages from the official region table',
        load: () => import('./commands/new.ts').then((m) => m.newCommand),
      },
      check: {
        words: 'what is wrong with the content',
        load: () => import('./commands/check.ts').then((m) => m.checkCommand),
      },
      build: {
        words: 'make the sites in dist/',
        load: () => import('./commands/build.ts').then((m) => m.buildCommand),
      },
      preview: {
        words: 'look at them, each under its own name',
        load: () => import('./commands/preview.ts').then((m) => m.previewCommand),
      },
      dev: {
        example: '--site sukamaju',
        words: 'see edits as they are saved',
        load: () => import('./commands/dev.ts').then((m) => m.devCommand),
      },
      diff: {
        example: 'main',
        words: 'which pages a change of the theme changes, with pictures',
        load: () => import('./commands/diff.ts').then((m) => m.diffCommand),
      },
    },
  },
  {
    title: 'Put them online',
    commands: {
      deploy: {
        example: '--target vps',
        words: 'send what changed to a server',
        load: () => import('./commands/deploy.ts').then((m) => m.deployCommand),
      },
      rollback: {
        example: '--site sukamaju',
        words: 'show the release before again',
        load: () => import('./commands/rollback.ts').then((m) => m.rollbackCommand),
      },
      caddyfile: {
        example: '--target vps',
        words: 'the configuration of its web server Caddy',
        load: () => import('./commands/server.ts').then((m) => m.caddyfileCommand),
      },
      nginx: {
        example: '--target vps',
        words: 'the same for nginx',
        load: () => import('./commands/server.ts').then((m) => m.nginxCommand),
      },
      changed: {
        example: '--site sukamaju',
        words: 'whether a host such as Netlify must build a village',
        load: () => import('./commands/changed.ts').then((m) => m.changedCommand),
      },
    },
  },
  {
    title: 'Let operators edit',
    commands: {
      cms: {
        words: 'the editor in a browser; on a server, the gateway',
        load: () => import('./commands/cms.ts').then((m) => m.cmsCommand),
      },
      undang: {
        example: '"Sri Wahyuni" --desa sukamaju ...',
        words: 'invite somebody to it',
        load: () => import('./commands/undang.ts').then((m) => m.undangCommand),
      },
      operator: {
        example: '--data DIR',
        words: 'who may edit what; other rights, signing out',
        load: () => import('./commands/operator.ts').then((m) => m.operatorCommand),
      },
      'config-cms': {
        example: '--backend github ...',
        words: 'the editor on a git host instead, without a gateway',
        load: () => import('./commands/config-cms.ts').then((m) => m.configCmsCommand),
      },
    },
  },
  {
    title: 'Keep what they wrote',
    commands: {
      backup: {
        example: '--repo isi.git ...',
        words: 'back the gateway up while it runs',
        load: () => import('./commands/backup.ts').then((m) => m.backupCommand),
      },
      restore: {
        example: 'BACKUP ...',
        words: 'make it again from a backup',
        load: () => import('./commands/backup.ts').then((m) => m.restoreCommand),
      },
      drill: {
        example: 'BACKUP',
        words: 'try a backup before it is needed',
        load: () => import('./commands/drill.ts').then((m) => m.drillCommand),
      },
    },
  },
  {
    title: 'Reports, budgets, villages that come and go',
    commands: {
      report: {
        words: 'who is active, what the law still misses, whom to remind',
        load: () => import('./commands/report.ts').then((m) => m.reportCommand),
      },
      import: {
        example: 'apbdes FILE ...',
        words: 'a budget from a finance report; a village: import desa FILE.zip',
        load: () => import('./commands/import.ts').then((m) => m.importCommand),
      },
      export: {
        example: '--site sukamaju',
        words: 'a village that leaves, as one .zip',
        load: () => import('./commands/export.ts').then((m) => m.exportCommand),
      },
      banner: {
        example: '--site sukamaju --tahun 2026',
        words: 'the poster of a budget, as PDF and PNG',
        load: () => import('./commands/banner.ts').then((m) => m.bannerCommand),
      },
    },
  },
  {
    title: 'A large fleet on several machines',
    commands: {
      shards: {
        words: 'how many machines are worth it (build --shard 1/2)',
        load: () => import('./commands/shards.ts').then((m) => m.shardsCommand),
      },
      merge: {
        example: 'bagian/1 bagian/2',
        words: 'put together what they made',
        load: () => import('./commands/merge.ts').then((m) => m.mergeCommand),
      },
    },
  },
];

const ALL: Record<string, Listed> = Object.assign({}, ...GROUPS.map(({ commands }) => commands));

/** By name, as citty takes them. */
export const subCommands: SubCommandsDef = Object.fromEntries(
  Object.entries(ALL).map(([name, { load }]) => [name, load]),
);

/** What `balai --help` prints. */
export function overview(): string {
  return [
    'Satu desa, satu website: portals for every village of a regency.',
    ...GROUPS.flatMap(({ title, commands }) => ['', title, ...Object.entries(commands).map(line)]),
    '',
    'Options and examples of a command: npm run balai -- new --help',
    'On a server where it is installed (docs/gateway.md), `balai` stands for `npm run balai --`.',
    '',
  ].join('\n');
}

/** Where the words begin. */
const COLUMN = 60;

function line([name, { example = '', words }]: [string, Listed]): string {
  return `${`  npm run balai -- ${name} ${example}`.trimEnd().padEnd(COLUMN)}  ${words}`;
}
