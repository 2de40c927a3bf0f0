/**
 * What a village adds to a service of the regency's catalogue: whom to ask here, when, and what is
 * different. The service itself stays the regency's, so that a new rule is written once for all villages.
 * The file has the name of the service: `content/<desa>/tambahan/akta-kelahiran.md`.
 */
import { z } from 'zod';
import { type Entri, umum } from './entri.ts';
import { akses, kontak, type Layanan } from './layanan.ts';
import { tanggal } from './tanggal.ts';

export const tambahan = z.object({
  sembunyikan: z.boolean().default(false).meta({
    label: 'Sembunyikan layanan ini',
    hint: 'Nyalakan bila warga di sini tidak memerlukannya.',
  }),
  akses: akses.default({}).meta({ label: 'Akses di sini', hint: 'Yang kosong memakai isian kabupaten.' }),
  kontak: kontak.default({}).meta({ label: 'Kontak di sini', hint: 'Yang kosong memakai isian kabupaten.' }),
  diperbarui: tanggal().meta({ label: 'Terakhir diperiksa', today: true }),
  ...umum,
});

export type Tambahan = z.infer<typeof tambahan>;

/**
 * The regency's service as this village offers it: its own contact and access before the regency's, and
 * the later of the two dates. Undefined when the village hides it.
 */
export function denganTambahan(service: Entri<Layanan>, own: Entri<Tambahan>): Entri<Layanan> | undefined {
  const { data } = own;
  if (data.sembunyikan) return undefined;
  return {
    ...service,
    data: {
      ...service.data,
      akses: { ...service.data.akses, ...data.akses },
      // A number of the village under the name of the regency's clerk would reach the wrong person.
      kontak: Object.keys(data.kontak).length > 0 ? data.kontak : service.data.kontak,
      diperbarui: data.diperbarui > service.data.diperbarui ? data.diperbarui : service.data.diperbarui,
    },
  };
}
