/** Search, without a browser: words, roots, slips, synonyms, and the order of the answers. */
import { describe, expect, test } from 'vitest';
import { calonAkar } from '../../theme/model/pencarian/akar.ts';
import { type Baris, bacaKatalog, tulisKatalog } from '../../theme/model/pencarian/baris.ts';
import { bunyi, jarakKetik, kataTerdekat } from '../../theme/model/pencarian/ejaan.ts';
import { kataIsi } from '../../theme/model/pencarian/isi.ts';
import { kataDari } from '../../theme/model/pencarian/kata.ts';
import { bacaTabel } from '../../theme/model/pencarian/tabel.ts';
import { sebab, tandai, yangDitanya } from '../../theme/model/pencarian/tanda.ts';
import { MesinCari } from '../../theme/model/pencarian/urut.ts';

function baris(path: string, judul: string, kata: string[] = [], ringkasan = '', jenis = 'Layanan'): Baris {
  return { path, judul, jenis, catatan: '', kata, ringkasan };
}

const ROWS = [
  baris('/layanan/akta-kelahiran/', 'Akta kelahiran', ['akta lahir']),
  baris('/layanan/akta-kematian/', 'Akta kematian', ['surat kematian']),
  baris('/layanan/ktp-hilang/', 'KTP hilang atau rusak'),
  baris('/layanan/ktp-pertama/', 'KTP pertama', ['ktp 17 tahun'], 'Untuk warga yang baru berumur 17 tahun.'),
  baris('/layanan/kartu-keluarga/', 'Kartu Keluarga baru', ['pecah kk', 'tambah anak di kk']),
  baris('/layanan/sktm/', 'Surat keterangan tidak mampu', ['sktm'], 'Untuk keringanan biaya.'),
  baris('/layanan/izin-keramaian/', 'Izin keramaian', ['orgen tunggal']),
  baris('/layanan/pindah/', 'Pindah alamat', ['surat pindah']),
  baris('/layanan/bpjs-aktif/', 'BPJS Kesehatan mati atau menunggak'),
  baris('/berita/ktp/', 'Perekaman KTP di balai desa', [], '', 'Berita'),
];
const mesin = new MesinCari(ROWS);
const pertama = (query: string) => mesin.cari(query).temuan[0]?.baris.path;

describe('the table of synonyms', () => {
  const tabel = bacaTabel();

  test('names each word and phrase in one group only', () => {
    expect(tabel.ganda).toEqual([]);
  });

  test('leads from and to words that mean something', () => {
    for (const [from, to] of tabel.arah) {
      expect(to, from).not.toContain(from);
      expect(to.every(Boolean), from).toBe(true);
    }
  });

  test('is read: groups, directions, remarks', () => {
    const small = bacaTabel('# remark\nizin = ijin, surat izin\nwarung > usaha', 'mau yang');
    expect(small.kanon.get('ijin')).toBe('izin');
    expect(small.frasa).toEqual([{ kata: ['surat', 'izin'], arti: 'izin' }]);
    expect(small.arah.get('warung')).toEqual(['usaha']);
    expect(small.pengisi.has('mau')).toBe(true);
    expect(bacaTabel('a = x\nb = x').ganda).toEqual(['x']);
  });
});

describe('words', () => {
  test.each([
    ['E-KTP & Kartu Keluarga', ['ektp', 'kartu', 'keluarga']],
    ['kos-kosan, surat2an', ['kos', 'kosan', 'suratan']],
    ["Jum'at pukul 08.00", ['jumat', 'pukul', '08', '00']],
    ['P.IRT dan SPP-IRT', ['pirt', 'dan', 'spp', 'irt']],
  ])('%s', (text, words) => expect(kataDari(text)).toEqual(words));

  test.each([
    ['mengurus', 'urus'],
    ['ngurusin', 'urus'],
    ['pengurusannya', 'urus'],
    ['menambahkan', 'tambah'],
    ['nambah', 'tambah'],
    ['penyewaan', 'sewa'],
    ['memperbaiki', 'baik'],
    ['kehilangan', 'hilang'],
    ['pemakaman', 'makam'],
    ['diuruskan', 'urus'],
  ])('%s may come from %s', (word, root) => expect(calonAkar(word)).toContain(root));
});

describe('slips', () => {
  test.each([
    ['ijazah', 'ijasah', 1],
    ['surat', 'srat', 1],
    ['ktp', 'kpt', 1],
    ['baik', 'baek', 0.7],
  ])('from %s to %s', (a, b, slips) => expect(jarakKetik(a, b, 3)).toBe(slips));

  test('sound alike', () => {
    expect(bunyi('sertifikat')).toBe(bunyi('sertipikat'));
    expect(bunyi('Soekarno'.toLowerCase())).toBe(bunyi('sukarno'));
    expect(bunyi('izin')).toBe(bunyi('ijin'));
  });

  test('the nearest known word is meant, and nothing where none is near', () => {
    const known = new Map([
      ['surat', 9],
      ['surau', 1],
      ['keluarga', 4],
      ['ktp', 5],
    ]);
    expect(kataTerdekat('srat', known)).toBe('surat');
    expect(kataTerdekat('keluwarga', known)).toBe('keluarga');
    expect(kataTerdekat('kpt', known)).toBe('ktp');
    expect(kataTerdekat('helikopter', known)).toBeUndefined();
  });
});

describe('answers', () => {
  test.each([
    ['bikin akte lahir', '/layanan/akta-kelahiran/'],
    ['melahirkan', '/layanan/akta-kelahiran/'],
    ['bapak meninggal', '/layanan/akta-kematian/'],
    ['e-ktp ilang', '/layanan/ktp-hilang/'],
    ['ktp sobek', '/layanan/ktp-hilang/'],
    ['nambah anak di kk', '/layanan/kartu-keluarga/'],
    ['surat miskin', '/layanan/sktm/'],
    ['surat keterangan ga mampu', '/layanan/sktm/'],
    ['ijin hajatan', '/layanan/izin-keramaian/'],
    ['srat pindah', '/layanan/pindah/'],
    ['kartukeluarga', '/layanan/kartu-keluarga/'],
    ['bpjs nonaktif', '/layanan/bpjs-aktif/'],
    ['ktp', '/layanan/ktp-pertama/'],
  ])('"%s" finds %s first', (query, path) => expect(pertama(query)).toBe(path));

  test('put services before news that say the same', () => {
    const found = mesin.cari('ktp').temuan.map(({ baris: { path } }) => path);
    expect(found.indexOf('/berita/ktp/')).toBe(found.length - 1);
  });

  test('of two that are equal, keep the order of the catalogue: the village before the regency', () => {
    const same = [baris('/layanan/a/', 'Pengantar nikah'), baris('/layanan/b/', 'Pengantar nikah')];
    expect(new MesinCari(same).cari('kawin').temuan.map(({ baris: { path } }) => path)).toEqual([
      '/layanan/a/',
      '/layanan/b/',
    ]);
  });

  test('follow while somebody types', () => {
    expect(pertama('kema')).toBe('/layanan/akta-kematian/');
    expect(pertama('pind')).toBe('/layanan/pindah/');
  });

  test('are sure where all is said, and say when a word was guessed', () => {
    expect(mesin.cari('ktp hilang')).toMatchObject({ yakin: true, ditebak: false });
    expect(mesin.cari('srat pindah')).toMatchObject({ yakin: false, ditebak: true, kalimat: 'surat pindah' });
    expect(mesin.cari('zzqqxx')).toMatchObject({ yakin: false, ditebak: false, temuan: [] });
    expect(mesin.cari('').temuan).toEqual([]);
  });

  test('find what stands only in the text of a page, once its words are loaded', () => {
    expect(pertama('gabah')).toBeUndefined();
    const more = new MesinCari(
      ROWS,
      ROWS.map(({ path }) => (path === '/berita/ktp/' ? 'gabah kering' : '')),
    );
    expect(more.cari('gabah').temuan.map(({ baris: { path } }) => path)).toEqual(['/berita/ktp/']);
  });
});

describe('marks', () => {
  const marked = (query: string, text: string) =>
    tandai(text, yangDitanya(mesin.cari(query)), mesin.kamus)
      .map(([piece, asked]) => (asked ? `[${piece}]` : piece))
      .join('');

  test.each([
    ['bikin akte lahir', 'Akta kelahiran, gratis', '[Akta kelahiran], gratis'],
    ['kartu keluarga', 'Minta KK (baru).', 'Minta [KK] (baru).'],
    ['kk', 'Bawa Kartu Keluarga.', 'Bawa [Kartu Keluarga].'],
    ['ktp', '<b>tak ada</b>', '<b>tak ada</b>'],
  ])('"%s" in "%s"', (query, text, result) => expect(marked(query, text)).toBe(result));

  test('say why a page was found whose title and summary do not', () => {
    const row = baris('/x/', 'Izin keramaian', ['tutup jalan', 'orgen tunggal']);
    const one = new MesinCari([row, ...ROWS]);
    const asked = yangDitanya(one.cari('orgen tunggal'));
    expect(sebab(row, '', asked, one.kamus)).toEqual([['orgen tunggal', true]]);
    expect(sebab({ ...row, judul: 'Orgen' }, '', asked, one.kamus)).toEqual([]);
  });
});

describe('files', () => {
  test('the catalogue is read as it was written', () => {
    expect(bacaKatalog(JSON.parse(tulisKatalog(ROWS)))).toEqual(ROWS);
    expect(bacaKatalog(JSON.parse(tulisKatalog([])))).toEqual([]);
  });

  test('the words of texts leave out what the row says, what all pages say, and fillers', () => {
    const rows = Array.from({ length: 10 }, (_, i) => baris(`/${i}/`, `Judul ${i}`));
    const texts = rows.map((_, i) => `Judul untuk kantor semua warga ${i === 3 ? 'gabah Gabah beras' : ''}`);
    expect(kataIsi(rows, texts)[3]).toBe('beras gabah');
    expect(kataIsi(rows, texts)[4]).toBe('');
  });
});
