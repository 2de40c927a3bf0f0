/** The sections of a site that a village may switch off; what is empty hides itself anyway. */
import { z } from 'zod';

const MODUL = {
  layanan: 'Layanan',
  anggaran: 'Anggaran',
  pengumuman: 'Pengumuman',
  berita: 'Berita',
  agenda: 'Agenda',
  perangkat: 'Perangkat',
  dokumen: 'Dokumen',
  panduan: 'Panduan',
} as const;

export type Modul = keyof typeof MODUL;

const sakelar = (name: Modul) => z.boolean().optional().meta({ label: MODUL[name] });

export const modul = z.object({
  layanan: sakelar('layanan'),
  anggaran: sakelar('anggaran'),
  pengumuman: sakelar('pengumuman'),
  berita: sakelar('berita'),
  agenda: sakelar('agenda'),
  perangkat: sakelar('perangkat'),
  dokumen: sakelar('dokumen'),
  panduan: sakelar('panduan'),
} satisfies Record<Modul, z.ZodType>);

/** On unless switched off. */
export function aktif(switches: Partial<Record<Modul, boolean>> | undefined, name: Modul): boolean {
  return switches?.[name] !== false;
}
