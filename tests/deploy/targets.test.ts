/** What may stand under `tujuan` in sites/kabupaten.yaml, and what a wrong entry is told. */
import { expect, it } from 'vitest';
import { requireKabupaten } from '../../scripts/build/regency.ts';
import { chooseTarget, targetFolder } from '../../scripts/deploy/open.ts';
import { CannotError } from '../../scripts/lib/errors.ts';
import { layoutFrom } from '../../scripts/lib/options.ts';
import { KABUPATEN, Root } from '../fleet.ts';

const FOLDER = '  - nama: lokal\n    jenis: folder\n    path: srv\n';

function choose(targets: string, name?: string): string {
  using root = new Root({ 'sites/kabupaten.yaml': `${KABUPATEN}${targets}` });
  try {
    const tujuan = chooseTarget(requireKabupaten(root.path).kabupaten, name);
    return `${tujuan.nama} keeps ${tujuan.simpan} ${targetFolder(layoutFrom({ root: root.path }), tujuan.path ?? '')}`;
  } catch (error) {
    if (!(error instanceof CannotError)) throw error;
    return `${error.message} ${error.hint}`;
  }
}

it('the only target needs no name, and five releases are kept unless it says otherwise', () => {
  expect(choose(`tujuan:\n${FOLDER}`)).toMatch(/^lokal keeps 5 .*\/srv$/);
  expect(choose(`tujuan:\n${FOLDER}${FOLDER.replace('lokal', 'lain')}    simpan: 9\n`, 'lain')).toMatch(
    /^lain keeps 9 /,
  );
});

it.each([
  ['', 'sites/kabupaten.yaml names no target'],
  [`tujuan:\n${FOLDER}${FOLDER.replace('lokal', 'lain')}`, 'Choose one with --target: lokal, lain.'],
  [`tujuan:\n${FOLDER.replace('srv', 'dist/srv')}`, 'is a folder of this project'],
  [`tujuan:\n${FOLDER.replace('srv', 'content')}`, 'is a folder of this project'],
  [`tujuan:\n${FOLDER.replace('srv', '/srv/../etc')}`, 'no folder that a deploy may write into'],
  [`tujuan:\n${FOLDER.replace('srv', '"/srv/$(reboot)"')}`, 'no folder that a deploy may write into'],
  [`tujuan:\n${FOLDER}${FOLDER}`, 'Two targets have the same name'],
  ['tujuan:\n  - nama: vps\n    jenis: rsync\n    path: /srv\n', 'needs "host"'],
  [
    'tujuan:\n  - nama: vps\n    jenis: rsync\n    path: srv\n    host: a.example\n',
    'no folder that a deploy',
  ],
  ['tujuan:\n  - nama: vps\n    jenis: rsync\n    path: /srv\n    host: -oProxyCommand=x\n', 'right form'],
  ['tujuan:\n  - nama: awan\n    jenis: netlify\n', 'needs "awalan"'],
])('%j is refused: %s', (targets, reason) => {
  expect(choose(targets)).toContain(reason);
});
