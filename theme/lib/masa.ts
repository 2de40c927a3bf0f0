/** Since when and until when something is open, in words. */
import { type Bermasa, masa } from '../model/masa.ts';
import { formatTanggal, type Tanggal } from '../model/tanggal.ts';

/** `Sampai Senin, 30 November 2026`; '' for what is always open. */
export function kataMasa(span: Bermasa, today: Tanggal): string {
  const day = (date: Tanggal) => formatTanggal(date, { weekday: true });
  const { dibuka, ditutup } = span;
  switch (masa(span, today)) {
    case 'menunggu':
      return `Mulai ${day(dibuka ?? today)}`;
    case 'tertutup':
      return `Ditutup sejak ${day(ditutup ?? today)}`;
    case 'terbuka':
      return ditutup ? `Sampai ${day(ditutup)}` : '';
  }
}
