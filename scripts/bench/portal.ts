/**
 * What the open data of all budgets costs the regency's portal: 800 villages as they are published, ten years
 * of four versions each, read and written in a process of its own, whose memory is watched.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Anggaran, URUTAN_VERSI } from '../../theme/model/anggaran.ts';
import { barisData } from '../../theme/model/data-anggaran.ts';
import { formatBytes, formatDuration } from '../lib/format.ts';
import { budgetRows } from './budget.ts';
import { randomFrom } from './random.ts';
import { run } from './run.ts';

export interface PortalTimes {
  villages: number;
  files: number;
  /** All years written, start-up of the process included. */
  ms: number;
  /** The same again, when one village changed one year: the others stay. */
  editMs: number;
  /** Most that the process ever held. */
  memory: number | undefined;
  bytes: number;
  rows: number;
}

const YEARS = 10;
const NEWEST = 2026;
const VERSIONS = URUTAN_VERSI.filter((versi) => !/^perubahan-/.test(versi));
/** Different budgets; the villages take them in turn. */
const KINDS = 40;
const MEMORY_BYTES = 512e6;

/** Writes a published fleet below `work` and measures. */
export async function measurePortal(
  villages: number,
  { project, work, note }: { project: string; work: string; note: (text: string) => void },
): Promise<PortalTimes> {
  const fleet = join(work, 'published');
  note(`portal: ${villages} villages, ${YEARS} years, ${VERSIONS.length} versions`);
  const files = writePublished(fleet, villages);
  const once = (changed: number) =>
    run(
      process.execPath,
      [join(project, 'scripts/bench/portal-once.ts'), fleet, join(work, 'portal'), String(changed)],
      { cwd: project, memory: true },
    );
  note('portal: open data of all years');
  const all = await once(0);
  note('portal: one village changed one year');
  const edit = await once(1);
  const { bytes, rows } = JSON.parse(all.stdout) as Pick<PortalTimes, 'bytes' | 'rows'>;
  return { villages, files, ms: all.ms, editMs: edit.ms, memory: all.memory?.single, bytes, rows };
}

/** The result in lines. */
export function portalLines({ villages, files, ms, editMs, memory, bytes, rows }: PortalTimes): string[] {
  const held = memory === undefined ? 'memory not measured' : `${formatBytes(memory)} at most`;
  const reached =
    memory === undefined
      ? ''
      : memory <= MEMORY_BYTES
        ? ' (limit 512 MB: kept)'
        : ' (limit 512 MB: exceeded)';
  return [
    `Open data of ${villages} villages: ${files} published files, ${rows} rows, ${formatBytes(bytes)} written`,
    `  all years           ${formatDuration(ms)}, ${held}${reached}`,
    `  one village, a year ${formatDuration(editMs)}`,
  ];
}

function writePublished(fleet: string, villages: number): number {
  const random = randomFrom('portal');
  const kinds = Array.from({ length: KINDS }, () =>
    budgetRows(random).map((row) => ({
      ...row,
      anggaran: row.anggaran * 100,
      realisasi: row.realisasi * 100,
    })),
  );
  let files = 0;
  for (let village = 0; village < villages; village++) {
    for (let age = 0; age < YEARS; age++) {
      const tahun = NEWEST - age;
      const folder = join(fleet, `desa-${village}`, 'anggaran', String(tahun));
      mkdirSync(folder, { recursive: true });
      for (const versi of VERSIONS) {
        const rincian = kinds[(village + age + files) % KINDS] as Anggaran['rincian'];
        const document = {
          url: `https://desa-${village}.ukur.example/anggaran/${tahun}/${versi}/`,
          kode_wilayah: '',
          desa: `Desa ${village}`,
          tahun,
          versi,
          tanggal: `${tahun}-01-08`,
          dokumen: `Peraturan Desa Nomor 1 Tahun ${tahun}`,
          rincian: barisData({ rincian }),
        };
        writeFileSync(join(folder, `${versi}.json`), `${JSON.stringify(document, null, 2)}\n`);
        files++;
      }
    }
  }
  return files;
}
