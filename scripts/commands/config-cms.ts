/** `balai config-cms` */
import { defineCommand } from 'citty';
import { stringify } from 'yaml';
import { gitHostConfig } from '../cms/git-host/config.ts';
import { requestFrom } from '../cms/git-host/request.ts';
import { CannotError, EXIT } from '../lib/errors.ts';
import { refuseUnknown } from '../lib/known-options.ts';
import { rootOption } from '../lib/options.ts';
import { runCommand } from '../lib/run.ts';
import { layoutToWorkOn } from '../lib/samples.ts';

export const configCmsCommand = defineCommand({
  meta: {
    name: 'config-cms',
    description: [
      'Print a configuration of Decap CMS for a git host, where changes are reviewed by pull request. For',
      'operators without an account there, see `balai cms`. docs/git-host.md tells how to use it.',
      '',
      'Examples:',
      '  npm run --silent balai -- config-cms --backend github --repo tirtabuana/portal > admin/config.yml',
      '  npm run --silent balai -- config-cms --backend forgejo --repo kominfo/portal \\',
      '      --host https://git.tirtabuana.go.id --app-id 1a2b --desa sukamaju --format json',
      '',
      'Exit codes: 0 printed; 2 an option is missing or wrong.',
    ].join('\n'),
  },
  args: {
    root: rootOption,
    backend: { type: 'string', valueHint: 'NAME', description: 'github, gitlab, gitea or forgejo' },
    repo: { type: 'string', valueHint: 'OWNER/NAME', description: 'The repository on that host' },
    branch: { type: 'string', valueHint: 'NAME', description: 'Branch that is built (default: main)' },
    host: { type: 'string', valueHint: 'https://...', description: 'Address of a git host of your own' },
    'app-id': { type: 'string', valueHint: 'ID', description: 'Public id of the OAuth application there' },
    desa: { type: 'string', valueHint: 'a,b|all', description: 'Whose content to edit (default: all)' },
    format: { type: 'string', valueHint: 'yaml|json', description: 'How it is printed (default: yaml)' },
  },
  run: ({ args, cmd, rawArgs }) =>
    runCommand(async () => {
      refuseUnknown({ args, cmd, rawArgs }, 'config-cms');
      const format = args.format ?? 'yaml';
      if (format !== 'yaml' && format !== 'json')
        throw new CannotError(`There is no format "${format}".`, 'Write --format yaml or --format json.');
      const config = gitHostConfig(requestFrom(args, layoutToWorkOn(args).root, new Date()));
      process.stdout.write(
        format === 'json'
          ? `${JSON.stringify(config, null, 2)}\n`
          : stringify(config, { aliasDuplicateObjects: false }),
      );
      return EXIT.fine;
    }),
});
