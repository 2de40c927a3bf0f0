/** Rewrites what `git fast-export --no-data` prints into what may leave with a village. Pure. */

export interface Rewriting {
  /** Folders of the village in the old repository, without a slash at the end. */
  paths: readonly string[];
  /** What stands before `sites/` and `content/` there. */
  prefix: string;
  /** Commits that changed more than this village, by their old id. */
  mixed: ReadonlySet<string>;
}

/** A message about several villages may name the others. */
const NEUTRAL = 'Perubahan bersama, bukan hanya di desa ini\n';

/**
 * The stream for `git fast-import`, one character a byte. Paths count from the village's own top, every commit is
 * its author's alone, and a message that was about more than this village is replaced. Links are no files.
 * @throws where a line names a path outside of the village; git was asked for none
 */
export function rewritten(stream: string, rewriting: Rewriting): string {
  const parts: string[] = ['feature done\n'];
  let at = 0;
  let oid = '';
  let author = '';
  while (at < stream.length) {
    const end = stream.indexOf('\n', at) + 1 || stream.length;
    const line = stream.slice(at, end);
    at = end;
    const [word = ''] = line.split(/[ \n]/, 1);
    if (word === 'reset' || word === 'feature' || word === 'done') continue;
    if (word === 'commit') parts.push('commit refs/heads/main\n');
    else if (word === 'original-oid') oid = line.slice(13).trimEnd();
    else if (word === 'author') {
      author = identity(line);
      parts.push(line);
    } else if (word === 'committer')
      parts.push(`committer ${author} ${line.slice(identity(line).length + 11)}`);
    else if (word === 'data') {
      const length = Number(line.slice(5));
      const message = rewriting.mixed.has(oid) ? NEUTRAL : stream.slice(at, at + length);
      parts.push(`data ${message.length}\n${message}\n`);
      at += length;
    } else if (word === 'M' || word === 'D') parts.push(change(line, rewriting));
    else if (isOfCommit(word)) parts.push(line);
    else throw new Error(`git fast-export printed a line of an unknown kind: ${word}`);
  }
  parts.push('done\n');
  return parts.join('');
}

function isOfCommit(word: string): boolean {
  return ['mark', 'encoding', 'from', 'merge', 'deleteall', ''].includes(word);
}

/** `author Sri <sri@example.org> 1700000000 +0700` names `Sri <sri@example.org>`. */
function identity(line: string): string {
  return line.slice(line.indexOf(' ') + 1, line.lastIndexOf('>') + 1);
}

/** `M 100644 <id> sites/satu/situs.yaml` or `D sites/satu/foto.jpg`; a path of odd letters stands in quotes. */
function change(line: string, { paths, prefix }: Rewriting): string {
  const [, head = '', quote = '', path = ''] = /^(M \d+ [0-9a-f]+ |D )("?)(.*)$/s.exec(line) ?? [];
  if (!paths.some((folder) => path.startsWith(`${folder}/`)))
    throw new Error(`git fast-export named a path outside of the village: ${line.trimEnd()}`);
  const isFile = /^(?:D |M 100)/.test(head);
  return `${isFile ? head : 'D '}${quote}${path.slice(prefix.length)}`;
}
