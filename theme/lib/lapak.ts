/** What something costs, in words. */
import type { Lapak } from '../model/lapak.ts';
import { formatRupiah } from '../model/uang.ts';

/** `Rp15.000 per bungkus`; without a price, what the seller says of it. */
export function kataHarga({ harga, satuan, keterangan_harga: note }: Lapak): string {
  if (harga === undefined) return note ?? 'Tanyakan harganya';
  return satuan ? `${formatRupiah(harga)} per ${satuan}` : formatRupiah(harga);
}
