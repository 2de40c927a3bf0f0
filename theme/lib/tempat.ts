/** The places that a village's map shows. */
import type { Desa } from '../model/desa.ts';
import { aktif } from '../model/modul.ts';
import type { Tempat } from '../model/tempat.ts';
import { namaKantor } from './kata.ts';

/** Its places, led by its office where it gives the office's position and no entry does. */
export function tempatPeta(
  desa: Desa,
): Pick<Tempat, 'nama' | 'jenis' | 'koordinat' | 'jam' | 'dusun' | 'telepon' | 'keterangan'>[] {
  const { situs, identitas } = desa;
  const places = aktif(situs.modul, 'tempat') ? desa.koleksi.tempat.map(({ data }) => data) : [];
  if (!situs.koordinat || places.some(({ jenis }) => jenis === 'kantor')) return places;
  return [{ nama: namaKantor(identitas.sebutan), jenis: 'kantor', koordinat: situs.koordinat }, ...places];
}
