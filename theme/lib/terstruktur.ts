/**
 * Structured data (schema.org) of a village's pages. Search engines and assistants answer from it, so it
 * says only what the page itself says.
 */
import type { Agenda } from '../model/agenda.ts';
import { alamat, jangkarAgenda } from '../model/alamat.ts';
import type { Anggaran } from '../model/anggaran.ts';
import type { Berita } from '../model/berita.ts';
import type { Desa } from '../model/desa.ts';
import { type Dokumen, kelompokDokumen } from '../model/dokumen.ts';
import type { Entri } from '../model/entri.ts';
import type { Galeri } from '../model/galeri.ts';
import { jamTerstruktur } from '../model/jam.ts';
import { type Saat, waktuAcara } from '../model/jam-acara.ts';
import { selisihZona } from '../model/kabupaten.ts';
import type { Layanan } from '../model/layanan.ts';
import type { Lembaga } from '../model/lembaga.ts';
import { LISENSI } from '../model/lisensi.ts';
import { jumlahPenduduk, type Penduduk } from '../model/penduduk.ts';
import type { Pengumuman } from '../model/pengumuman.ts';
import { nomorWa } from '../model/teks.ts';
import type { JenisTempat, Tempat } from '../model/tempat.ts';
import { letak, namaPemerintah } from './kata.ts';

/** Media types of open data by their extension. */
const FORMAT: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ics: 'text/calendar',
  xml: 'application/rss+xml',
};

/** One node of a JSON-LD graph. */
export type Simpul = Record<string, unknown>;

/** A page on the way from home to the current one. */
export interface LangkahRemah {
  nama: string;
  path: string;
}

/** JSON-LD text that cannot end its `<script>`: `<` never appears in it. */
export function teksTerstruktur(simpul: readonly Simpul[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': simpul })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** The identity that other nodes point to. */
function idKantor(desa: Desa): string {
  return `${desa.identitas.url}/#kantor`;
}

/** The village office: where it is, when it is open, how to reach it. */
export function kantor(desa: Desa): Simpul {
  const { identitas: diri, situs } = desa;
  const hours = situs.jam_layanan ? jamTerstruktur(situs.jam_layanan) : [];
  return bersih({
    '@type': 'GovernmentOffice',
    '@id': idKantor(desa),
    name: namaPemerintah(diri),
    url: `${diri.url}/`,
    telephone: situs.telepon && `+${nomorWa(situs.telepon)}`,
    email: situs.email,
    address: bersih({
      '@type': 'PostalAddress',
      streetAddress: situs.alamat,
      addressLocality: [diri.namaLengkap, diri.kecamatan].filter(Boolean).join(', '),
      addressRegion: [diri.kabupaten, diri.provinsi].filter(Boolean).join(', '),
      postalCode: situs.kode_pos,
      addressCountry: 'ID',
    }),
    geo: situs.koordinat && {
      '@type': 'GeoCoordinates',
      latitude: situs.koordinat.lintang,
      longitude: situs.koordinat.bujur,
    },
    openingHoursSpecification: hours.length
      ? hours.map((hour) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: `https://schema.org/${hour.day}`,
          opens: hour.opens,
          closes: hour.closes,
        }))
      : undefined,
    sameAs: situs.media_sosial && Object.values(situs.media_sosial),
    areaServed: { '@type': 'AdministrativeArea', name: `${diri.namaLengkap}, ${letak(diri)}` },
  });
}

/** The office as the one to complain to. */
export function kantorPengaduan(desa: Desa): Simpul {
  const { pengaduan, telepon, whatsapp, email } = desa.situs;
  const nomor = pengaduan?.whatsapp ?? whatsapp ?? telepon;
  return {
    ...kantor(desa),
    contactPoint: bersih({
      '@type': 'ContactPoint',
      contactType: 'complaints',
      name: pengaduan?.petugas,
      telephone: nomor && `+${nomorWa(nomor)}`,
      email,
      url: `${desa.identitas.url}${alamat.pengaduan()}`,
      availableLanguage: 'id',
    }),
  };
}

/** The site itself, with its search. */
export function situsWeb(desa: Desa): Simpul {
  const { url, namaLengkap } = desa.identitas;
  return {
    '@type': 'WebSite',
    '@id': `${url}/#situs`,
    url: `${url}/`,
    name: namaLengkap,
    inLanguage: 'id',
    publisher: { '@id': idKantor(desa) },
    potentialAction: {
      '@type': 'SearchAction',
      target: `${url}${alamat.cari}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A service that citizens come for. */
export function layananUmum(desa: Desa, { data, slug }: Entri<Layanan>): Simpul {
  return bersih({
    '@type': 'GovernmentService',
    name: data.judul,
    description: data.ringkasan,
    url: `${desa.identitas.url}${alamat.layanan(slug)}`,
    serviceOperator: data.instansi
      ? { '@type': 'GovernmentOrganization', name: data.instansi }
      : penyelenggara(desa),
    audience: data.untuk_siapa && { '@type': 'Audience', name: data.untuk_siapa },
    serviceOutput: data.hasil && { '@type': 'Thing', name: data.hasil },
    availableChannel: bersih({
      '@type': 'ServiceChannel',
      serviceUrl: data.akses.tautan,
      serviceLocation: { '@type': 'Place', name: data.akses.tempat ?? desa.identitas.namaLengkap },
    }),
    areaServed: desa.identitas.namaLengkap,
    keywords: data.kata_kunci.length ? data.kata_kunci.join(', ') : undefined,
  });
}

/** A notice; urgent ones are announcements of their own kind. */
export function kabar(desa: Desa, { data, slug, asal }: Entri<Pengumuman>, foto?: string): Simpul {
  const urgent = data.tingkat === 'darurat';
  const regency = { '@type': 'GovernmentOrganization', name: `Pemerintah ${desa.kabupaten.nama}` };
  return bersih({
    ...artikel(desa, data, alamat.pengumuman(slug), foto),
    ...(asal === 'kabupaten' && { author: regency }),
    '@type': urgent ? 'SpecialAnnouncement' : 'NewsArticle',
    name: urgent ? data.judul : undefined,
    text: urgent ? data.ringkasan : undefined,
    datePosted: urgent ? data.tanggal : undefined,
    expires: data.berlaku_sampai,
  });
}

/** A piece of news. */
export function beritaArtikel(desa: Desa, { data, slug }: Entri<Berita>, foto?: string): Simpul {
  return bersih({ '@type': 'NewsArticle', ...artikel(desa, data, alamat.berita(slug), foto) });
}

/** Something that will take place. */
export function acara(desa: Desa, { data, slug }: Entri<Agenda>): Simpul {
  const hours = waktuAcara(data);
  const at = ({ hari, jam }: Saat) => `${hari}T${jam}:00${selisihZona(desa.kabupaten.zona_waktu)}`;
  return bersih({
    '@type': 'Event',
    name: data.judul,
    description: data.ringkasan,
    startDate: hours ? at(hours.mulai) : data.mulai,
    endDate: hours ? hours.selesai && at(hours.selesai) : data.selesai,
    eventStatus: 'https://schema.org/EventScheduled',
    url: `${desa.identitas.url}${alamat.agenda}#${jangkarAgenda(slug)}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: data.tempat,
      address: `${desa.identitas.namaLengkap}, ${letak(desa.identitas)}`,
    },
    organizer: penyelenggara(desa),
  });
}

/** One version of the village budget, as data. */
export function anggaranData(
  desa: Desa,
  { data }: Entri<Anggaran>,
  judul: string,
  deskripsi: string,
): Simpul {
  return {
    '@type': 'Dataset',
    name: judul,
    description: deskripsi,
    url: `${desa.identitas.url}${alamat.anggaran(data)}`,
    temporalCoverage: String(data.tahun),
    dateModified: data.tanggal,
    license: LISENSI[desa.kabupaten.lisensi].url,
    inLanguage: 'id',
    isAccessibleForFree: true,
    creator: penyelenggara(desa),
    distribution: (['csv', 'json'] as const).map((jenis) => ({
      '@type': 'DataDownload',
      encodingFormat: FORMAT[jenis],
      contentUrl: `${desa.identitas.url}${alamat.anggaranData(data, jenis)}`,
    })),
    spatialCoverage: `${desa.identitas.namaLengkap}, ${letak(desa.identitas)}`,
  };
}

/** A count of the population, as data; only its whole numbers are told here. */
export function pendudukData(
  desa: Desa,
  { data }: Entri<Penduduk>,
  judul: string,
  deskripsi: string,
): Simpul {
  return {
    '@type': 'Dataset',
    name: judul,
    description: deskripsi,
    url: `${desa.identitas.url}${alamat.penduduk}`,
    temporalCoverage: data.tanggal,
    license: LISENSI[desa.kabupaten.lisensi].url,
    inLanguage: 'id',
    isAccessibleForFree: true,
    creator: penyelenggara(desa),
    spatialCoverage: `${desa.identitas.namaLengkap}, ${letak(desa.identitas)}`,
    variableMeasured: [
      { '@type': 'PropertyValue', name: 'Jumlah penduduk', value: jumlahPenduduk(data) },
      { '@type': 'PropertyValue', name: 'Laki-laki', value: data.laki_laki },
      { '@type': 'PropertyValue', name: 'Perempuan', value: data.perempuan },
    ],
  };
}

/** All files of open data of the village. */
export function kumpulanData(
  desa: Desa,
  deskripsi: string,
  files: readonly { nama: string; path: string }[],
): Simpul {
  const { url, namaLengkap } = desa.identitas;
  return {
    '@type': 'Dataset',
    name: `Data terbuka ${namaLengkap}`,
    description: deskripsi,
    url: `${url}${alamat.data}`,
    license: LISENSI[desa.kabupaten.lisensi].url,
    inLanguage: 'id',
    isAccessibleForFree: true,
    creator: penyelenggara(desa),
    spatialCoverage: `${namaLengkap}, ${letak(desa.identitas)}`,
    distribution: files.map(({ nama, path }) => ({
      '@type': 'DataDownload',
      name: nama,
      encodingFormat: FORMAT[path.split('.').at(-1) ?? ''],
      contentUrl: `${url}${path}`,
    })),
  };
}

/** A public document; laws are legislation of their own kind. */
export function naskahResmi(desa: Desa, { data, slug }: Entri<Dokumen>, berkas?: string): Simpul {
  const law = kelompokDokumen(data.jenis) === 'produk-hukum';
  return bersih({
    '@type': law ? 'Legislation' : 'DigitalDocument',
    name: data.judul,
    description: data.ringkasan,
    url: `${desa.identitas.url}${alamat.dokumen(slug)}`,
    inLanguage: 'id',
    publisher: penyelenggara(desa),
    ...(law
      ? {
          legislationIdentifier: data.nomor,
          legislationDate: data.tanggal,
          legislationPassedBy: penyelenggara(desa),
          legislationJurisdiction: desa.identitas.namaLengkap,
        }
      : { identifier: data.nomor, datePublished: data.tanggal }),
    encoding: berkas && { '@type': 'MediaObject', contentUrl: `${desa.identitas.url}${berkas}` },
  });
}

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

/** An album with the photos that the page shows. */
export function albumData(
  desa: Desa,
  { data, slug }: Entri<Galeri>,
  foto: readonly { url: string; keterangan: string }[],
): Simpul {
  return bersih({
    '@type': 'ImageGallery',
    name: data.judul,
    description: data.ringkasan,
    datePublished: data.tanggal,
    url: `${desa.identitas.url}${alamat.galeri(slug)}`,
    publisher: penyelenggara(desa),
    image: foto.map(({ url, keterangan }) => ({
      '@type': 'ImageObject',
      contentUrl: `${desa.identitas.url}${url}`,
      caption: keterangan,
    })),
  });
}

/** The trail of a page, home first. */
export function remahRoti(desa: Desa, trail: readonly LangkahRemah[]): Simpul {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ nama, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: nama,
      item: `${desa.identitas.url}${path}`,
    })),
  };
}

function artikel(
  desa: Desa,
  data: { judul: string; ringkasan: string; tanggal: string },
  path: string,
  foto: string | undefined,
): Simpul {
  return {
    headline: data.judul,
    description: data.ringkasan,
    datePublished: data.tanggal,
    url: `${desa.identitas.url}${path}`,
    image: foto && `${desa.identitas.url}${foto}`,
    inLanguage: 'id',
    author: penyelenggara(desa),
    publisher: penyelenggara(desa),
  };
}

/** The village government as who offers or organises something. */
export function penyelenggara(desa: Desa): Simpul {
  return {
    '@type': 'GovernmentOrganization',
    '@id': idKantor(desa),
    name: namaPemerintah(desa.identitas),
    url: `${desa.identitas.url}/`,
  };
}

/** Leaves out what is not known. */
export function bersih(node: Simpul): Simpul {
  return Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== undefined && value !== '' && value !== false),
  );
}
