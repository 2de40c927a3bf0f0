/** An emergency notice of the regency is shown in every village that it is for, whatever the village has set. */
import type { KoleksiDesa } from '../../theme/model/desa.ts';
import { aktif } from '../../theme/model/modul.ts';
import { masaPengumuman, type Pengumuman } from '../../theme/model/pengumuman.ts';
import type { SitusBerkas } from '../../theme/model/situs.ts';
import type { Tanggal } from '../../theme/model/tanggal.ts';
import type { AnyEntry } from './entries.ts';

/** True for an emergency notice that is published. */
export function isEmergency({ berkas, data }: AnyEntry): boolean {
  const { tingkat, terbit } = data as Pengumuman;
  return berkas.split('/')[2] === 'pengumuman' && tingkat === 'darurat' && terbit;
}

/**
 * A village that has switched its notices off shows those of the regency's emergencies that hold on that day, and
 * the section with them. The days on which they begin and end select it again.
 */
export function withEmergencies(
  situs: SitusBerkas,
  koleksi: KoleksiDesa,
  day: Tanggal,
): { situs: SitusBerkas; koleksi: KoleksiDesa } {
  if (aktif(situs.modul, 'pengumuman')) return { situs, koleksi };
  const urgent = koleksi.pengumuman.filter(
    (entry) =>
      entry.asal === 'kabupaten' && isEmergency(entry) && masaPengumuman(entry.data, day) !== 'berakhir',
  );
  if (!urgent.some(({ data }) => masaPengumuman(data, day) === 'berlaku')) return { situs, koleksi };
  return {
    situs: { ...situs, modul: { ...situs.modul, pengumuman: true } as SitusBerkas['modul'] },
    koleksi: { ...koleksi, pengumuman: urgent },
  };
}
