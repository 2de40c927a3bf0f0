/** Small fleets for tests: written into a temporary root, built by the real pipeline or the command around it. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keepCompiled } from '../scripts/lib/code-cache.ts';
import { PROJECT } from '../scripts/lib/options.ts';

export type Files = Record<string, string | Uint8Array>;

/** A new root with these files, deleted when it goes out of scope (`using`). */
export class Root implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'balai-uji-'));

  constructor(files: Files = {}) {
    this.write(files);
  }

  write(files: Files): this {
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return this;
  }

  remove(...names: string[]): this {
    for (const name of names) rmSync(join(this.path, name), { recursive: true, force: true });
    return this;
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** `situs.yaml` of an invented village; `nomor` makes its code. */
export function situs(nomor: number, extra = ''): string {
  const kode = `99.01.01.2${String(nomor).padStart(3, '0')}`;
  return `kode: "${kode}"\ncontoh: true\nnama: Uji ${nomor}\nkecamatan: Uji\nkabupaten: Kabupaten Uji\nprovinsi: Uji\n${extra}`;
}

export const KABUPATEN = 'nama: Kabupaten Uji\ndomain: uji.example\n';

export function pengumuman(judul: string, extra = '', isi = 'Isi pengumuman.\n'): string {
  return `---\njudul: ${judul}\ntanggal: 2026-11-01\nringkasan: Ringkasan ${judul}.\n${extra}---\n${isi}`;
}

export function layanan(judul: string, extra = ''): string {
  return `---\njudul: ${judul}\nringkasan: Ringkasan layanan.\nkategori: umum\nbiaya: Gratis\nwaktu: 1 hari kerja\ndiperbarui: 2026-10-01\nsyarat:\n  - nama: Fotokopi KTP\nlangkah:\n  - judul: Datang ke kantor desa\n${extra}---\n`;
}

/** A fleet of villages `satu`, `dua`, ... with one service and one notice each. */
export function smallFleet(ids: readonly string[]): Files {
  const files: Files = { 'sites/kabupaten.yaml': KABUPATEN };
  ids.forEach((id, index) => {
    files[`sites/${id}/situs.yaml`] = situs(index + 1);
    files[`content/${id}/layanan/surat.md`] = layanan(`Surat ${id}`);
    files[`content/${id}/pengumuman/kabar.md`] = pengumuman(`Kabar ${id}`);
  });
  return files;
}

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `balai` as its users do, in a process of its own. */
export function balai(
  args: readonly string[],
  { killAfter }: { killAfter?: number } = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(PROJECT, 'scripts', 'balai.ts'), ...args], {
      cwd: PROJECT,
      detached: killAfter !== undefined,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    if (killAfter !== undefined && child.pid) {
      const group = -child.pid;
      setTimeout(() => {
        try {
          process.kill(group, 'SIGKILL');
        } catch {
          // It had already ended.
        }
      }, killAfter);
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export interface JsonFinding {
  site: string;
  file: string;
  line: number;
  field: string;
  code: string;
  severity: string;
  message: string;
  hint: string;
}

export interface BuildJson {
  date: string;
  sites: { id: string; status: string; pages: number; ms: number; findings: JsonFinding[] }[];
  findings: JsonFinding[];
  withdrawn: string[];
  stages: Record<string, number>;
}

export const DAY = '2026-11-21';

/** Names the folder that the tests of one run share: what builds draw, and fleets that were built. */
export const SHARED = 'BALAI_UJI_BERSAMA';

/** Lets builds of this root share what they draw: each icon, card and photo is named by what it is made from. */
export function shareDrawings(root: string): void {
  const shared = process.env[SHARED];
  const own = join(root, '.balai', 'foto');
  if (!shared || existsSync(own)) return;
  for (const folder of [join(shared, 'foto'), dirname(own)]) mkdirSync(folder, { recursive: true });
  symlinkSync(join(shared, 'foto'), own);
}

export interface BuildGiven {
  date?: string;
  sites?: readonly string[];
  force?: boolean;
  /** Folder of the finished sites, in place of `<root>/dist`. */
  out?: string;
}

/**
 * Builds a root and returns what `balai build --json` prints, and its exit code; rejects where that is 2. In this
 * process: half of what a small build costs as a process of its own is its start.
 */
export async function build(
  { path: root }: Root,
  { date = DAY, sites = [], force = false, out = join(root, 'dist') }: BuildGiven = {},
): Promise<BuildJson & { code: number }> {
  shareDrawings(root);
  keepCompiled(PROJECT);
  const [{ build: run }, { layoutOf }, { silent }, { toJson }, { exitCodeOf }] = await Promise.all([
    import('../scripts/build/pipeline.ts'),
    import('../scripts/build/layout.ts'),
    import('../scripts/build/progress.ts'),
    import('../scripts/build/summary.ts'),
    import('../scripts/lib/findings.ts'),
  ]);
  const layout = layoutOf(PROJECT, root, out);
  const report = await run({ layout, sites, date, force, now: new Date(), progress: silent });
  return { ...(JSON.parse(toJson(report)) as BuildJson), code: exitCodeOf(report, {}) };
}

/**
 * A root with these files and what a build for {@link DAY} makes of them: a copy, as many tests begin where a build has
 * ended. It is no place to ask what that build did.
 */
export async function builtRoot(files: Files): Promise<Root> {
  const shared = process.env[SHARED];
  if (!shared) throw new Error(`${SHARED} names no folder`);
  const hash = createHash('sha256');
  for (const [name, content] of Object.entries(files))
    hash.update(`${name}\0${content.length}\0`).update(content);
  const kept = join(shared, 'armada', hash.digest('hex'));
  if (!existsSync(kept)) {
    using first = new Root(files);
    await build(first);
    mkdirSync(dirname(kept), { recursive: true });
    try {
      renameSync(first.path, kept);
    } catch (error) {
      // Another test file was quicker.
      if (!existsSync(kept)) throw error;
    }
  }
  const root = new Root();
  cpSync(kept, root.path, { recursive: true, verbatimSymlinks: true });
  return root;
}
