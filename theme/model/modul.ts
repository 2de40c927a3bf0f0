/** The sections of a site that a village may switch off; what is empty hides itself anyway. */
import { z } from 'zod';

const MODUL = {
  layanan: 'Layanan',
  anggaran: 'Anggaran',
  kegiatan: 'Kegiatan',
  pengumuman: 'Pengumuman',
  berita: 'Berita',
  agenda: 'Agenda',
  perangkat: 'Perangkat',
  lembaga: 'Lembaga',
  galeri: 'Galeri',
  dokumen: 'Dokumen',
  panduan: 'Panduan',
  pengaduan: 'Pengaduan',
  bantuan: 'Bantuan',
  pendamping: 'Pendamping warga',
  kesehatan: 'Kesehatan',
  wilayah: 'Wilayah',
  penduduk: 'Penduduk',
  loker: 'Lowongan kerja',
  lapak: 'Lapak warga',
  tempat: 'Peta dan tempat',
} as const;

export type Modul = keyof typeof MODUL;

const sakelar = (label: string) => z.boolean().default(true).meta({ label });

export const modul = z.object(
  Object.fromEntries(Object.entries(MODUL).map(([name, label]) => [name, sakelar(label)])) as Record<
    Modul,
    ReturnType<typeof sakelar>
  >,
);

/** Whether a section of that name can be switched. */
export function isModul(name: string): name is Modul {
  return name in MODUL;
}

/** On unless switched off. */
export function aktif(
  switches: Partial<Record<Modul, boolean | undefined>> | undefined,
  name: Modul,
): boolean {
  return switches?.[name] !== false;
}
