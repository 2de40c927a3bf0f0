/** Notices that are current and news, newest first. */
import type { APIRoute } from 'astro';
import { konteks } from '../../lib/konteks.ts';
import { jawaban, xml } from '../../lib/xml.ts';
import { alamat } from '../../model/alamat.ts';
import { pengumumanBerlaku, tampil } from '../../model/desa.ts';

const MAX_ITEMS = 30;

export const GET: APIRoute = ({ locals }) => {
  const { desa, mutlak } = konteks(locals);
  const items = [
    ...pengumumanBerlaku(desa).map(({ slug, data }) => ({ data, path: alamat.pengumuman(slug) })),
    ...(tampil(desa, 'berita') ? desa.koleksi.berita : []).map(({ slug, data }) => ({
      data,
      path: alamat.berita(slug),
    })),
  ]
    .toSorted((a, b) =>
      a.data.tanggal < b.data.tanggal ? 1 : a.data.tanggal > b.data.tanggal ? -1 : a.path < b.path ? -1 : 1,
    )
    .slice(0, MAX_ITEMS)
    .map(({ data, path }) => {
      const link = xml(mutlak(path));
      // Noon in Jakarta is the same day in all three zones of Indonesia and in UTC.
      const date = new Date(`${data.tanggal}T05:00:00Z`).toUTCString();
      return `<item><title>${xml(data.judul)}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate><description>${xml(data.ringkasan)}</description></item>`;
    });
  const { namaLengkap } = desa.identitas;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Kabar ${xml(namaLengkap)}</title>
<link>${xml(mutlak('/'))}</link>
<atom:link href="${xml(mutlak(alamat.rss))}" rel="self" type="application/rss+xml"/>
<description>Pengumuman dan berita ${xml(namaLengkap)}</description>
<language>id</language>
${items.join('\n')}
</channel></rss>
`;
  return jawaban(body, 'application/rss+xml');
};
