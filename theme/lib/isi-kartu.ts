/** What a share card says: few words, because most people see it as wide as a thumb. */
import { type Desa, tampil } from '../model/desa.ts';
import { pohon } from '../model/hitung.ts';
import type { JenisKartu } from '../model/kartu.ts';
import { formatRingkas } from '../model/uang.ts';
import { letakSingkat, sebutKecil } from './kata.ts';

export interface IsiKartu {
  jenis: JenisKartu;
  /** Whose site it is: `Desa Sukamaju`. */
  nama: string;
  /** `Kec. Muara Tirta, Kab. Tirta Buana` */
  letak: string;
  /** In large letters; lines break at its spaces, never at a no-break space. */
  judul: string;
  keterangan: string;
}

/** The words of the card of that kind. */
export function isiKartu(desa: Desa, jenis: JenisKartu): IsiKartu {
  const { identitas } = desa;
  const [judul, keterangan] = kata(desa, jenis);
  return { jenis, nama: identitas.namaLengkap, letak: letakSingkat(identitas), judul, keterangan };
}

/** The card in one sentence, for people who cannot see it. */
export function altKartu({ jenis, nama, letak, judul }: IsiKartu): string {
  const place = [nama, letak].filter(Boolean).join(', ');
  return jenis === 'beranda' ? `Situs resmi ${place}` : `${judul.replaceAll('\u00a0', ' ')} – ${place}`;
}

function kata(desa: Desa, jenis: JenisKartu): [judul: string, keterangan: string] {
  const { identitas } = desa;
  const noun = sebutKecil(identitas.sebutan);
  switch (jenis) {
    case 'beranda':
      return [identitas.namaLengkap, letakSingkat(identitas)];
    case 'layanan':
      return ['Layanan', 'Syarat, biaya, dan lamanya: tahu sebelum berangkat'];
    case 'anggaran':
      return [judulAnggaran(desa), 'Dari mana uangnya dan dipakai untuk apa'];
    case 'kabar':
      return [`Kabar ${noun}`, 'Pengumuman, berita, dan agenda'];
    case 'profil':
      return [`Profil ${noun}`, 'Wilayah, sejarah, dan para pelayan warga'];
    case 'informasi':
      return ['Informasi publik', 'Peraturan, rencana, dan laporan untuk semua warga'];
    case 'warga':
      return ['Bantuan dan kesehatan', 'Apa yang ada, untuk siapa, dan ke mana bertanya'];
  }
}

/** The planned spending of the newest budget, in words that are said aloud. */
function judulAnggaran(desa: Desa): string {
  const newest = tampil(desa, 'anggaran') ? desa.koleksi.anggaran[0]?.data : undefined;
  const planned = newest ? pohon(newest).belanja.anggaran : 0;
  if (!newest || planned <= 0) return `Uang ${sebutKecil(desa.identitas.sebutan)}`;
  const amount = formatRingkas(planned).replace(/\s/, '\u00a0');
  return `Anggaran\u00a0${newest.tahun}: Rp${amount}`;
}
