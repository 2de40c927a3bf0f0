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
  let oid = '';
  let author = '';
  for (const { word, line, message } of commands(stream)) {
    if (word === 'reset' || word === 'feature' || word === 'done') continue;
    if (word === 'commit') parts.push('commit refs/heads/main\n');
    else if (word === 'original-oid') oid = oidOf(line);
    else if (word === 'author') {
      author = identity(line);
      parts.push(line);
    } else if (word === 'committer')
      parts.push(`committer ${author} ${line.slice(identity(line).length + 11)}`);
    else if (word === 'data') {
      const words = rewriting.mixed.has(oid) ? NEUTRAL : message;
      parts.push(`data ${words.length}\n${words}\n`);
    } else if (word === 'M' || word === 'D') parts.push(change(line, rewriting));
    else if (isOfCommit(word)) parts.push(line);
    else throw new Error(`git fast-export printed a line of an unknown kind: ${word}`);
  }
  parts.push('done\n');
  return parts.join('');
}

/** The old ids of all commits of the stream, in its order. */
export function commitsOf(stream: string): string[] {
  return [...commands(stream)].flatMap(({ word, line }) => (word === 'original-oid' ? [oidOf(line)] : []));
}

/** The lines of the stream. A message comes with the line that says how long it is: none of its lines is git's. */
function* commands(stream: string): Generator<{ word: string; line: string; message: string }> {
  let at = 0;
  while (at < stream.length) {
    const end = stream.indexOf('\n', at) + 1 || stream.length;
    const line = stream.slice(at, end);
    const [word = ''] = line.split(/[ \n]/, 1);
    const length = word === 'data' ? Number(line.slice(5)) : 0;
    at = end + length;
    yield { word, line, message: stream.slice(end, at) };
  }
}

function oidOf(line: string): string {
  return line.slice(13).trimEnd();
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
