/** Structured data of what goes on in the village: notices, news, events, albums. */
import type { Agenda } from '../model/agenda.ts';
import { alamat, jangkarAgenda } from '../model/alamat.ts';
import type { Berita } from '../model/berita.ts';
import type { Desa } from '../model/desa.ts';
import type { Entri } from '../model/entri.ts';
import type { Galeri } from '../model/galeri.ts';
import { type Saat, waktuAcara } from '../model/jam-acara.ts';
import { selisihZona } from '../model/kabupaten.ts';
import type { Pengumuman } from '../model/pengumuman.ts';
import { letak } from './kata.ts';
import { bersih, penyelenggara, type Simpul } from './terstruktur.ts';

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
