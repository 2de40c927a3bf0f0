/** Commits in the language of `git fast-import`. Everything that enters it comes through here. */
import { assertPaths } from './path.ts';
import type { Author, BlobId, RepoPath } from './store.ts';

/** One file of a commit; all bases have been compared. */
export interface Edit {
  path: RepoPath;
  /** Null deletes. */
  content: Buffer | null;
  id: BlobId | null;
  /** `100644`, or what the file had. */
  mode: string;
}

export interface Commit {
  edits: readonly Edit[];
  author: Author;
  message: string;
  /** Milliseconds since 1970. */
  at: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the line that a name stands in
const CONTROL = /[\u0000-\u001f\u007f]/g;
/** What git itself cuts from both ends of a name (ident.c). */
const CRUD = /^[\s.,:;<>"\\']+|[\s.,:;<>"\\']+$/g;

/**
 * The commits on top of `parent` in their order, and a question for the id of each: fast-import prints one line
 * a commit. Without its last line fast-import changes nothing, so a stream that breaks off does no harm.
 * @param parent undefined for the first commit of a branch
 */
export function commitStream(
  ref: string,
  parent: string | undefined,
  commits: readonly Commit[],
): (string | Buffer)[] {
  const parts: (string | Buffer)[] = [];
  commits.forEach((commit, index) => {
    const who = signature(commit);
    parts.push(`commit ${ref}\nmark :${index + 1}\nauthor ${who}\ncommitter ${who}\n`);
    pushData(parts, Buffer.from(commit.message.replaceAll('\0', '')));
    if (index === 0 && parent !== undefined) parts.push(`from ${parent}\n`);
    pushEdits(parts, commit.edits);
    parts.push('\n');
  });
  commits.forEach((_, index) => {
    parts.push(`get-mark :${index + 1}\n`);
  });
  parts.push('done\n');
  return parts;
}

function pushEdits(parts: (string | Buffer)[], edits: readonly Edit[]): void {
  assertPaths(edits.map(({ path }) => path));
  // First what goes: a file may make room for a folder of its name.
  for (const { path, content } of edits) if (content === null) parts.push(`D ${quoted(path)}\n`);
  for (const { path, content, mode } of edits)
    if (content !== null) {
      parts.push(`M ${mode} inline ${quoted(path)}\n`);
      pushData(parts, content);
    }
}

function pushData(parts: (string | Buffer)[], bytes: Buffer): void {
  parts.push(`data ${bytes.length}\n`, bytes, '\n');
}

/** Always in quotes: then a blank, or a quote at the start, means nothing. */
function quoted(path: RepoPath): string {
  return `"${path.replaceAll('"', '\\"')}"`;
}

/** `Sri Wahyuni <sri@example.org> 1700000000 +0700`, with names as git would clean them. */
function signature({ author, at }: Commit): string {
  const email = clean(author.email).replaceAll(' ', '');
  const name = clean(author.name) || email || 'tanpa nama';
  return `${name} <${email}> ${Math.floor(at / 1000)} ${zoneOf(at)}`;
}

function clean(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ').replace(CRUD, '').replace(/[<>]/g, '');
}

function zoneOf(at: number): string {
  const minutes = -new Date(at).getTimezoneOffset();
  const size = Math.abs(minutes);
  const digits = `${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
  return `${minutes < 0 ? '-' : '+'}${digits}`;
}
