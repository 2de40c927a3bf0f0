/** Links that start a conversation: WhatsApp, a call, a map. */
import type { SitusBerkas } from '../model/situs.ts';
import { nomorWa } from '../model/teks.ts';

/** A WhatsApp chat that already says what it is about. */
export function tautanWa(nomor: string, pesan: string): string {
  return `https://wa.me/${nomorWa(nomor)}?text=${encodeURIComponent(pesan)}`;
}

/** `tel:` link of a number as people write it. */
export function tautanTelepon(nomor: string): string {
  return `tel:+${nomorWa(nomor)}`;
}

/** The office on OpenStreetMap; nothing is loaded from there until the citizen follows the link. */
export function tautanPeta({ lintang, bujur }: NonNullable<SitusBerkas['koordinat']>): string {
  return `https://www.openstreetmap.org/?mlat=${lintang}&mlon=${bujur}#map=17/${lintang}/${bujur}`;
}
