/**
 * The regency's portal as its pages see it: a site like that of a village, with the regency's own entries, and
 * with all villages beside them (`desa.portal`).
 */
import { join } from 'node:path';
import { type BerkasTahun, PAKET_DATA } from '../../../theme/model/banding/paket.ts';
import type { Desa, Identitas } from '../../../theme/model/desa.ts';
import type { Kabupaten } from '../../../theme/model/kabupaten.ts';
import { modul } from '../../../theme/model/modul.ts';
import { alamatPortal } from '../../../theme/model/portal/alamat.ts';
import { type DesaPortal, susunPortal } from '../../../theme/model/portal/portal.ts';
import { sebutanBaku } from '../../../theme/model/sebutan.ts';
import type { SitusBerkas } from '../../../theme/model/situs.ts';
import { slugify } from '../../../theme/model/teks.ts';
import { WARNA_BAKU } from '../../../theme/model/warna.ts';
import { collections } from '../collections.ts';
import { SHARED } from '../discover.ts';
import { budgetDataFolder, type Layout } from '../layout.ts';
import type { LoadContext, LoadedVillage } from '../load.ts';
import { writeOpenData } from './budgets/open-data.ts';
import { readDigests } from './digests.ts';

/** Reads what the villages published. Their shortcomings are warnings: no village holds the portal. */
export async function loadPortal(
  { day, kabupaten, shared }: LoadContext,
  layout: Layout,
): Promise<LoadedVillage> {
  const { villages, findings } = readDigests(layout.out);
  const dataAnggaran = await openData(villages, kabupaten, layout);
  const { koleksi } = collections({ byCollection: new Map(), findings: [] }, shared.entries, SHARED);
  const desa: Desa = {
    id: SHARED,
    identitas: identitasPortal(kabupaten),
    situs: situsPortal(kabupaten, villages.length > 0 && villages.every(({ contoh }) => contoh)),
    kabupaten,
    keterbukaan: [],
    hariIni: day,
    koleksi,
    foto: shared.media.foto,
    berkas: shared.media.berkas,
    kartu: new Map(),
    ikon: [],
    portal: { ...susunPortal(villages, day), dataAnggaran },
  };
  return {
    desa,
    assets: new Map([...shared.media.assets, ...dataFiles(dataAnggaran, layout)]),
    findings,
    mediaMs: 0,
  };
}

/** The budgets of all villages as files, which are kept between builds. */
function openData(
  villages: readonly DesaPortal[],
  { nama, domain, lisensi }: Kabupaten,
  layout: Layout,
): Promise<BerkasTahun[]> {
  const sites = villages.map((village) => ({ ...village, site: join(layout.out, village.id) }));
  const halaman = `https://${domain}${alamatPortal.banding()}`;
  return writeOpenData(budgetDataFolder(layout), sites, {
    nama: slugify(nama),
    judul: nama,
    halaman,
    lisensi,
  });
}

/** Address in the site -> file. */
function dataFiles(years: readonly BerkasTahun[], layout: Layout): [string, string][] {
  const names = [PAKET_DATA, ...years.flatMap(({ csv, json }) => [csv.nama, json.nama])];
  return names.map((name) => [alamatPortal.dataAnggaran(name), join(budgetDataFolder(layout), name)]);
}

/** The regency's name, and the words of its region for villages. */
function identitasPortal({ nama, kode = '', domain }: Kabupaten): Identitas {
  return {
    kode,
    jenis: 'kabupaten',
    nama: nama.replace(/^(?:Kabupaten|Kota)\s+/i, ''),
    namaLengkap: nama,
    kecamatan: '',
    kabupaten: '',
    provinsi: '',
    // The words depend on province and regency; any desa of it has them.
    sebutan: sebutanBaku(`${kode || '00.00'}.01.2001`),
    domain,
    url: `https://${domain}`,
    warna: WARNA_BAKU,
  };
}

/**
 * What a village says in its `situs.yaml`. It names no telephone: who runs the portal knows nothing of services.
 * @param contoh true where all villages are samples
 */
function situsPortal({ kode = '' }: Kabupaten, contoh: boolean): SitusBerkas {
  return {
    kode,
    contoh,
    // The copy for offline use is that of one's own village.
    luring: false,
    nomor_darurat: [],
    // Complaints have no log here: they go to the villages and to the national desk.
    modul: modul.parse({ pengaduan: false }),
  };
}
