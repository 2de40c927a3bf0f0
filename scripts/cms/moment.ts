/** When something was done, as the clock on the wall there says. */
import { type Kabupaten, singkatanZona } from '../../theme/model/kabupaten.ts';
import { formatTanggal, tanggalDi } from '../../theme/model/tanggal.ts';

/**
 * `Sabtu, 21 November 2026, 10.05 WIB`
 * @param at milliseconds since 1970
 */
export function momentText(at: number, zone: Kabupaten['zona_waktu']): string {
  const date = new Date(at);
  const clock = new Intl.DateTimeFormat('id-ID', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const day = formatTanggal(tanggalDi(zone, date), { weekday: true });
  return `${day}, ${clock.format(date)} ${singkatanZona(zone)}`;
}
