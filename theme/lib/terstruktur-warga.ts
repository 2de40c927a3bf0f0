/** Structured data of what the village offers its people besides its services. */
import { alamat, jangkarKesehatan } from '../model/alamat.ts';
import type { Bantuan } from '../model/bantuan.ts';
import type { Desa } from '../model/desa.ts';
import type { Entri } from '../model/entri.ts';
import type { Kesehatan } from '../model/kesehatan.ts';
import type { Lapak } from '../model/lapak.ts';
import { JENIS_LOKER, type Loker } from '../model/loker.ts';
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

/** A job that is still open. */
export function lowongan(desa: Desa, { data, slug }: Entri<Loker>): Simpul {
  const { identitas } = desa;
  return bersih({
    '@type': 'JobPosting',
    title: data.judul,
    description: [data.ringkasan, ...data.syarat, data.cara_melamar].join('\n'),
    url: `${identitas.url}${alamat.loker(slug)}`,
    datePosted: data.tanggal,
    validThrough: `${data.ditutup}T23:59`,
    employmentType: JENIS_LOKER[data.jenis].schema,
    hiringOrganization: bersih({ '@type': 'Organization', name: data.pemberi_kerja, sameAs: data.tautan }),
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        streetAddress: data.tempat,
        addressRegion: [identitas.kabupaten, identitas.provinsi].filter(Boolean).join(', '),
        addressCountry: 'ID',
      },
    },
  });
}

/** What a business of the village sells; without a price it offers nothing that a machine could compare. */
export function produk(desa: Desa, { data, slug }: Entri<Lapak>, foto?: string): Simpul {
  const { identitas } = desa;
  const url = `${identitas.url}${alamat.lapak(slug)}`;
  const seller = {
    '@type': 'LocalBusiness',
    name: data.usaha,
    address: `${identitas.namaLengkap}, ${letak(identitas)}`,
  };
  const isService = data.kategori === 'jasa' || data.kategori === 'wisata';
  return bersih({
    '@type': isService ? 'Service' : 'Product',
    name: data.judul,
    description: data.ringkasan,
    url,
    image: foto && `${identitas.url}${foto}`,
    provider: isService && seller,
    offers:
      data.harga === undefined
        ? undefined
        : {
            '@type': 'Offer',
            price: data.harga / 100,
            priceCurrency: 'IDR',
            availability: 'https://schema.org/InStock',
            url,
            seller,
          },
  });
}
