/** Structured data of the village itself: its places and its institutions. */
import { alamat } from '../model/alamat.ts';
import type { Desa } from '../model/desa.ts';
import type { Entri } from '../model/entri.ts';
import type { Lembaga } from '../model/lembaga.ts';
import { nomorWa } from '../model/teks.ts';
import type { JenisTempat, Tempat } from '../model/tempat.ts';
import { letak } from './kata.ts';
import { bersih, type Simpul } from './terstruktur.ts';

const JENIS_SCHEMA: Partial<Record<JenisTempat, string>> = {
  kantor: 'GovernmentOffice',
  kesehatan: 'MedicalClinic',
  sekolah: 'School',
  ibadah: 'PlaceOfWorship',
  olahraga: 'SportsActivityLocation',
  wisata: 'TouristAttraction',
};

/** The places of the map, by their numbers. */
export function daftarTempat(
  desa: Desa,
  tempat: readonly Pick<Tempat, 'nama' | 'jenis' | 'koordinat'>[],
): Simpul {
  return {
    '@type': 'ItemList',
    name: `Tempat di ${desa.identitas.namaLengkap}`,
    itemListElement: tempat.map(({ nama, jenis, koordinat }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: {
        '@type': JENIS_SCHEMA[jenis] ?? 'Place',
        name: nama,
        geo: { '@type': 'GeoCoordinates', latitude: koordinat.lintang, longitude: koordinat.bujur },
      },
    })),
  };
}

/** An institution of the village. */
export function lembagaData(desa: Desa, { data, slug }: Entri<Lembaga>): Simpul {
  return bersih({
    '@type': 'Organization',
    name: data.nama,
    alternateName: data.singkatan,
    description: data.tugas,
    url: `${desa.identitas.url}${alamat.lembaga(slug)}`,
    telephone: data.telepon && `+${nomorWa(data.telepon)}`,
    email: data.email,
    areaServed: `${desa.identitas.namaLengkap}, ${letak(desa.identitas)}`,
  });
}
