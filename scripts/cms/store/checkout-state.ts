/** Where a checkout is, and whether it can take a commit now. */
import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotError } from '../../lib/errors.ts';
import { assertGit, git } from '../../lib/git.ts';
import { Refusal } from '../refusal.ts';

export interface CheckoutPlace {
  /** The checkout's own folder. */
  top: string;
  /** From there to the root of content: empty, or `regency/` with its slash. */
  prefix: string;
  /** `.git`, or this checkout's part of it. */
  ownFolder: string;
  /** What all checkouts of the repository share. */
  gitFolder: string;
}

/** Throws a CannotError where the folder is not inside a checkout. */
export async function findCheckout(root: string): Promise<CheckoutPlace> {
  await assertGit(root);
  const asked = ['--show-toplevel', '--show-prefix', '--absolute-git-dir', '--git-common-dir'];
  const { code, stdout } = await git(['rev-parse', '--path-format=absolute', ...asked], { cwd: root });
  const [top = '', prefix = '', ownFolder = '', gitFolder = ''] = stdout.toString('utf8').split('\n');
  if (code !== 0 || top === '')
    throw new CannotError(
      `${root} is not in a git checkout, so saves could not be kept.`,
      'Make one there: git init && git add . && git commit -m "Awal"',
    );
  return { top: await realpath(top), prefix, ownFolder, gitFolder };
}

/** What git is in the middle of, by the file that says so. */
const UNFINISHED: Record<string, string> = {
  MERGE_HEAD: 'penggabungan (merge)',
  CHERRY_PICK_HEAD: 'pengambilan commit (cherry-pick)',
  REVERT_HEAD: 'pembatalan commit (revert)',
  'rebase-merge': 'penyusunan ulang (rebase)',
  'rebase-apply': 'penyusunan ulang (rebase)',
  BISECT_LOG: 'pencarian kesalahan (bisect)',
};

/**
 * The branch that takes the next commit, `refs/heads/main`. Throws a {@link Refusal} while git is in the middle of
 * something, or on no branch: a commit there would be lost sight of.
 */
export async function branchOf({ top, ownFolder }: CheckoutPlace): Promise<string> {
  const unfinished = Object.keys(UNFINISHED).find((name) => existsSync(join(ownFolder, name)));
  if (unfinished)
    throw new Refusal(
      409,
      `Belum tersimpan: ${UNFINISHED[unfinished]} di git belum selesai. Selesaikan dulu, lalu simpan lagi.`,
    );
  if (existsSync(join(ownFolder, 'index.lock')))
    throw new Refusal(
      409,
      'Belum tersimpan: git sedang dipakai program lain. Tunggu sebentar, lalu simpan lagi.',
    );
  const { code, stdout } = await git(['symbolic-ref', '--quiet', 'HEAD'], { cwd: top });
  const ref = stdout.toString('utf8').trim();
  if (code !== 0 || !ref.startsWith('refs/heads/'))
    throw new Refusal(
      409,
      'Belum tersimpan: git tidak berada di cabang mana pun. Jalankan "git switch main", lalu simpan lagi.',
    );
  return ref;
}
