/** What every content entry has, whatever its type. */
import { z } from 'zod';

/** Merged into the schema of each content type. */
export const umum = {
  terbit: z.boolean().default(true).meta({
    label: 'Terbitkan',
    hint: 'Matikan untuk menyimpan sebagai naskah; naskah tidak tampil di situs.',
  }),
};

/** For types whose order somebody decides: merged into the schema, too. */
export const berurutan = {
  urutan: z
    .number()
    .int()
    .min(1)
    .max(999)
    .default(99)
    .meta({ label: 'Urutan', hint: 'Angka kecil tampil dulu.' }),
};

/** A parsed entry: its data, and where it came from. */
export interface Entri<Data> {
  /** File or folder name without extension; the last part of its address. */
  slug: string;
  data: Data;
  /** Markdown body, unrendered, without the front matter. */
  isi: string;
  /** Line of the file on which the body starts. */
  barisIsi: number;
  /** Path from the root with forward slashes. */
  berkas: string;
  /** Path of the folder that holds its photos and attachments. */
  folder: string;
  /** `kabupaten` when the regency wrote it for all villages. */
  asal: 'desa' | 'kabupaten';
}
