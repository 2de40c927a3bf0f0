/** A village that leaves: everything it owns, as one archive. */
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { identitas } from '../../theme/model/desa.ts';
import { KABUPATEN_BAKU } from '../../theme/model/kabupaten.ts';
import { bacaYaml } from '../../theme/model/naskah.ts';
import { situs } from '../../theme/model/situs.ts';
import type { Layout } from '../build/layout.ts';
import { readVersion } from '../build/version.ts';
import { CannotError } from '../lib/errors.ts';
import { walk } from '../lib/walk.ts';
import { cariWilayah } from '../wilayah/tabel.ts';
import { BUNDLE, MANIFEST, type Manifest, README, SITE, villageFolders } from './contents.ts';
import { isCurrent } from './current.ts';
import { type History, hasUncommitted, historyOf, writeHistory } from './history.ts';
import { collision, isPortable } from './names.ts';
import { readme } from './readme.ts';
import { fromFolders, fromRepository } from './source.ts';
import { type Item, writeArchive } from './write-archive.ts';

export interface ExportOptions {
  /** The village. */
  id: string;
  /** Where its folders lie, and in `out` the finished sites. */
  layout: Layout;
  /** The bare repository of a gateway; the village is taken from there instead. */
  repo: string | undefined;
  /** True when finished sites lie in `layout.out`. */
  hasSites: boolean;
  /** The archive to write; it must not exist. */
  file: string;
  now: Date;
}

export interface Exported {
  file: string;
  /** Files in the archive, the manifest not counted. */
  files: number;
  /** True when the finished site is in it. */
  site: boolean;
  /** True when the site is known to be older than the files, or made on a day for which it no longer holds. */
  outdated: boolean;
  history: History | null;
  /** Changes that are in the files and in no commit yet. */
  uncommitted: boolean;
}

/**
 * Writes the archive of a village. The same village gives the same bytes.
 * @throws a CannotError where there is no such village, or something is in the way
 */
export async function exportVillage(options: ExportOptions): Promise<Exported> {
  const { id, layout, repo, hasSites, file, now } = options;
  if (existsSync(file))
    throw new CannotError(`${file} exists already.`, 'Move it away, or name another file with --out.');
  await using source = repo === undefined ? fromFolders(layout.root, id) : await fromRepository(repo, id);
  refuseNames(source.items.map(({ path }) => path));
  const scratch = mkdtempSync(join(tmpdir(), 'balai-pindah-'));
  try {
    const place = await historyOf(repo ?? layout.root);
    const bundle = join(scratch, BUNDLE);
    const history = place && (await writeHistory(place, id, bundle, scratch));
    const built = join(layout.out, id);
    const version = hasSites ? readVersion(built) : undefined;
    const words = readme({
      id,
      nama: await nameOf(id, source.items),
      domain: version?.identitas.domain,
      commits: history?.commits,
    });
    const items: Item[] = [
      ...source.items,
      ...(version ? below(built, SITE) : []),
      ...(history ? [{ path: BUNDLE, open: () => createReadStream(bundle) }] : []),
      { path: README, open: () => Readable.from([Buffer.from(words)]) },
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
    mkdirSync(dirname(file), { recursive: true });
    const facts = await writeArchive(file, items, {
      path: MANIFEST,
      text: (berkas) =>
        `${JSON.stringify({ versi: 1, desa: id, berkas: [...berkas] } satisfies Manifest, null, 1)}\n`,
    });
    return {
      file,
      files: facts.length,
      site: version !== undefined,
      // Which files a gateway's site was made from is not known here.
      outdated: version !== undefined && repo === undefined && !(await isCurrent(layout, id, now)),
      history: history ?? null,
      uncommitted:
        history !== undefined &&
        repo === undefined &&
        place !== undefined &&
        (await hasUncommitted(place, id)),
    };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw error;
    throw new CannotError(
      `${path} went away while it was read.`,
      'Run it again while nothing is being built.',
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What could not be unpacked everywhere is said now, and not by the import when the village is gone. */
function refuseNames(paths: readonly string[]): void {
  const bad = paths.find((path) => !isPortable(path)) ?? collision(paths);
  if (bad !== undefined)
    throw new CannotError(
      `${JSON.stringify(bad)} is a name that cannot be unpacked on every system.`,
      'Rename the file: letters, digits, dashes and dots, and no two names that differ in capitals only.',
    );
}

/** `Desa Sukamaju`; where its own file cannot be read, the name of its folder has to do. */
async function nameOf(id: string, items: readonly Item[]): Promise<string> {
  const path = `${villageFolders(id)[0]}/situs.yaml`;
  const item = items.find((one) => one.path === path);
  const { data } = bacaYaml(item ? await text(await item.open()) : '', situs, { site: id, file: path });
  return data ? identitas(id, data, KABUPATEN_BAKU, await cariWilayah(data.kode)).namaLengkap : id;
}

function below(folder: string, name: string): Item[] {
  return walk(folder).map((file) => ({
    path: `${name}/${relative(folder, file).replaceAll(sep, '/')}`,
    open: () => createReadStream(file),
  }));
}
