/** Folders as git keeps them. A tree never changes under its id, so what was read once is kept. */
import type { Objects } from './objects.ts';
import type { RepoPath, StoredFile } from './store.ts';

export interface TreeEntry {
  /** `file` is a regular file; what the store never reads (symbolic links, submodules) is `other`. */
  kind: 'file' | 'folder' | 'other';
  /** As git writes it: `100644`. */
  mode: string;
  id: string;
}

type Tree = ReadonlyMap<string, TreeEntry>;

interface Kept {
  tree: Promise<Tree>;
  /** 0 until it was read. */
  entries: number;
}

const EMPTY: Tree = new Map();
/** Each costs about 250 bytes; a tree that is not kept costs a tenth of a millisecond. */
const MOST_ENTRIES_KEPT = 50_000;
/** Folders whose files are listed with their sizes, without asking git for each file again. */
const MOST_LISTINGS_KEPT = 64;

export class Trees {
  readonly #objects: Objects;
  readonly #kept = new Map<string, Kept>();
  /** By tree and path; the least recently used first. */
  readonly #listings = new Map<string, Promise<readonly StoredFile[]>>();
  #entries = 0;

  constructor(objects: Objects) {
    this.#objects = objects;
  }

  /** @param id of a tree; undefined is the empty folder */
  async tree(id: string | undefined): Promise<Tree> {
    if (id === undefined) return EMPTY;
    const kept = this.#kept.get(id) ?? this.#load(id);
    // Last used goes last, so that the first is the one to forget.
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    return kept.tree;
  }

  /** What lies at a path below a tree. A path through a symbolic link leads nowhere. */
  async entry(root: string | undefined, path: RepoPath): Promise<TreeEntry | undefined> {
    let at: TreeEntry | undefined;
    let id = root;
    for (const name of path.split('/')) {
      if (at && at.kind !== 'folder') return undefined;
      at = (await this.tree(id)).get(name);
      if (!at) return undefined;
      id = at.id;
    }
    return at;
  }

  /**
   * All regular files below a folder (`''` is the root), with their sizes, sorted by path. While nothing in it
   * changes, the answer is the very same list.
   */
  async files(root: string | undefined, folder: RepoPath): Promise<readonly StoredFile[]> {
    const id = folder === '' ? root : (await this.entry(root, folder))?.id;
    const key = `${id} ${folder}`;
    const listing = this.#listings.get(key) ?? this.#list(root, folder);
    this.#listings.delete(key);
    this.#listings.set(key, listing);
    listing.catch(() => this.#listings.delete(key));
    for (const first of this.#listings.keys()) {
      if (this.#listings.size <= MOST_LISTINGS_KEPT) break;
      this.#listings.delete(first);
    }
    return listing;
  }

  /** Everything below a folder that is no folder, in no order. */
  async below(root: string | undefined, folder: RepoPath): Promise<(TreeEntry & { path: RepoPath })[]> {
    const at = folder === '' ? undefined : await this.entry(root, folder);
    if (folder !== '' && at?.kind !== 'folder') return [];
    const found: (TreeEntry & { path: RepoPath })[] = [];
    const visit = async (id: string | undefined, prefix: string): Promise<void> => {
      const folders: Promise<void>[] = [];
      for (const [name, entry] of await this.tree(id)) {
        if (entry.kind === 'folder') folders.push(visit(entry.id, `${prefix}${name}/`));
        else found.push({ ...entry, path: prefix + name });
      }
      await Promise.all(folders);
    };
    await visit(at?.id ?? root, folder === '' ? '' : `${folder}/`);
    return found;
  }

  async #list(root: string | undefined, folder: RepoPath): Promise<StoredFile[]> {
    const found = (await this.below(root, folder)).filter(({ kind }) => kind === 'file');
    found.sort((a, b) => (a.path < b.path ? -1 : 1));
    const sizes = await Promise.all(found.map(({ id }) => this.#objects.info(id)));
    return found.map(({ path, id }, index) => ({ path, id, size: sizes[index]?.size ?? 0 }));
  }

  #load(id: string): Kept {
    const kept: Kept = { tree: this.#read(id), entries: 0 };
    kept.tree.then(
      (tree) => {
        // It may have been forgotten while it was on its way; what is not kept does not count.
        if (this.#kept.get(id) !== kept) return;
        kept.entries = tree.size + 1;
        this.#entries += kept.entries;
        this.#forget();
      },
      () => this.#kept.delete(id),
    );
    return kept;
  }

  async #read(id: string): Promise<Tree> {
    const object = await this.#objects.contents(id);
    if (object?.type !== 'tree') throw new Error(`The repository has no tree ${id}.`);
    return parseTree(object.content, id.length / 2);
  }

  #forget(): void {
    for (const [id, kept] of this.#kept) {
      if (this.#entries <= MOST_ENTRIES_KEPT) return;
      this.#kept.delete(id);
      this.#entries -= kept.entries;
    }
  }
}

/** @param idBytes 20, or 32 in a repository of SHA-256 */
function parseTree(bytes: Buffer, idBytes: number): Tree {
  const tree = new Map<string, TreeEntry>();
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, blank);
    const mode = bytes.toString('latin1', at, blank);
    const name = bytes.toString('utf8', blank + 1, end);
    at = end + 1 + idBytes;
    // A name that is not UTF-8 has no path here; nobody could ask for it.
    if (!name.includes('\ufffd'))
      tree.set(name, { kind: kindOf(mode), mode, id: bytes.toString('hex', end + 1, at) });
  }
  return tree;
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode.startsWith('100')) return 'file';
  return mode === '40000' ? 'folder' : 'other';
}
