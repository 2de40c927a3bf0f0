/** What the budget files hold: a Frictionless Data Package (specs.frictionlessdata.io/data-package). */
import type { APIRoute } from 'astro';
import { konteks } from '../../../lib/konteks.ts';
import { jawabanJson } from '../../../lib/xml.ts';
import { alamat } from '../../../model/alamat.ts';
import { SKEMA_TABEL } from '../../../model/data-anggaran.ts';
import { LISENSI } from '../../../model/lisensi.ts';

export const GET: APIRoute = ({ locals }) => {
  const { desa, mutlak } = konteks(locals);
  const { identitas, koleksi, kabupaten } = desa;
  const { nama, url } = LISENSI[kabupaten.lisensi];
  return jawabanJson({
    profile: 'tabular-data-package',
    name: `anggaran-${desa.id}`,
    title: `Anggaran ${identitas.namaLengkap}`,
    homepage: mutlak(alamat.anggaran()),
    licenses: [{ name: nama.replaceAll(' ', '-'), title: nama, path: url }],
    resources: koleksi.anggaran.map(({ data }) => ({
      profile: 'tabular-data-resource',
      name: `${data.tahun}-${data.versi}`,
      title: `${data.tahun}, ${data.versi}`,
      description: `${data.dokumen}, ${data.tanggal}`,
      path: `${data.tahun}/${data.versi}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: { fields: SKEMA_TABEL, missingValues: [''] },
    })),
  });
};
