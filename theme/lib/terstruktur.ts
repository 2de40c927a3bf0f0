/**
 * Structured data (schema.org) of a village's pages. Search engines and assistants answer from it, so it
 * says only what the page itself says. Here are the office, the site and the services; what else a page
 * shows stands in the files beside this one.
 */
import { alamat } from '../model/alamat.ts';
import type { Desa } from '../model/desa.ts';
import type { Entri } from '../model/entri.ts';
import { jamTerstruktur } from '../model/jam.ts';
import type { Layanan } from '../model/layanan.ts';
import { nomorWa } from '../model/teks.ts';
import { letak, namaPemerintah } from './kata.ts';

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
