/** Writes the open data of a published fleet once: `portal-once.ts FLEET TARGET CHANGED`, for `portal.ts` to measure. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeOpenData } from '../build/portal/budgets/open-data.ts';

const [fleet = '', target = '', changed = '0'] = process.argv.slice(2);
const sites = readdirSync(fleet).map((name, index) => ({
  site: join(fleet, name),
  kode: `99.01.${String((index % 40) + 1).padStart(2, '0')}.2${String(index).padStart(3, '0')}`,
  kecamatan: `Kecamatan ${index % 40}`,
  namaLengkap: `Desa ${index}`,
  domain: `desa-${index}.ukur.example`,
  banding: readdirSync(join(fleet, name, 'anggaran')).map((year) => ({
    tahun: Number(year),
    sidik: index === 0 && year === '2026' ? changed : '0',
  })),
}));
const years = await writeOpenData(target, sites, {
  nama: 'ukur',
  judul: 'Kabupaten Ukur',
  halaman: 'https://ukur.example/',
  lisensi: 'cc-by-4.0',
});
const sum = (value: (year: (typeof years)[number]) => number) =>
  years.reduce((total, year) => total + value(year), 0);
process.stdout.write(
  JSON.stringify({ bytes: sum(({ csv, json }) => csv.bytes + json.bytes), rows: sum(({ baris }) => baris) }),
);
