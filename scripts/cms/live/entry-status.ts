/** What an operator is told of one entry after a save: pure. */
import type { LiveFinding, LiveState, LiveStatus } from './live.ts';

export interface EntryFacts {
  /** Paths under which the entry may lie. */
  files: readonly string[];
  /** True for what the regency writes for all villages: it has no page of its own. */
  bersama: boolean;
  /** True for what the regency writes for some villages only. */
  terarah: boolean;
  /** Full address of its page; undefined where the published site has none. */
  url: string | undefined;
  /** False for a draft, and for an entry that is deleted. */
  terbit: boolean;
  ada: boolean;
}

export interface EntryStatus {
  state: LiveState;
  /** One sentence for the screen. */
  kata: string;
  /** Milliseconds since 1970. */
  at: number;
  url: string | undefined;
  /** Those of the entry first. */
  findings: LiveFinding[];
}

const KATA: Record<LiveState, string> = {
  menunggu: 'Tersimpan. Menunggu giliran dibuat.',
  dibuat: 'Tersimpan. Halaman sedang dibuat.',
  tayang: 'Sudah tayang.',
  ditahan: 'Situs belum dapat diperbarui; yang lama tetap tampil. Hubungi Kominfo.',
  gagal: 'Tersimpan, tetapi belum berhasil dibuat. Server akan mencoba lagi.',
};

/** The state of one entry, as far as the state of its village tells. */
export function entryStatus(
  status: LiveStatus,
  { files, bersama, terarah, url, terbit, ada }: EntryFacts,
): EntryStatus {
  const own = status.findings.filter(({ file }) => files.includes(file));
  const findings = [...own, ...status.findings.filter((found) => !own.includes(found))];
  const { state, at } = status;
  const plain = { state, kata: KATA[state], at, url, findings };
  if (state !== 'tayang') return plain;
  if (own.some(({ severity }) => severity === 'error'))
    return {
      ...plain,
      state: 'ditahan',
      kata: 'Tersimpan, tetapi tidak ditampilkan: ada yang perlu diperbaiki.',
      url: undefined,
    };
  if (!ada) return { ...plain, kata: 'Sudah dihapus dari situs.', url: undefined };
  if (!terbit) return { ...plain, kata: 'Tersimpan sebagai naskah. Belum tampil di situs.', url: undefined };
  if (bersama) return { ...plain, kata: `Sudah tayang di ${terarah ? 'desa yang dipilih' : 'semua desa'}.` };
  return url ? plain : { ...plain, kata: 'Tersimpan. Hari ini belum ada halamannya di situs.' };
}
