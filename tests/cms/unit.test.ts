/** `balai cms --unit`: what systemd is told. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NODE_FLAGS } from '../../scripts/cms/memory.ts';
import { unitFile } from '../../scripts/cms/unit.ts';
import { PROJECT } from '../../scripts/lib/options.ts';
import { balai, Root } from '../fleet.ts';

const HAS_SYSTEMD = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!HAS_SYSTEMD) console.warn('skipped: systemd looks at the unit; it is not installed');

const FOLDERS = ['--repo', '/srv/balai/isi.git', '--root', '/srv/balai/kerja', '--data', '/srv/balai/data'];

test('a unit starts the gateway with the options that were given, and lets it write where it must', async () => {
  const { code, stdout } = await balai([
    ...['cms', '--unit', ...FOLDERS, '--origin', 'https://cms.uji.example', '--proxy', '--remote', 'cermin'],
  ]);
  expect(code).toBe(0);
  const value = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(stdout)?.[1];
  expect(value('ExecStart')).toBe(
    `${process.execPath} ${NODE_FLAGS.join(' ')} ${join(PROJECT, 'scripts/balai.ts')} cms ${FOLDERS.slice(0, 4).join(' ')} --out /srv/balai/kerja/dist --data /srv/balai/data --origin https://cms.uji.example --remote cermin --proxy`,
  );
  expect(value('ReadWritePaths')).toBe(
    `/srv/balai/isi.git /srv/balai/kerja /srv/balai/kerja/dist /srv/balai/data ${join(PROJECT, '.balai')}`,
  );
  const missing = await balai(['cms', '--unit', '--repo', 'isi.git', '--origin', 'https://cms.uji.example']);
  expect([missing.code, missing.stdout]).toEqual([2, '']);
});

test.skipIf(!HAS_SYSTEMD)('systemd finds nothing wrong with a unit, whatever a folder is called', () => {
  using root = new Root();
  const [project, node] = [join(root.path, 'balai 100%'), join(root.path, 'balai 100%/node')];
  mkdirSync(project);
  symlinkSync(process.execPath, node);
  const file = join(root.path, 'balai-cms.service');
  const text = unitFile({ node, project, args: ['--repo', '/srv/a "b" $HOME'], writable: ['/srv/a b'] });
  // systemd looks for the user on this machine.
  writeFileSync(file, text.replaceAll('=balai\n', '=root\n'));
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
  expect([status, stderr.split('\n').filter((line) => line.includes('balai-cms.service'))]).toEqual([0, []]);
});
