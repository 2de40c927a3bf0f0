/**
 * Region codes of Permendagri/Kepmendagri: `62.11.01.2001` is provinsi.kabupaten.kecamatan.desa.
 * The fourth part says what it is: 1xxx kelurahan, 2xxx desa, 3xxx desa adat. Pure text work; the
 * table of names lives with the commands, which may read files.
 */

export type JenisWilayah = 'desa' | 'kelurahan' | 'desa adat';

/** A village with the names of all that it lies in, as official tables give them. */
export interface Wilayah {
  kode: string;
  nama: string;
  kecamatan: string;
  kabupaten: string;
  provinsi: string;
}

const VILLAGE = /^\d{2}\.\d{2}\.\d{2}\.[123]\d{3}$/;
const REGENCY = /^\d{2}\.\d{2}$/;

/** True for the form of a village code; whether it exists is another question. */
export function isKodeDesa(text: string): boolean {
  return VILLAGE.test(text);
}

/** True for the form of a regency code such as `62.11`. */
export function isKodeKabupaten(text: string): boolean {
  return REGENCY.test(text);
}

/** Accepts `6211012001` and `62.11.01.2001`, returns the dotted form or undefined. */
export function normalKode(text: string): string | undefined {
  const digits = text.replace(/[.\s]/g, '');
  if (/^\d{10}$/.test(digits)) {
    const kode = `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`;
    return isKodeDesa(kode) ? kode : undefined;
  }
  return undefined;
}

/** What kind of village the code stands for. */
export function jenisWilayah(kode: string): JenisWilayah {
  const kind = kode.charAt(9);
  return kind === '1' ? 'kelurahan' : kind === '3' ? 'desa adat' : 'desa';
}

/** The two digits of the province. */
export function kodeProvinsi(kode: string): string {
  return kode.slice(0, 2);
}
