/** A village budget of some sixty rows whose sums match, as the half-year report of Permendagri 20/2018 has them. */
import type { Random } from './random.ts';

export interface BudgetRow {
  kode: string;
  uraian: string;
  /** Rupiah. */
  anggaran: number;
  realisasi: number;
  sumber_dana?: 'DDS' | 'ADD' | 'PAD' | 'PBH' | 'PBP';
}

interface Field {
  kode: string;
  uraian: string;
  /** Largest amount of one activity, in millions of rupiah. */
  juta: number;
  sub: readonly { uraian: string; kegiatan: readonly string[] }[];
}

const FIELDS: readonly Field[] = [
  {
    kode: '01',
    uraian: 'Penyelenggaraan Pemerintahan Desa',
    juta: 120,
    sub: [
      {
        uraian: 'Penghasilan tetap, tunjangan, dan operasional',
        kegiatan: [
          'Penghasilan tetap kepala desa',
          'Penghasilan tetap perangkat desa',
          'Operasional kantor desa',
          'Operasional BPD',
        ],
      },
      {
        uraian: 'Sarana dan prasarana pemerintahan',
        kegiatan: ['Pemeliharaan balai desa', 'Peralatan kantor'],
      },
      {
        uraian: 'Administrasi kependudukan dan arsip',
        kegiatan: ['Pemutakhiran profil desa', 'Pelayanan administrasi'],
      },
    ],
  },
  {
    kode: '02',
    uraian: 'Pelaksanaan Pembangunan Desa',
    juta: 180,
    sub: [
      { uraian: 'Pendidikan', kegiatan: ['Insentif guru PAUD', 'Buku dan alat peraga PAUD'] },
      { uraian: 'Kesehatan', kegiatan: ['Posyandu dan makanan tambahan', 'Pelatihan kader'] },
      {
        uraian: 'Pekerjaan umum dan penataan ruang',
        kegiatan: ['Pengerasan jalan usaha tani', 'Jembatan kayu ulin', 'Saluran air permukiman'],
      },
      { uraian: 'Kawasan permukiman', kegiatan: ['Rumah tidak layak huni', 'Sumur bor'] },
    ],
  },
  {
    kode: '03',
    uraian: 'Pembinaan Kemasyarakatan Desa',
    juta: 40,
    sub: [
      { uraian: 'Ketenteraman dan ketertiban', kegiatan: ['Pos kamling'] },
      { uraian: 'Kebudayaan dan keagamaan', kegiatan: ['Hari besar keagamaan'] },
      { uraian: 'Kepemudaan dan olahraga', kegiatan: ['Lapangan olahraga'] },
    ],
  },
  {
    kode: '04',
    uraian: 'Pemberdayaan Masyarakat Desa',
    juta: 70,
    sub: [
      { uraian: 'Pertanian dan peternakan', kegiatan: ['Bibit dan pupuk'] },
      { uraian: 'Peningkatan kapasitas', kegiatan: ['Pelatihan perangkat', 'Pelatihan usaha rumahan'] },
    ],
  },
  {
    kode: '05',
    uraian: 'Penanggulangan Bencana, Darurat, dan Mendesak',
    juta: 90,
    sub: [
      { uraian: 'Penanggulangan bencana', kegiatan: ['Posko dan perahu'] },
      { uraian: 'Keadaan mendesak', kegiatan: ['Bantuan langsung tunai'] },
    ],
  },
];

type Amount = Pick<BudgetRow, 'anggaran' | 'realisasi'>;

/** All rows, every parent the exact sum of its parts. */
export function budgetRows(random: Random): BudgetRow[] {
  const spending = FIELDS.flatMap((field) => fieldRows(field, random));
  const total = sum(spending.filter((row) => row.kode.length === 2));
  return [...incomeRows(total), ...accountRows(total), ...spending, ...financingRows(total)];
}

function fieldRows(field: Field, random: Random): BudgetRow[] {
  const subs = field.sub.map(({ uraian, kegiatan }, s) => {
    const kode = `${field.kode}.${pad(s + 1)}`;
    const activities = kegiatan.map((name, k): BudgetRow => {
      const anggaran = random.int(4_000, field.juta * 1000) * 1000;
      const realisasi = Math.round(anggaran * (0.3 + random.next() * 0.6));
      return {
        kode: `${kode}.${pad(k + 1)}`,
        uraian: name,
        anggaran,
        realisasi,
        sumber_dana: random.pick(['DDS', 'ADD', 'PBH']),
      };
    });
    return { head: { kode, uraian, ...sum(activities) }, activities };
  });
  const head = { kode: field.kode, uraian: field.uraian, ...sum(subs.map(({ head }) => head)) };
  return [head, ...subs.flatMap(({ head, activities }) => [head, ...activities])];
}

function incomeRows(total: Amount): BudgetRow[] {
  const own = parts(total, [0.03, 0.01]);
  const transfer = parts(rest(total, own), [0.32, 0.05, 0.08]);
  const funds = rest(rest(total, own), transfer);
  return [
    { kode: '4', uraian: 'Pendapatan', ...total },
    { kode: '4.1', uraian: 'Pendapatan Asli Desa', ...sum(own) },
    { kode: '4.1.1', uraian: 'Hasil usaha desa', ...at(own, 0), sumber_dana: 'PAD' },
    { kode: '4.1.2', uraian: 'Hasil aset desa', ...at(own, 1), sumber_dana: 'PAD' },
    { kode: '4.2', uraian: 'Pendapatan transfer', ...sum([...transfer, funds]) },
    { kode: '4.2.1', uraian: 'Dana Desa', ...funds, sumber_dana: 'DDS' },
    { kode: '4.2.2', uraian: 'Bagi hasil pajak dan retribusi', ...at(transfer, 1), sumber_dana: 'PBH' },
    { kode: '4.2.3', uraian: 'Alokasi Dana Desa', ...at(transfer, 0), sumber_dana: 'ADD' },
    { kode: '4.2.4', uraian: 'Bantuan keuangan provinsi', ...at(transfer, 2), sumber_dana: 'PBP' },
  ];
}

function accountRows(total: Amount): BudgetRow[] {
  const three = parts(total, [0.31, 0.24, 0.05]);
  return [
    { kode: '5', uraian: 'Belanja', ...total },
    { kode: '5.1', uraian: 'Belanja pegawai', ...at(three, 0) },
    { kode: '5.2', uraian: 'Belanja barang dan jasa', ...at(three, 1) },
    { kode: '5.3', uraian: 'Belanja modal', ...rest(total, three) },
    { kode: '5.4', uraian: 'Belanja tidak terduga', ...at(three, 2) },
  ];
}

/** What was left over last year goes into the village's enterprise: income and spending stay equal. */
function financingRows(total: Amount): BudgetRow[] {
  const share = at(parts(total, [0.04]), 0);
  return [
    { kode: '6', uraian: 'Pembiayaan', anggaran: 0, realisasi: 0 },
    { kode: '6.1', uraian: 'Penerimaan pembiayaan', ...share },
    { kode: '6.1.1', uraian: 'Sisa lebih perhitungan anggaran tahun lalu', ...share },
    { kode: '6.2', uraian: 'Pengeluaran pembiayaan', ...share },
    { kode: '6.2.2', uraian: 'Penyertaan modal desa', ...share },
  ];
}

function parts(total: Amount, shares: readonly number[]): Amount[] {
  return shares.map((share) => ({
    anggaran: Math.round(total.anggaran * share),
    realisasi: Math.round(total.realisasi * share),
  }));
}

function rest(total: Amount, taken: readonly Amount[]): Amount {
  const gone = sum(taken);
  return { anggaran: total.anggaran - gone.anggaran, realisasi: total.realisasi - gone.realisasi };
}

function sum(rows: readonly Amount[]): Amount {
  return {
    anggaran: rows.reduce((total, row) => total + row.anggaran, 0),
    realisasi: rows.reduce((total, row) => total + row.realisasi, 0),
  };
}

function at(list: readonly Amount[], index: number): Amount {
  return list[index] ?? { anggaran: 0, realisasi: 0 };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
