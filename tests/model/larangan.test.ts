import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memuatNomorPribadi, spamJudi } from '../../theme/model/larangan.ts';
import { quickest } from './waktu.ts';

/** As hijackers plant it on village sites, and as they mask it. */
const SPAM = [
  'Situs Slot Gacor Hari Ini Gampang Menang Maxwin',
  'Link slot gacor terbaru 2026',
  'Daftar slot online terpercaya deposit 10 ribu',
  'SLOT88 ⚡ Agen Slot88 Resmi Server Thailand',
  'slot777 login',
  'Bocoran RTP live slot hari ini',
  'RTP slot tertinggi pragmatic play',
  'Bandar togel terpercaya, pasaran lengkap',
  'Togel hari ini: prediksi SGP dan HK',
  'keluaran hk malam ini tercepat',
  'Live draw sdy',
  'toto macau 4D',
  'Toto slot hadiah terbesar',
  'Judi online resmi bonus new member 100%',
  'situs judi bola sbobet',
  'agen bola SBOBET88',
  'Main poker online uang asli',
  'daftar poker sekarang',
  'IDN Poker deposit pulsa tanpa potongan',
  'slot deposit dana 5000',
  'Depo 25 bonus 25 to kecil',
  'Mahjong Ways 2 scatter hitam pasti pecah',
  'Gates of Olympus x1000 zeus',
  'Sweet Bonanza xmas',
  'Starlight Princess gacor malam ini',
  'pola gacor olympus',
  'demo slot pg soft gratis',
  'akun slot vip luar negeri',
  'link alternatif situs slot anti rungkat',
  'Kasino online live casino baccarat',
  'mix parlay malam ini',
  'bet 200 perak maxwin jutaan',
  'freebet tanpa deposit',
  'pkv games dominoqq bandarqq',
  'S L O T  G A C O R',
  's l o t   g a c o r   h a r i   i n i',
  'g.a.c.o.r',
  's-l-o-t g-a-c-o-r',
  'SL0T G4C0R',
  '5L0T 6AC0R',
  's1ot gac0r',
  'm4xw1n',
  'maxw!n',
  'jud1 onl1ne resmi',
  't0g3l',
  'to9el online',
  'gacorrrr',
  'slooooot gaaacor',
  'sl\u200Bot ga\u200Bcor',
  'ga\u00ADcor',
  'ma\u2060xw\uFEFFin',
  'ѕlоt gасоr',
  'ТОGЕL ОNLINЕ',
  'gαcοr',
  'ɢᴀᴄᴏʀ ᴍᴀxᴡɪɴ',
  '𝐒𝐋𝐎𝐓 𝐆𝐀𝐂𝐎𝐑',
  '𝓼𝓵𝓸𝓽 𝓰𝓪𝓬𝓸𝓻',
  'ｓｌｏｔ　ｇａｃｏｒ',
  'Ⓢⓛⓞⓣ Ⓖⓐⓒⓞⓡ',
  '🅂🄻🄾🅃 🄶🄰🄲🄾🅁',
  '🆂🅻🅾🆃 🅶🅰🅲🅾🆁',
  '🇬🇦🇨🇴🇷',
  'g̶a̶c̶o̶r̶',
  'gácör',
  'slot_gacor_2026',
  'https://contoh.example/slot-gacor/',
  'slotgacorhariini',
  '**slot** *gacor*',
  'ga**co**r',
  'slot\ngacor',
  'Waspada situs palsu! Daftar sekarang di situs judi terpercaya',
  'Dana nonstop, togel non stop',
  'Jangan lewatkan judi online terbaik',
];

/** What a village writes, with the same words. */
const HONEST = [
  'Tersedia 40 slot parkir motor dan 10 slot parkir mobil.',
  'Slot pendaftaran vaksin masih ada 25 orang.',
  'Masih ada lima slot untuk pelatihan menjahit.',
  'Pelatihan gratis, 20 slot gratis untuk warga.',
  'Pilih slot waktu pelayanan di loket.',
  'RT 03 menang lomba voli. Di lapangan yang baru ini warga juga mendapat tempat teduh untuk istirahat serta 12 slot parkir.',
  'Bahaya judi online bagi keluarga',
  'Sosialisasi bahaya judi online dan narkoba di balai desa',
  'Stop judi online! Laporkan kepada Bhabinkamtibmas.',
  'Cara melaporkan situs judi online ke Kominfo',
  'Polisi menangkap bandar togel di pasar lama',
  'Warga dilarang bermain togel dan sabung ayam',
  'Waspada link judi yang dikirim lewat WhatsApp',
  'Perangi judol: ingat keluarga di rumah',
  'Korban judi online dapat meminta pendampingan.',
  'Jangan bermain slot, uang habis',
  'Desa kami anti judi, anti narkoba',
  'Situs resmi desa sudah dapat dibuka',
  'Situs bersejarah dan petilasan milik desa',
  'Agen BRILink Bu Sari buka setiap hari',
  'Agen elpiji 3 kg',
  'Bandar udara Tjilik Riwut, Palangka Raya',
  'Link pendaftaran: isi formulir di kantor desa',
  'Akun SIAKAD siswa dapat diambil di sekolah',
  'Login aplikasi Identitas Kependudukan Digital',
  'Daftar pemilih tetap sudah ditempel',
  'Bunga deposito kas desa tahun 2025',
  'Setoran deposit awal BUMDes',
  'Bill Gates Foundation membantu posyandu',
  'Gates baru di pintu masuk desa',
  'Pak Toto, Ketua RT 04',
  'Bapak Toto Sugiarto, agen BRILink',
  'Lomba burung berkicau: murai batu paling gacor menang',
  'Burung kenari milik Pak Slamet gacor',
  'Jadwal poker tidak ada di balai desa; yang ada jadwal posyandu.',
  'Bonus atlet desa yang juara',
  'Warga mendapat dana desa lewat BLT',
  'Depo Pertamina Pulang Pisau',
  'Pengeluaran kas desa bulan ini',
  'Hasil pertandingan sepak bola antar-RT: RT 01 menang 4-1',
  'Pola tanam padi tahun ini',
  'Prediksi cuaca dari BMKG',
  'Data HK dan PNS di desa',
  'RTP (Rumah Tahan Penyakit) dan RTLH',
  'Maksimal 2 lembar fotokopi KTP',
  'Taruhan nyawa petugas pemadam hutan',
  'Bola voli dan net disimpan di gudang',
  'Demo memasak pangan lokal oleh PKK',
  'Server desa diganti, situs tutup satu jam',
  'Kartu memori dan slot kartu SIM',
  'Judi dilarang agama dan negara.',
  'Nomor antrean A-17, loket 7, pukul 08.00–15.00, Rp5.000',
  'Kode 4.1.1, 5.2.7, 02.03.10 dan 01.01.90-99',
  'Jalan Usaha Tani 1,2 km × 3 m selesai 100%',
  'Ssst... ayo ke posyandu!!! 🎉🎉🎉',
  'П. Slamet dan Ό. Siti',
];

describe('gambling spam', () => {
  test.each(SPAM)('is found in %j', (text) => {
    expect(spamJudi(text)).toBeTruthy();
  });

  test.each(HONEST)('is not seen in %j', (text) => {
    expect(spamJudi(text)).toBeUndefined();
  });

  test('is found wherever it stands in an honest text', () => {
    const sentences = HONEST.filter((text) => !/judi|judol|togel|slot|burung/i.test(text));
    const blatant = [
      'slot gacor maxwin',
      'situs slot88 resmi',
      'ѕlоt gасоr',
      'rtp live slot',
      'bonus new member',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { maxLength: 6 }),
        fc.nat(6),
        fc.constantFrom(...blatant),
        fc.constantFrom(' ', '\n', '\n\n'),
        (text, at, spam, gap) => {
          expect(spamJudi(text.toSpliced(at, 0, spam).join(gap))).toBeTruthy();
        },
      ),
    );
  });

  test('is looked for in half a megabyte of anything in less than a second', () => {
    for (const piece of [
      '1',
      'a',
      '1 ',
      'a ',
      'slot ',
      'situs ',
      'a1',
      '@',
      '!',
      'togel cegah ',
      '\u200B',
      'ѕ',
      '🅂',
      '. ',
    ]) {
      const text = piece.repeat(500_000 / piece.length);
      const search = () => {
        spamJudi(text);
        memuatNomorPribadi(text);
      };
      expect(quickest(1000, search), JSON.stringify(piece)).toBeLessThan(1000);
    }
  });
});

describe('the number of a NIK or KK', () => {
  test.each([
    '3174052308900004',
    'NIK 3174052308900004 atas nama warga',
    'NIK: 6211016308900002 (perempuan, tanggal lahir ditambah 40)',
    'No. KK 6211012407150001.',
    '3174 0523 0890 0004',
    '317405-230890-0004',
    '317405.230890.0004',
    '31.74.05.230890.0004',
    '317405 / 230890 / 0004',
    '3174 - 0523 - 0890 - 0004',
    '3 1 7 4 0 5 2 3 0 8 9 0 0 0 0 4',
    '31\u200B74052308900004',
    '３１７４０５２３０８９００００４',
    'Nama\t3174052308900004\t3174052308900005',
    '(3174052308900004)',
    'RT 02 3174052308900004 1 lembar',
    'nik=3174052308900004&x=1',
  ])('is found in %j', (text) => {
    expect(memuatNomorPribadi(text)).toBe(true);
  });

  test.each([
    ['a phone number', '0812-3456-7890'],
    ['an international phone number', '+62 812 3456 7890'],
    ['two phone numbers', '0812-3456-7890 0813-1234-5678'],
    ['two phone numbers with country code', '+6281234567890 / +6281312345678'],
    ['an account whose region does not exist', '8808123456789012'],
    ['an account of a province that does not exist', '2074052308900004'],
    ['an account whose day does not exist', '1234567890123456'],
    ['an account whose month does not exist', '3174052313900004'],
    ['an account with a day of 80 and more', '3174058108900004'],
    ['a serial number of nothing', '3174052308900000'],
    ['a region of nothing', '3100052308900004'],
    ['fifteen digits', '317405230890004'],
    ['seventeen digits', '31740523089000041'],
    ['a civil servant number', '196701011990031001'],
    ['a civil servant number with spaces', '19670101 199003 1 001'],
    ['an amount', 'Rp1.220.937.619,09'],
    ['an amount of sixteen digits', 'Rp 3.174.052.308.900.004'],
    ['two amounts side by side', '71.500.112 12.100.500'],
    ['two columns of a table', '71.500.112,00 12.100.500,00'],
    ['budget codes', '5.1.1.01. [01.01.01] 02.03.10'],
    ['a long budget code', '51.1.01.01.01.01.5.3.1.02'],
    ['an ISBN', '978-602-8519-93-9'],
    ['a range of dates', '12-11-2026 – 05-12-2026'],
    ['a range of dates with slashes', '12/11/2026 - 05/12/2026'],
    ['years', '2019 2020 2021 2022'],
    ['clock times', '13.30-15.12 10.11-12.30'],
    ['a coordinate', '114.2612011234567'],
    ['a place on a map', 'https://www.openstreetmap.org/#map=17/-2.7312345/114.2612011234567'],
    ['a region code', '62.11.01.2001'],
    ['a taxpayer number', '01.234.567.8-901.000'],
  ])('is not seen in %s', (_, text) => {
    expect(memuatNomorPribadi(text)).toBe(false);
  });

  test('is found for every birthday, in each usual way of writing it', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.constantFrom('11', '19', '21', '36', '53', '65', '76', '82', '96'),
        fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })),
        fc.tuple(fc.integer({ min: 1, max: 31 }), fc.boolean(), fc.integer({ min: 1, max: 12 }), fc.nat(99)),
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('', ' ', '.', '-'),
        (province, [regency, district], [day, woman, month, year], serial, gap) => {
          const region = [province, two(regency), two(district)].join('');
          const birth = [two(woman ? day + 40 : day), two(month), two(year)].join('');
          const nik = [region, birth, String(serial).padStart(4, '0')].join(gap);
          expect(memuatNomorPribadi(`Nomor ${nik} milik warga`)).toBe(true);
        },
      ),
    );
  });
});
