/**
 * Who answers requests for information (PPID, UU 14/2008 art. 13), from a village's own file; what it does
 * not say follows from its office and its officials.
 */
import { z } from 'zod';
import { type Desa, tampil } from './desa.ts';
import { jamSingkat } from './jam.ts';
import { baris, paragraf, telepon } from './teks.ts';

export const ppid = z.object({
  jabatan: baris(120).optional().meta({ label: 'Jabatan', example: 'Sekretaris Desa' }),
  nama: baris(80).optional().meta({ label: 'Nama pejabat' }),
  atasan: baris(120).optional().meta({
    label: 'Atasan PPID',
    hint: 'Kosongkan bila kepala desa; kepadanya keberatan diajukan.',
  }),
  alamat: paragraf(200).optional().meta({ label: 'Tempat', hint: 'Kosongkan bila sama dengan kantor.' }),
  jam: baris(120).optional().meta({ label: 'Jam layanan', hint: 'Kosongkan bila sama dengan jam kantor.' }),
  telepon: telepon().optional().meta({ label: 'Telepon' }),
  whatsapp: telepon().optional().meta({ label: 'WhatsApp' }),
  email: z.email().optional().meta({ label: 'Surel', example: 'ppid@contoh.desa.id' }),
});

export interface Ppid {
  /** `PPID Desa Sukamaju` */
  sebutan: string;
  jabatan?: string | undefined;
  nama?: string | undefined;
  atasan: string;
  alamat?: string | undefined;
  /** One line of days and hours. */
  jam?: string | undefined;
  telepon?: string | undefined;
  whatsapp?: string | undefined;
  email?: string | undefined;
}

/** The desk as pages name it. Nobody is named whom the village has not named. */
export function ppidDesa(desa: Desa): Ppid {
  const { situs, identitas, koleksi } = desa;
  const own = situs.ppid;
  const officials = tampil(desa, 'perangkat') ? koleksi.perangkat.map(({ data }) => data) : [];
  const secretary = officials.find(({ jabatan }) => /^sekretaris\b/i.test(jabatan));
  const jabatan = own?.jabatan ?? (own?.nama ? undefined : secretary?.jabatan);
  return {
    sebutan: `PPID ${identitas.namaLengkap}`,
    jabatan,
    nama: own?.nama ?? officials.find((official) => official.jabatan === jabatan)?.nama,
    atasan: own?.atasan ?? identitas.sebutan.kepala_desa,
    alamat: own?.alamat ?? situs.alamat,
    jam: own?.jam ?? (situs.jam_layanan && jamSingkat(situs.jam_layanan)),
    telepon: own?.telepon ?? situs.telepon,
    whatsapp: own?.whatsapp ?? situs.whatsapp,
    email: own?.email ?? situs.email,
  };
}
