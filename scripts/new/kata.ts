/** The words that go into the templates for one village, and for a regency. */

import { singkatanZona } from '../../theme/model/kabupaten.ts';
import { sebutanBaku } from '../../theme/model/sebutan.ts';
import { type Tanggal, tambahHari } from '../../theme/model/tanggal.ts';
import { slugify } from '../../theme/model/teks.ts';
import { jenisWilayah, kodeProvinsi, type Wilayah } from '../../theme/model/wilayah.ts';
import { namaPendekKabupaten } from '../wilayah/nama.ts';
import type { WilayahKabupaten } from '../wilayah/tabel.ts';
import { zonaWaktu } from '../wilayah/zona.ts';
import { jabatan } from './jabatan.ts';

type Kata = Record<string, string>;

/** How long the first notice stays current, in days. */
const MASA_PENGUMUMAN = 90;

/** Heads of what a village lies in, where they are not called camat. Pergub DIY 25/2019; UU 21/2001. */
const CAMAT: Record<string, string> = {
  Distrik: 'Kepala Distrik',
  Kapanewon: 'Panewu',
  Kemantren: 'Mantri Pamong Praja',
};

/** Why letters of a village cost nothing. */
const DASAR_SURAT = {
  desa: 'Permendesa PDTT Nomor 1 Tahun 2015: layanan administrasi desa tidak dipungut biaya',
  kelurahan: 'UU Nomor 25 Tahun 2009 tentang Pelayanan Publik',
};

/** Words for the files of one village. */
export function kataDesa(village: Wilayah, id: string, domainInduk: string, today: Tanggal): Kata {
  const words = sebutanBaku(village.kode);
  const jenis = jenisWilayah(village.kode);
  const diy = kodeProvinsi(village.kode) === '34' && jenis !== 'kelurahan';
  return {
    kode: village.kode,
    id,
    domainInduk,
    nama: village.nama,
    namaLengkap: `${words.desa} ${village.nama}`,
    namaKecamatan: village.kecamatan,
    kabupaten: village.kabupaten,
    provinsi: sebutProvinsi(village.provinsi),
    Desa: words.desa,
    desa: words.desa.toLowerCase(),
    KepalaDesa: words.kepala_desa,
    kepalaDesa: words.kepala_desa.toLowerCase(),
    Dusun: words.dusun,
    dusun: words.dusun.toLowerCase(),
    Kecamatan: words.kecamatan,
    kecamatan: words.kecamatan.toLowerCase(),
    camat: (CAMAT[words.kecamatan] ?? 'Camat').toLowerCase(),
    perangkat: `${diy ? 'pamong' : 'perangkat'} ${words.desa.toLowerCase()}`,
    dasarSurat: DASAR_SURAT[jenis === 'kelurahan' ? 'kelurahan' : 'desa'],
    tanggal: today,
    tahun: today.slice(0, 4),
    tanggalBerakhir: tambahHari(today, MASA_PENGUMUMAN),
    ...jabatan(village.kode, words),
  };
}

/**
 * Words for `kabupaten.yaml` and `content/_kabupaten/`. `jenis` says which kinds of village the regency
 * has; its pages are shown by all of them.
 */
export function kataKabupaten(
  regency: WilayahKabupaten,
  jenis: { desa: boolean; kelurahan: boolean },
  today: Tanggal,
): Kata {
  const words = sebutanBaku(`${regency.kode}.01.2001`);
  const zone = zonaWaktu(regency.kode);
  const desa = words.desa.toLowerCase();
  const kinds = [jenis.desa ? desa : '', jenis.kelurahan ? 'kelurahan' : ''].filter(Boolean);
  return {
    kodeKabupaten: regency.kode,
    kabupaten: regency.nama,
    provinsi: sebutProvinsi(regency.provinsi),
    domain: domainContoh(regency),
    zona: zone,
    singkatanZona: singkatanZona(zone),
    desa: kinds.join(' atau ') || 'desa',
    kepalaDesa: [jenis.desa ? words.kepala_desa.toLowerCase() : '', jenis.kelurahan ? 'lurah' : '']
      .filter((word, index, all) => word !== '' && all.indexOf(word) === index)
      .join(' atau '),
    kecamatan: words.kecamatan.toLowerCase(),
    tanggal: today,
  };
}

/** A domain that cannot be real (RFC 2606), until the regency writes its own. */
export function domainContoh(regency: Pick<WilayahKabupaten, 'nama'>): string {
  return `${slugify(namaPendekKabupaten(regency.nama)) || 'kabupaten'}.example`;
}

function sebutProvinsi(name: string): string {
  return name.startsWith('Daerah ') ? name : `Provinsi ${name}`;
}
