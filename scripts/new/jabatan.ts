/** What the officials of a village are called, for the drafts of its list of officials. */
import type { Sebutan } from '../../theme/model/sebutan.ts';
import { jenisWilayah, kodeProvinsi } from '../../theme/model/wilayah.ts';

type Jabatan = Record<
  | 'sekretaris'
  | 'kasiPemerintahan'
  | 'kasiKesejahteraan'
  | 'kasiPelayanan'
  | 'kaurKeuangan'
  | 'kaurPerencanaan'
  | 'kaurUmum'
  | 'kepalaDusun',
  string
>;

/** Heads of a dusun that are not called `Kepala` and the word for it. */
const KEPALA_DUSUN: Record<string, string> = {
  'Banjar Dinas': 'Kelian Banjar Dinas',
  Huta: 'Gamot',
  Korong: 'Wali Korong',
  Padukuhan: 'Dukuh',
  Pemangku: 'Pemangku',
};

/** Pergub DIY 2/2020. */
const KALURAHAN: Omit<Jabatan, 'kepalaDusun'> = {
  sekretaris: 'Carik',
  kasiPemerintahan: 'Jagabaya',
  kasiKesejahteraan: 'Ulu-ulu',
  kasiPelayanan: 'Kamituwa',
  kaurKeuangan: 'Danarta',
  kaurPerencanaan: 'Pangripta',
  kaurUmum: 'Tata Laksana',
};

/** Titles for a village: Permendagri 84/2015 for a desa, PP 17/2018 for a kelurahan. */
export function jabatan(kode: string, words: Sebutan): Jabatan {
  const kepalaDusun = KEPALA_DUSUN[words.dusun] ?? `Kepala ${words.dusun}`;
  const kelurahan = jenisWilayah(kode) === 'kelurahan';
  if (kodeProvinsi(kode) === '34' && !kelurahan) return { ...KALURAHAN, kepalaDusun };
  return {
    sekretaris: `Sekretaris ${words.desa}`,
    kasiPemerintahan: 'Kasi Pemerintahan',
    kasiKesejahteraan: kelurahan ? 'Kasi Pemberdayaan Masyarakat' : 'Kasi Kesejahteraan',
    kasiPelayanan: 'Kasi Pelayanan',
    kaurKeuangan: 'Kaur Keuangan',
    kaurPerencanaan: 'Kaur Perencanaan',
    kaurUmum: 'Kaur Tata Usaha dan Umum',
    kepalaDusun,
  };
}
