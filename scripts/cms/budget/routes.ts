/**
 * `/admin/desa/:desa/anggaran/unggah`: a finance report becomes a budget without typing. Nothing is saved
 * before it was seen; what was understood travels in the form.
 */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { VERSI } from '../../../theme/model/anggaran.ts';
import { tanggalDi } from '../../../theme/model/tanggal.ts';
import { jenisWilayah } from '../../../theme/model/wilayah.ts';
import { readReportApart } from '../../import/read-apart.ts';
import { UnreadableReport } from '../../import/unreadable.ts';
import type { Gateway, GatewayEnv, VillageInfo } from '../gateway.ts';
import { villageOf } from '../web/owner.ts';
import { page } from '../web/page.ts';
import { blockersOf } from './blockers.ts';
import { type Carried, carry } from './carried.ts';
import { reviewOf } from './review.ts';
import { reviewForm } from './review-page.ts';
import { existingBudget, saveBudget } from './save.ts';
import { readSent, type Sent } from './sent.ts';
import { kelurahanNote, uploadForm } from './upload-page.ts';
import { UNREADABLE } from './words.ts';

const PATH = '/admin/desa/:desa/anggaran/unggah';

export function budgetRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.get(PATH, async (c) => {
    const village = await villageOf(gateway, c);
    const saved = /^(\d{4})-([a-z0-9-]+)$/.exec(c.req.query('tersimpan') ?? '');
    if (saved) return savedPage(c, village, saved[1] ?? '', saved[2] ?? '');
    const today = await todayOf(gateway);
    const head = { tahun: Number(today.slice(0, 4)), versi: 'awal', tanggal: today, dokumen: '' } as const;
    return show(c, village, isKelurahan(village) ? kelurahanNote : uploadForm(head));
  });
  routes.post(PATH, async (c) => {
    const village = await villageOf(gateway, c);
    if (isKelurahan(village)) return show(c, village, kelurahanNote, 422);
    const sent = readSent(await c.req.parseBody({ all: true }), await todayOf(gateway));
    const carried = await carriedBy(sent);
    if (typeof carried === 'string') return show(c, village, uploadForm(sent.head, carried), 422);
    return step(gateway, c, { village, sent, carried });
  });
  return routes;
}

/** Shows what was understood, or saves it. */
async function step(
  gateway: Gateway,
  c: Context<GatewayEnv>,
  { village, sent, carried }: { village: VillageInfo; sent: Sent; carried: Carried },
): Promise<Response> {
  const review = reviewOf(carried, sent);
  const existing = await existingBudget(gateway, village.id, sent.head);
  const saving = sent.deed !== 'periksa';
  const blockers = saving ? blockersOf(review, sent, existing) : [];
  if (saving && blockers.length === 0) {
    const { head, deed } = sent;
    const refused = await saveBudget(gateway, c.get('person'), village.id, {
      head: { ...head, terbit: deed === 'terbit' },
      review,
      base: existing ?? null,
    });
    if (refused.length === 0) return c.redirect(`?tersimpan=${head.tahun}-${head.versi}`, 303);
    blockers.push(...refused);
  }
  const isi = reviewForm({ review, sent, existing, blockers });
  return show(c, village, isi, blockers.length > 0 ? 422 : 200);
}

/** The rows that a request brings, or why its file has none. */
async function carriedBy({ report, carried, head }: Sent): Promise<Carried | string> {
  if (!report) return carried ?? 'Pilih berkas laporannya dulu, atau tempel tabelnya.';
  try {
    const content = await report.content();
    return carry((await readReportApart({ name: report.name, content, versi: head.versi })).sheet);
  } catch (error) {
    if (error instanceof UnreadableReport) return UNREADABLE[error.reason];
    throw error;
  }
}

function show(
  c: Context<GatewayEnv>,
  { id, nama }: VillageInfo,
  isi: Parameters<typeof page>[1]['isi'],
  status: 200 | 422 = 200,
): Promise<Response> {
  const kembali = { label: nama, path: `/admin/desa/${id}/` };
  return page(c, { judul: 'Unggah anggaran', isi, kembali, luas: true }, status);
}

function savedPage(
  c: Context<GatewayEnv>,
  village: VillageInfo,
  tahun: string,
  versi: string,
): Promise<Response> {
  const nama = Object.hasOwn(VERSI, versi) ? VERSI[versi as keyof typeof VERSI] : versi;
  return show(
    c,
    village,
    html`<p class="pesan" role="status"><b>${nama} ${tahun} tersimpan.</b> Bila diterbitkan, halamannya tampil dalam beberapa detik.</p>
<p><a class="tombol" href="${village.url}/anggaran/${tahun}/${versi}/">Lihat halamannya</a></p>
<p><a href="/admin/desa/${village.id}/riwayat/anggaran/${tahun}-${versi}">Riwayat anggaran ini</a></p>
<p><a href="?">Unggah anggaran lain</a></p>`,
  );
}

function isKelurahan({ situs }: VillageInfo): boolean {
  return jenisWilayah(situs.kode) === 'kelurahan';
}

async function todayOf({ fleet, now }: Gateway): Promise<string> {
  return tanggalDi((await fleet.kabupaten()).zona_waktu, now());
}
