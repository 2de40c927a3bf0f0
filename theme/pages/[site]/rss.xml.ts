/** What is new: notices that are current and news, newest first; then what will take place. */
import type { APIRoute } from 'astro';
import { konteks } from '../../lib/konteks.ts';
import { jawaban, xml } from '../../lib/xml.ts';
import { alamat, jangkarAgenda } from '../../model/alamat.ts';
import { agendaMendatang, type Desa, pengumumanBerlaku, tampil } from '../../model/desa.ts';
import { semuaPengumuman } from '../../model/portal/kabar.ts';
import type { Portal } from '../../model/portal/portal.ts';
import { formatRentang, type Tanggal } from '../../model/tanggal.ts';

const MAX_ITEMS = 30;
const MAX_EVENTS = 10;

interface Butir {
  judul: string;
  ringkasan: string;
  /** Inside the site; on the portal also the full address of a village's page. */
  path: string;
  jenis: string[];
  /** Events have none: the day on which they take place is not the day of the news. */
  tanggal?: Tanggal;
}

export const GET: APIRoute = ({ locals }) => {
  const { desa, mutlak } = konteks(locals);
  const news: (Butir & { tanggal: Tanggal })[] = [
    ...(desa.portal ? dariSemua(desa, desa.portal) : []),
    ...(desa.portal ? [] : pengumumanBerlaku(desa)).map(
      ({ slug, asal, data: { judul, ringkasan, tanggal } }) => {
        const from = asal === 'kabupaten' ? [`Dari ${desa.kabupaten.nama}`] : [];
        return { judul, ringkasan, tanggal, path: alamat.pengumuman(slug), jenis: ['Pengumuman', ...from] };
      },
    ),
    ...(tampil(desa, 'berita') ? desa.koleksi.berita : []).map(({ slug, data }) => {
      const { judul, ringkasan, tanggal } = data;
      return { judul, ringkasan, tanggal, path: alamat.berita(slug), jenis: ['Berita'] };
    }),
  ];
  const events = agendaMendatang(desa)
    .slice(0, MAX_EVENTS)
    .map(({ slug, data }): Butir => {
      const when = [formatRentang(data.mulai, data.selesai), data.jam, data.tempat]
        .filter(Boolean)
        .join(', ');
      const ringkasan = [`${when}.`, data.ringkasan].filter(Boolean).join(' ');
      const path = `${alamat.agenda}#${jangkarAgenda(slug)}`;
      return { judul: `Agenda: ${data.judul}`, ringkasan, path, jenis: ['Agenda'] };
    });
  const items = [...news.toSorted(terbaru).slice(0, MAX_ITEMS), ...events].map((item) =>
    butir(item, item.path.startsWith('/') ? mutlak(item.path) : item.path),
  );
  const { namaLengkap } = desa.identitas;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Kabar ${xml(namaLengkap)}</title>
<link>${xml(mutlak('/'))}</link>
<atom:link href="${xml(mutlak(alamat.rss))}" rel="self" type="application/rss+xml"/>
<description>Pengumuman, berita, dan agenda ${xml(namaLengkap)}</description>
<language>id</language>
${items.join('\n')}
</channel></rss>
`;
  return jawaban(body, 'application/rss+xml');
};

/** The notices of all villages and of the regency; no date of the future leads them. */
function dariSemua(desa: Desa, portal: Portal): (Butir & { tanggal: Tanggal })[] {
  return semuaPengumuman(desa, portal).map(({ judul, ringkasan, tanggal, href, dari }) => ({
    ...{ judul: `${dari}: ${judul}`, ringkasan, path: href, jenis: ['Pengumuman', dari] },
    tanggal: tanggal < desa.hariIni ? tanggal : desa.hariIni,
  }));
}

function terbaru(a: { tanggal: Tanggal; path: string }, b: { tanggal: Tanggal; path: string }): number {
  if (a.tanggal !== b.tanggal) return a.tanggal < b.tanggal ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}

function butir({ judul, ringkasan, tanggal, jenis }: Butir, url: string): string {
  const link = xml(url);
  // Noon in Jakarta is the same day in all three zones of Indonesia and in UTC.
  const date = tanggal ? `<pubDate>${new Date(`${tanggal}T05:00:00Z`).toUTCString()}</pubDate>` : '';
  const kinds = jenis.map((name) => `<category>${xml(name)}</category>`).join('');
  return `<item><title>${xml(judul)}</title><link>${link}</link><guid>${link}</guid>${date}${kinds}<description>${xml(ringkasan)}</description></item>`;
}
