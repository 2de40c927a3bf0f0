/** Small fleets for tests: written into a temporary root, built by the real command. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** Where the run of all tests keeps icons, cards and photos: drawn once, as they are named by what they are made from. */
export const DRAWINGS = 'BALAI_UJI_FOTO';

function shareDrawings(root: Root): void {
  const shared = process.env[DRAWINGS];
  const own = join(root.path, '.balai', 'foto');
  if (!shared || existsSync(own)) return;
  mkdirSync(dirname(own), { recursive: true });
  symlinkSync(shared, own);
}

/** Builds a root into `<root>/dist` and returns the parsed `--json`. */
export async function build(root: Root, ...args: string[]): Promise<BuildJson & { code: number | null }> {
  shareDrawings(root);
  const date = args.includes('--date') ? [] : ['--date', DAY];
  const { code, stdout, stderr } = await balai(['build', '--root', root.path, '--json', ...date, ...args]);
  if (code === 2 && !args.includes('--strict')) throw new Error(stderr);
  return { ...(JSON.parse(stdout) as BuildJson), code };
}
