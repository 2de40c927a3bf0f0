/** Structured data of what the village offers its people besides its services. */
import { alamat, jangkarKesehatan } from '../model/alamat.ts';
import type { Bantuan } from '../model/bantuan.ts';
import type { Desa } from '../model/desa.ts';
import type { Entri } from '../model/entri.ts';
import type { Kesehatan } from '../model/kesehatan.ts';
import type { Tanggal } from '../model/tanggal.ts';
import { letak } from './kata.ts';
import { bersih, penyelenggara, type Simpul } from './terstruktur.ts';

/** An aid programme, as a service of whoever gives it. */
export function bantuanSosial(desa: Desa, { data, slug }: Entri<Bantuan>): Simpul {
  return bersih({
    '@type': 'GovernmentService',
    serviceType: 'Bantuan sosial',
    name: data.judul,
    description: data.ringkasan,
    url: `${desa.identitas.url}${alamat.bantuan(slug)}`,
    serviceOperator: data.penyelenggara
      ? { '@type': 'GovernmentOrganization', name: data.penyelenggara }
      : penyelenggara(desa),
    audience: { '@type': 'Audience', name: data.penerima.join('; ') },
    serviceOutput: { '@type': 'Thing', name: data.besaran },
    areaServed: desa.identitas.namaLengkap,
    availableChannel: data.tautan && { '@type': 'ServiceChannel', serviceUrl: data.tautan },
    keywords: data.kata_kunci.length ? data.kata_kunci.join(', ') : undefined,
  });
}

/** One day of a health service. */
export function hariKesehatan(desa: Desa, { data, slug }: Entri<Kesehatan>, tanggal: Tanggal): Simpul {
  return bersih({
    '@type': 'Event',
    name: data.judul,
    description: data.keterangan,
    startDate: tanggal,
    url: `${desa.identitas.url}${alamat.kesehatan}#${jangkarKesehatan(slug)}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    audience: data.untuk_siapa && { '@type': 'Audience', name: data.untuk_siapa },
    location: {
      '@type': 'Place',
      name: data.tempat,
      address: `${desa.identitas.namaLengkap}, ${letak(desa.identitas)}`,
    },
    organizer: penyelenggara(desa),
  });
}
