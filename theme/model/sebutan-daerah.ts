/**
 * Regional words for a village, as data. A table holds only what a whole province or a whole regency
 * uses in its own rules; where practice is mixed (Maluku Tengah: negeri beside negeri administratif) the
 * national words stand, and a site sets its own.
 *
 * Sources, by province: Qanun Aceh 5/2003 on gampong and UU 11/2006 art. 115; Perda Sumatera Barat
 * 7/2018 on nagari; Pergub DIY 25/2019 and 2/2020 (kalurahan, kapanewon, kemantren, padukuhan);
 * UU 21/2001 as changed by UU 2/2021 (Papua: kampung, distrik). By regency: its own rules on village
 * government, named at the entry where the title itself uses the words.
 */
import type { Sebutan } from './sebutan.ts';

type Kata = Partial<Sebutan>;

const PAPUA: Kata = { desa: 'Kampung', kepala_desa: 'Kepala Kampung', kecamatan: 'Distrik' };
const DESA_BIASA: Kata = { desa: 'Desa', kepala_desa: 'Kepala Desa', dusun: 'Dusun' };
const KAMPUNG: Kata = { desa: 'Kampung', kepala_desa: 'Kepala Kampung' };
const PEKON: Kata = { desa: 'Pekon', kepala_desa: 'Peratin', dusun: 'Pemangku' };
const KEPULAUAN_SANGIHE: Kata = { desa: 'Kampung', kepala_desa: 'Kapitalaung', dusun: 'Lindongan' };
const MINAHASA: Kata = { kepala_desa: 'Hukum Tua', dusun: 'Jaga' };
const LEMBANG: Kata = { desa: 'Lembang', kepala_desa: 'Kepala Lembang' };
const BANJAR_DINAS: Kata = { dusun: 'Banjar Dinas' };

/** By the first two digits of a code. */
export const SEBUTAN_PROVINSI: Readonly<Record<string, Kata>> = {
  '11': { desa: 'Gampong', kepala_desa: 'Keuchik' },
  '13': { desa: 'Nagari', kepala_desa: 'Wali Nagari', dusun: 'Jorong' },
  '34': { desa: 'Kalurahan', kepala_desa: 'Lurah', dusun: 'Padukuhan', kecamatan: 'Kapanewon' },
  '51': { kepala_desa: 'Perbekel' },
  '91': PAPUA,
  '92': PAPUA,
  '93': PAPUA,
  '94': PAPUA,
  '95': PAPUA,
  '96': PAPUA,
};

/** By the first five characters of a code; what stands here goes before the province. */
export const SEBUTAN_KABUPATEN: Readonly<Record<string, Kata>> = {
  // Aceh: the Gayo, Alas, Tamiang and Singkil regencies have words of their own in their qanun.
  '11.02': { desa: 'Kute', kepala_desa: 'Pengulu' },
  '11.04': { desa: 'Kampung', kepala_desa: 'Reje' },
  '11.09': DESA_BIASA,
  '11.10': DESA_BIASA,
  '11.13': { desa: 'Kampung', kepala_desa: 'Pengulu' },
  '11.16': { desa: 'Kampung', kepala_desa: 'Datok Penghulu' },
  '11.17': { desa: 'Kampung', kepala_desa: 'Reje' },
  '11.75': { desa: 'Kampong', kepala_desa: 'Kepala Kampong' },
  // Simalungun.
  '12.08': { desa: 'Nagori', kepala_desa: 'Pangulu', dusun: 'Huta' },
  // Sumatera Barat: Mentawai, Sawahlunto and Pariaman kept the desa; two regencies divide a nagari otherwise.
  '13.01': { dusun: 'Kampung' },
  '13.05': { dusun: 'Korong' },
  '13.09': DESA_BIASA,
  '13.73': DESA_BIASA,
  '13.77': DESA_BIASA,
  // Rokan Hilir; Siak (Perda 2/2015 names its kampung, headed by a penghulu).
  '14.07': { desa: 'Kepenghuluan', kepala_desa: 'Penghulu' },
  '14.08': { desa: 'Kampung', kepala_desa: 'Penghulu' },
  // Bungo: what is a desa elsewhere is a dusun here, headed by a rio.
  '15.08': { desa: 'Dusun', kepala_desa: 'Rio', dusun: 'Kampung' },
  // Lampung (Perda Lampung Barat 2/2000 on the names pekon and peratin).
  '18.02': KAMPUNG,
  '18.04': PEKON,
  '18.05': KAMPUNG,
  '18.06': { desa: 'Pekon', kepala_desa: 'Kepala Pekon' },
  '18.08': KAMPUNG,
  '18.10': { desa: 'Pekon', kepala_desa: 'Kepala Pekon' },
  '18.12': { desa: 'Tiyuh', kepala_desa: 'Kepalo Tiyuh' },
  '18.13': PEKON,
  // Cirebon, Indramayu, Jepara: a desa with its own word for the head.
  '32.09': { kepala_desa: 'Kuwu' },
  '32.12': { kepala_desa: 'Kuwu' },
  '33.20': { kepala_desa: 'Petinggi' },
  // Kota Yogyakarta: kelurahan in a kemantren.
  '34.71': { kecamatan: 'Kemantren' },
  // Bali: Tabanan, Badung, Karangasem, Buleleng; the other regencies say dusun as well.
  '51.02': BANJAR_DINAS,
  '51.03': BANJAR_DINAS,
  '51.07': BANJAR_DINAS,
  '51.08': BANJAR_DINAS,
  // Banjar.
  '63.03': { kepala_desa: 'Pembakal' },
  // Berau; Kutai Barat (Perda 15/2006 on the election of the petinggi) and Mahakam Ulu, split off from it.
  '64.03': KAMPUNG,
  '64.07': { desa: 'Kampung', kepala_desa: 'Petinggi' },
  '64.11': { desa: 'Kampung', kepala_desa: 'Petinggi' },
  // Sulawesi Utara: Bolaang Mongondow, Minahasa, the northern islands.
  '71.01': { kepala_desa: 'Sangadi' },
  '71.02': MINAHASA,
  '71.03': KEPULAUAN_SANGIHE,
  '71.05': MINAHASA,
  '71.06': MINAHASA,
  '71.07': MINAHASA,
  '71.08': { kepala_desa: 'Sangadi' },
  '71.09': KEPULAUAN_SANGIHE,
  '71.10': { kepala_desa: 'Sangadi' },
  '71.11': { kepala_desa: 'Sangadi' },
  '71.74': { kepala_desa: 'Sangadi' },
  // Toraja (Perda Tana Toraja 4/2006 on the Badan Permusyawaratan Lembang).
  '73.18': LEMBANG,
  '73.26': LEMBANG,
  // Maluku Tenggara.
  '81.02': { desa: 'Ohoi', kepala_desa: 'Kepala Ohoi' },
};
