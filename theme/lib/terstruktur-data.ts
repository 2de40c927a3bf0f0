/** Structured data of what the village publishes to be used further: its numbers and its documents. */
import { alamat } from '../model/alamat.ts';
import type { Anggaran } from '../model/anggaran.ts';
import type { Desa } from '../model/desa.ts';
import { type Dokumen, kelompokDokumen } from '../model/dokumen.ts';
import type { Entri } from '../model/entri.ts';
import { LISENSI } from '../model/lisensi.ts';
import { jumlahPenduduk, type Penduduk } from '../model/penduduk.ts';
import { letak } from './kata.ts';
import { bersih, penyelenggara, type Simpul } from './terstruktur.ts';

/** Media types of open data by their extension. */
const FORMAT: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ics: 'text/calendar',
  xml: 'application/rss+xml',
};

/** What a page and the structured data say of a set of data in the same words. */
interface Judul {
  judul: string;
  deskripsi: string;
}

/** One version of the village budget, as data. */
export function anggaranData(desa: Desa, { data }: Entri<Anggaran>, judul: Judul): Simpul {
  const files = (['csv', 'json'] as const).map((jenis) => ({ path: alamat.anggaranData(data, jenis) }));
  return {
    ...dataTerbuka(desa, alamat.anggaran(data), judul),
    temporalCoverage: String(data.tahun),
    dateModified: data.tanggal,
    distribution: files.map((file) => unduhan(desa, file)),
  };
}

/** A count of the population, as data; only its whole numbers are told here. */
export function pendudukData(desa: Desa, { data }: Entri<Penduduk>, judul: Judul): Simpul {
  return {
    ...dataTerbuka(desa, alamat.penduduk, judul),
    temporalCoverage: data.tanggal,
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
  const judul = `Data terbuka ${desa.identitas.namaLengkap}`;
  return {
    ...dataTerbuka(desa, alamat.data, { judul, deskripsi }),
    distribution: files.map((file) => unduhan(desa, file)),
  };
}

/** What every set of data of the village has in common. */
function dataTerbuka(desa: Desa, path: string, { judul, deskripsi }: Judul): Simpul {
  const { url, namaLengkap } = desa.identitas;
  return {
    '@type': 'Dataset',
    name: judul,
    description: deskripsi,
    url: `${url}${path}`,
    license: LISENSI[desa.kabupaten.lisensi].url,
    inLanguage: 'id',
    isAccessibleForFree: true,
    creator: penyelenggara(desa),
    spatialCoverage: `${namaLengkap}, ${letak(desa.identitas)}`,
  };
}

function unduhan(desa: Desa, { nama, path }: { nama?: string; path: string }): Simpul {
  return {
    '@type': 'DataDownload',
    ...(nama && { name: nama }),
    encodingFormat: FORMAT[path.split('.').at(-1) ?? ''],
    contentUrl: `${desa.identitas.url}${path}`,
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
