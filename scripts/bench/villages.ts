/** The invented villages of the benchmark: names, codes and the words that their texts are filled with. */
import { slugify } from '../../theme/model/teks.ts';
import { type Random, randomFrom } from './random.ts';

/** Words that stand for themselves in a text: `{dusun}`, `{nama}`. */
export type Slots = Record<string, readonly string[]>;

export interface Village {
  /** Folder name. */
  id: string;
  nama: string;
  kode: string;
  kecamatan: string;
  slots: Slots;
  random: Random;
}

/** Region 99 does not exist, so nobody can take a sample village for a real one. */
export const KABUPATEN = { nama: 'Kabupaten Contoh', kode: '99.01', domain: 'contoh.desa.example' };
export const PROVINSI = 'Provinsi Contoh';
const PER_KECAMATAN = 20;

const FIRST = [
  'Sumber',
  'Karang',
  'Tanjung',
  'Muara',
  'Bukit',
  'Suka',
  'Mekar',
  'Rantau',
  'Batu',
  'Lembah',
  'Padang',
  'Teluk',
  'Banjar',
  'Kampung',
  'Rawa',
  'Pulau',
  'Sungai',
  'Talang',
  'Marga',
  'Wana',
];
const SECOND = [
  'Makmur',
  'Rejo',
  'Sari',
  'Jaya',
  'Indah',
  'Mulya',
  'Agung',
  'Baru',
  'Raya',
  'Damai',
  'Asri',
  'Sejahtera',
  'Lestari',
  'Bakti',
  'Harapan',
  'Maju',
  'Subur',
  'Tirta',
  'Permai',
  'Sentosa',
];
const KECAMATAN = [
  'Hulu Jernih',
  'Hilir Tenang',
  'Tengah Raya',
  'Bumi Seberang',
  'Dataran Hijau',
  'Pesisir Timur',
  'Rimba Muda',
  'Aliran Putih',
  'Ladang Panjang',
  'Kebun Kelapa',
  'Simpang Tiga',
  'Air Besar',
  'Gunung Landai',
  'Pinang Merah',
  'Gerbang Selatan',
  'Tepian Barat',
  'Padi Kuning',
  'Kayu Manis',
  'Embun Pagi',
  'Cahaya Baru',
];
const GIVEN = [
  'Siti',
  'Ahmad',
  'Ratna',
  'Joko',
  'Dewi',
  'Hendra',
  'Yuliana',
  'Bambang',
  'Kartini',
  'Rahmat',
  'Marlina',
  'Suryadi',
  'Nurhayati',
  'Wayan',
  'Fitriani',
  'Agus',
  'Rosmawati',
  'Darmawan',
  'Lestari',
  'Yohanes',
  'Mariana',
  'Samsul',
];
const FAMILY = [
  'Wibowo',
  'Handayani',
  'Saputra',
  'Rahmawati',
  'Setiawan',
  'Kusuma',
  'Hidayat',
  'Lubis',
  'Pratama',
  'Wijaya',
  'Susanti',
  'Gunawan',
  'Anggraini',
  'Siregar',
  'Purnomo',
  'Hasanah',
  'Mahendra',
  'Utami',
  'Nasution',
  'Santoso',
];
const DUSUN = [
  'Krajan',
  'Wetan',
  'Kulon',
  'Lor',
  'Kidul',
  'Mawar',
  'Melati',
  'Cempaka',
  'Anggrek',
  'Kenanga',
  'Pantai',
  'Seberang',
];

/**
 * The villages number 0 to `count - 1`. Each depends on the seed and its own number only, so that the
 * first ten of four hundred are the ten of a fleet of ten.
 */
export function villages(count: number, seed: string): Village[] {
  return Array.from({ length: count }, (_, index) => village(index, seed));
}

function village(index: number, seed: string): Village {
  const random = randomFrom(`${seed}/${index}`);
  // 7 and 20 have no common divisor: neighbours differ in both words and no pair repeats before 400.
  const first = FIRST[index % FIRST.length] ?? '';
  const second = SECOND[(Math.floor(index / FIRST.length) + index * 7) % SECOND.length] ?? '';
  const round = Math.floor(index / (FIRST.length * SECOND.length));
  const nama = `${first} ${second}${round ? ` ${round + 1}` : ''}`;
  const district = Math.floor(index / PER_KECAMATAN);
  const kecamatan = KECAMATAN[district % KECAMATAN.length] ?? '';
  const number = (index % PER_KECAMATAN) + 1;
  const kode = `99.${pad(1 + Math.floor(district / 99))}.${pad(1 + (district % 99))}.2${String(number).padStart(3, '0')}`;
  const people = Array.from({ length: 14 }, () => `${random.pick(GIVEN)} ${random.pick(FAMILY)}`);
  const slots: Slots = {
    desa: [nama],
    kecamatan: [kecamatan],
    nama: [...new Set(people)],
    dusun: random.sample(DUSUN, 4),
    rt: ['RT 01', 'RT 02', 'RT 03', 'RT 04', 'RT 05', 'RT 06'],
    hari: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
    jam: ['07.30', '08.00', '08.30', '09.00', '13.00', '15.30', '19.30'],
    bulan: ['Agustus', 'September', 'Oktober', 'November'],
    jumlah: Array.from({ length: 12 }, () => String(random.int(12, 240))),
    juta: Array.from({ length: 8 }, () => `${random.int(3, 180)} juta rupiah`),
    tempat: [
      'balai desa',
      'lapangan desa',
      'gedung PAUD',
      'rumah kader',
      'halaman masjid',
      'pasar desa',
      'kantor desa',
    ],
  };
  return { id: slugify(nama), nama, kode, kecamatan, slots, random };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
