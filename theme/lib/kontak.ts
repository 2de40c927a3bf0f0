/** Links that start a conversation: WhatsApp, a call, a map. */
import type { Identitas } from '../model/desa.ts';
import type { Koordinat } from '../model/koordinat.ts';
import { isNomorPendek, nomorWa } from '../model/teks.ts';

/** A WhatsApp chat that already greets the village; with `tentang`, it says what the question is about. */
export function tautanTanya(
  nomor: string,
  { namaLengkap }: Pick<Identitas, 'namaLengkap'>,
  tentang = '',
): string {
  const pesan = `Halo ${namaLengkap}, saya ingin bertanya${tentang && ` tentang ${tentang}`}.`;
  return tautanPesan(nomor, pesan);
}

/** A WhatsApp chat in which these words already stand. */
export function tautanPesan(nomor: string, pesan: string): string {
  return `https://wa.me/${nomorWa(nomor)}?text=${encodeURIComponent(pesan)}`;
}

/** WhatsApp asks to whom the page shall go; no number is known here. */
export function tautanBagikan(judul: string, url: string): string {
  return `https://wa.me/?text=${encodeURIComponent(`${judul}\n${url}`)}`;
}

/** A WhatsApp chat with the questions that a report must answer, to be filled in. */
export function tautanLapor(nomor: string, { namaLengkap }: Pick<Identitas, 'namaLengkap'>): string {
  const pesan = `Halo ${namaLengkap}, saya ingin melapor.\n\nMasalah: \nTempat (RT atau patokan): \nSejak kapan: `;
  return tautanPesan(nomor, pesan);
}

/** `tel:` link of a number as people write it; short ones such as 112 belong to no country. */
export function tautanTelepon(nomor: string): string {
  return isNomorPendek(nomor) ? `tel:${nomor}` : `tel:+${nomorWa(nomor)}`;
}

/** Opens the phone's own map at a place that has a name (RFC 5870, with the name as Android reads it). */
export function tautanGeo({ lintang, bujur }: Koordinat, nama: string): string {
  return `geo:${lintang},${bujur}?q=${lintang},${bujur}(${encodeURIComponent(nama)})`;
}

/** A place on OpenStreetMap; nothing is loaded from there until the citizen follows the link. */
export function tautanPeta({ lintang, bujur }: Koordinat): string {
  return `https://www.openstreetmap.org/?mlat=${lintang}&mlon=${bujur}#map=17/${lintang}/${bujur}`;
}

/** Numbers as people write them, and the short ones of the emergency services where words announce them. */
const NOMOR =
  /(?<![\d.,-])(?:\+62|0)\d{2,3}[ .-]?\d{3,4}[ .-]?\d{2,5}(?![\d])|(?<=\b(?:hubungi|nomor|telepon|darurat|ambulans|polisi|damkar)(?: darurat)? )1(?:1[0235789]|23)(?!\d)/gi;

/** Text in pieces; a piece with `href` is a phone number that can be called. */
export function pecahTelepon(text: string): { teks: string; href?: string }[] {
  const parts: { teks: string; href?: string }[] = [];
  let end = 0;
  for (const { 0: nomor, index } of text.matchAll(NOMOR)) {
    if (index > end) parts.push({ teks: text.slice(end, index) });
    parts.push({ teks: nomor, href: nomor.length === 3 ? `tel:${nomor}` : tautanTelepon(nomor) });
    end = index + nomor.length;
  }
  if (end < text.length) parts.push({ teks: text.slice(end) });
  return parts;
}
