/** Small phrases that depend on the village's own words (nagari, gampong, kelurahan). */
import { VERSI, type Versi } from '../model/anggaran.ts';
import { SUMBER_BANTUAN, type SumberBantuan } from '../model/bantuan.ts';
import { type Desa, type Identitas, tampil } from '../model/desa.ts';
import { JENIS_DOKUMEN, type JenisDokumen } from '../model/dokumen.ts';
import { JENIS_LEMBAGA, type JenisLembaga } from '../model/lembaga.ts';
import { PERAN, type Peran } from '../model/pendamping.ts';
import type { Perangkat } from '../model/perangkat.ts';
import type { Sebutan } from '../model/sebutan.ts';

const SATU_DESIMAL = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** `desa`, `nagari`: the village's noun inside a sentence. */
export function sebutKecil(sebutan: Sebutan): string {
  return sebutan.desa.toLowerCase();
}

/** `Kantor desa`, `Kantor nagari`: the office of the village. */
export function namaKantor(sebutan: Sebutan): string {
  return `Kantor ${sebutKecil(sebutan)}`;
}

/** `Pemerintah Desa Sukamaju`; a kelurahan is an office of the city, not a government of its own. */
export function namaPemerintah({ jenis, namaLengkap }: Identitas): string {
  return jenis === 'kelurahan' ? namaLengkap : `Pemerintah ${namaLengkap}`;
}

/** The head of the village by name, also one who stands in (`Pj. Kepala Desa`); undefined when not listed. */
export function kepala(desa: Desa): Perangkat | undefined {
  if (!tampil(desa, 'perangkat')) return undefined;
  const office = desa.identitas.sebutan.kepala_desa.toLowerCase();
  const stripped = (jabatan: string) => jabatan.toLowerCase().replace(/^(?:pj|plt|plh|penjabat)\.?\s+/, '');
  return desa.koleksi.perangkat.find(({ data }) => stripped(data.jabatan).startsWith(office))?.data;
}

/** `APBDes`, or `APB Nagari` where the village is called otherwise. */
export function apb(sebutan: Sebutan): string {
  return sebutan.desa === 'Desa' ? 'APBDes' : `APB ${sebutan.desa}`;
}

/** Name of a budget version in the village's words. */
export function labelVersi(versi: Versi, sebutan: Sebutan): string {
  return VERSI[versi].replace('APBDes', apb(sebutan));
}

/** Name of a kind of document in the village's words. */
export function labelDokumen(jenis: JenisDokumen, sebutan: Sebutan): string {
  // In one pass: a word that was put in ("Desa Adat") must not be replaced again.
  return JENIS_DOKUMEN[jenis].replace(/APBDes|Kepala Desa|Desa/, (word) => {
    if (word === 'APBDes') return apb(sebutan);
    return word === 'Desa' ? sebutan.desa : sebutan.kepala_desa;
  });
}

/** Whose money an aid programme is: `Pemerintah Nagari Koto Baru`, `Pemerintah Kabupaten Tirta Buana`. */
export function labelSumber(sumber: SumberBantuan, identitas: Identitas): string {
  if (sumber === 'desa') return namaPemerintah(identitas);
  return sumber === 'kabupaten' ? `Pemerintah ${identitas.kabupaten}` : SUMBER_BANTUAN[sumber];
}

/** What a helper is called in the village's words: `Kepala jorong`, `Petugas nagari`. */
export function labelPeran(peran: Peran, sebutan: Sebutan): string {
  return PERAN[peran].replace('dusun', sebutan.dusun.toLowerCase()).replace('desa', sebutKecil(sebutan));
}

/** `Dusun Krajan`, `Jorong Koto Tangah`: the name with the word of its kind, also where it was written with it. */
export function namaDusun(nama: string, { dusun }: Sebutan): string {
  return nama.toLowerCase().startsWith(`${dusun.toLowerCase()} `) ? nama : `${dusun} ${nama}`;
}

/** Kind of an institution in the village's words: `BUM Nagari`. */
export function labelLembaga(jenis: JenisLembaga, sebutan: Sebutan): string {
  return JENIS_LEMBAGA[jenis].replace('Desa', sebutan.desa);
}

/** `Kec. Maliku, Kab. Pulang Pisau`: where the village lies, short enough for the head of a phone page. */
export function letakSingkat({ kecamatan, kabupaten }: Identitas): string {
  return [namaPendek(kecamatan), namaPendek(kabupaten)].filter(Boolean).join(', ');
}

/** `Kec. Maliku`, `Kab. Pulang Pisau`: the name of a region with its kind cut short. */
export function namaPendek(nama: string): string {
  return nama.replace(/^Kecamatan /, 'Kec. ').replace(/^Kabupaten /, 'Kab. ');
}

/** `Kecamatan Maliku, Kabupaten Pulang Pisau, Kalimantan Tengah`. */
export function letak({ kecamatan, kabupaten, provinsi }: Identitas): string {
  return [kecamatan, kabupaten, provinsi].filter(Boolean).join(', ');
}

/** `2 hari`, `2,5 hari`; nought is `hari yang sama`. */
export function kataHari(days: number): string {
  return days === 0 ? 'hari yang sama' : `${SATU_DESIMAL.format(days)} hari`;
}

/** File size as people say it: `820 kB`, `1,4 MB`. */
export function ukuran(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${SATU_DESIMAL.format(bytes / 1_000_000)} MB`;
}
