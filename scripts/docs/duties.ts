/** The theme's list of what must be published, for those who correct it in `sites/keterbukaan.yaml`. */
import { GOLONGAN, URUTAN_GOLONGAN } from '../../theme/model/golongan.ts';
import { KETERBUKAAN_BAKU } from '../../theme/model/keterbukaan-baku.ts';

/** Text of `docs/keterbukaan.md`. */
export function dutyReference(): string {
  const parts = [
    '# Daftar keterbukaan',
    'Yang wajib diumumkan desa dan kelurahan menurut program ini, beserta dasar hukumnya. Halaman `/ppid/` setiap ' +
      'situs menunjukkan mana yang sudah ada dan mana yang belum. Kabupaten dapat memperbaiki daftar ini tanpa ' +
      'mengubah program, di berkas `sites/keterbukaan.yaml`; isiannya dijelaskan di [isian.md](isian.md).',
    [
      '```yaml',
      '# Butir dengan kode yang sudah ada menggantikan butir bawaan; kode baru menambah.',
      'hapus: [program-masuk]',
      'butir:',
      '  - kode: apb-desa',
      '    nama: APB Desa dan penjabarannya',
      '    golongan: berkala',
      '    dasar: [Permendagri 20/2018 pasal 39, Perbup 12/2025]',
      '    untuk: desa',
      '    tahun: berjalan',
      '    batas: "01-15"',
      '    bukti:',
      '      - anggaran: [perubahan, awal]',
      '      - dokumen: [perdes]',
      '        kata: [penjabaran APB]',
      '```',
    ].join('\n'),
    'Sebuah dokumen memenuhi butir bila jenis dan judulnya cocok, atau bila isian `dip.butir` menyebut kodenya.',
    'Halaman ini dibuat dari program dengan `npm run docs`; jangan disunting langsung.',
    ...URUTAN_GOLONGAN.map((golongan) => {
      const rows = KETERBUKAAN_BAKU.filter((butir) => butir.golongan === golongan).map((butir) =>
        [`\`${butir.kode}\``, butir.nama, UNTUK[butir.untuk], batas(butir), butir.dasar.join('; ')].join(
          ' | ',
        ),
      );
      const head = '| Kode | Informasi | Untuk | Paling lambat | Dasar |\n|---|---|---|---|---|';
      return `## ${GOLONGAN[golongan]}\n\n${head}\n${rows.map((row) => `| ${row} |`).join('\n')}`;
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

const UNTUK = { semua: 'semua', desa: 'desa', kelurahan: 'kelurahan' } as const;
const BULAN = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

function batas({ batas: day, tahun }: (typeof KETERBUKAAN_BAKU)[number]): string {
  if (!day) return '';
  const [month = '1', date = '1'] = day.split('-');
  return `${Number(date)} ${BULAN[Number(month) - 1]}, untuk tahun ${tahun === 'lalu' ? 'lalu' : 'itu'}`;
}
