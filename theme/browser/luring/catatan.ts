/** What a kept page says of itself, and the page for what was never kept. */
import { DAFTAR, DIBACA, dasar, tersimpan } from './simpanan.ts';

export const LURING = '<b>Anda sedang luring</b> (tanpa internet).';
export const LEMAH = '<b>Sinyal sedang lemah.</b>';
export const TERGANGGU = '<b>Situs sedang terganggu.</b>';

/** The kept page with a line that says why it is shown and when it was saved. */
export async function denganCatatan(halaman: Response, sebab: string): Promise<Response> {
  const { headers } = halaman;
  const waktu = new Date(Number(headers.get('x-disimpan')));
  const [timeZone, singkatan] = ZONA;
  const hari = waktu.toLocaleDateString('id', { dateStyle: 'full', timeZone });
  const jam = waktu.toLocaleTimeString('id', { timeStyle: 'short', timeZone });
  const muat = sebab === LURING ? '' : ' <a href="">Muat yang terbaru</a>';
  const catatan = `<p class="pita" id="luring" role="status">${sebab} Halaman ini disimpan ${hari} pukul ${jam} ${singkatan}.${muat}</p>`;
  return new Response((await halaman.text()).replace('</header>', `$&${catatan}`), { headers });
}

/** The answer for a page that was never kept. It stands at any depth, so its links start at the scope. */
export async function halamanLuring(): Promise<Response> {
  const halaman = await tersimpan(`${dasar}luring/`);
  if (!halaman) return Response.error();
  const { headers } = halaman;
  const butir = await lainnya();
  const teks = (await halaman.text())
    .replace(/(["\s])\.\.\//g, `$1${dasar}`)
    // A function: in a string, a title's "$&" would stand for what was found.
    .replace(/ hidden( class="bagian simpanan">.*?<ul[^>]*>)/s, (_, depan) => depan + butir);
  return new Response(teks, { status: 503, headers });
}

/** All that is kept beyond the core, as items of a list; a page's title stands before its village's name. */
async function lainnya(): Promise<string> {
  let butir = '';
  for (const nama of [DAFTAR, DIBACA])
    for (const { url } of await (await caches.open(nama)).keys()) {
      const judul = /<title>(.*?) – /.exec((await (await tersimpan(url))?.text()) ?? '')?.[1];
      if (judul && !INTI.some(([alamat]) => dasar + alamat === url))
        butir += `<li><a href="${url}">${judul}</a></li>`;
    }
  return butir;
}
