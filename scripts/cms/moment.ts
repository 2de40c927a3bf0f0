/** When something was done, as the clock on the wall there says. */
import { type Kabupaten, singkatanZona } from '../../theme/model/kabupaten.ts';
import { formatTanggal, tanggalDi } from '../../theme/model/tanggal.ts';

type Zone = Kabupaten['zona_waktu'];

/**
 * `Sabtu, 21 November 2026, 10.05 WIB`, for lists in which people look for a day
 * @param at milliseconds since 1970
 */
export function momentText(at: number, zone: Zone): string {
  const day = formatTanggal(tanggalDi(zone, new Date(at)), { weekday: true });
  return `${day}, ${clock(at, zone)} ${singkatanZona(zone)}`;
}

/**
 * `21 November 2026 pukul 10.05`, inside of a sentence
 * @param at milliseconds since 1970
 */
export function momentInSentence(at: number, zone: Zone): string {
  return `${formatTanggal(tanggalDi(zone, new Date(at)))} pukul ${clock(at, zone)}`;
}

function clock(at: number, zone: Zone): string {
  return new Intl.DateTimeFormat('id-ID', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);
}
