/**
 * `/admin/desa/:desa/riwayat`: what was done in a village, every version of every entry, and a button that
 * gives an older one back.
 */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { readEntryFiles } from '../save/entry-files.ts';
import type { BlobId, Revision } from '../store/store.ts';
import { type OwnerInfo, ownerOf } from '../web/owner.ts';
import { page } from '../web/page.ts';
import { versionList, versionView } from './entry-page.ts';
import { entryTitle } from './entry-title.ts';
import { changedLines } from './lines.ts';
import { linesOf, type Place, placeOf } from './place.ts';
import { MAX_VERSIONS, NEWEST, restore } from './restore.ts';
import { villageChanges } from './village-changes.ts';
import { changeList } from './village-page.ts';

const VILLAGE = '/admin/desa/:desa/riwayat';
const ENTRY = `${VILLAGE}/:koleksi/:slug`;

export function historyRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.get(VILLAGE, async (c) => {
    const { id, nama } = await ownerOf(gateway, c);
    const [changes, { zona_waktu }] = await Promise.all([
      villageChanges(gateway.store, id),
      gateway.fleet.kabupaten(),
    ]);
    return page(c, {
      judul: 'Riwayat perubahan',
      kembali: { label: nama, path: `/admin/desa/${id}/` },
      isi: html`<p class="pengantar">Siapa mengubah apa, dan kapan. Yang terhapus dapat dikembalikan.</p>
${changeList(changes, `/admin/desa/${id}/riwayat`, zona_waktu)}`,
    });
  });
  routes.get(ENTRY, async (c) => {
    const owner = await ownerOf(gateway, c);
    const place = placeOf(owner.id, c.req.param('koleksi'), c.req.param('slug'));
    const versi = c.req.query('versi');
    if (versi !== undefined) return showVersion(gateway, c, { owner, place, versi });
    const [versions, { zona_waktu }, title] = await Promise.all([
      gateway.store.history(place.path, MAX_VERSIONS),
      gateway.fleet.kabupaten(),
      entryTitle(gateway.store, place),
    ]);
    if (versions.length === 0 && (await currentId(gateway, place)) === null)
      throw new Refusal(404, 'Isian ini tidak ada.');
    return frame(
      c,
      owner,
      place,
      html`${c.req.query('kembali') !== undefined && html`<p class="pesan" role="status"><b>Versi lama sudah dikembalikan.</b> Halamannya tampil dalam beberapa detik.</p>`}
<p class="pengantar">${place.label}: <b>${title || owner.nama}</b>. Tekan satu versi untuk membacanya.</p>
${versionList({ versions, zone: zona_waktu })}`,
    );
  });
  routes.post(ENTRY, async (c) => {
    const owner = await ownerOf(gateway, c);
    const place = placeOf(owner.id, c.req.param('koleksi'), c.req.param('slug'));
    const body = await c.req.parseBody();
    const versi = String(body.versi ?? '');
    const base = String(body.base ?? '') || null;
    try {
      await restore(gateway, c.get('person'), owner.id, { place, versi, base });
    } catch (error) {
      if (!(error instanceof Refusal) || (error.status !== 409 && error.status !== 422)) throw error;
      return showVersion(gateway, c, { owner, place, versi, refused: error });
    }
    return c.redirect(`/admin/desa/${owner.id}/riwayat/${place.address}?kembali=ya`, 303);
  });
  return routes;
}

interface Shown {
  owner: OwnerInfo;
  place: Place;
  versi: string;
  refused?: Refusal;
}

async function showVersion(
  gateway: Gateway,
  c: Context<GatewayEnv>,
  { owner, place, versi, refused }: Shown,
): Promise<Response> {
  const { store, fleet } = gateway;
  const versions = await store.history(place.path, MAX_VERSIONS);
  const index = versions.findIndex(({ commit, id }) => id !== null && (versi === NEWEST || commit === versi));
  const version = versions[index];
  if (!version) throw new Refusal(404, 'Versi itu tidak ada lagi.');
  const earlier = versions.slice(index + 1).find(({ id }) => id !== null);
  const contentOf = (revision: Revision | undefined) => (revision?.id ? store.blob(revision.id) : undefined);
  const [content, before, current, { zona_waktu: zone }] = await Promise.all([
    contentOf(version),
    contentOf(earlier),
    currentId(gateway, place),
    fleet.kabupaten(),
  ]);
  const lines = changedLines(linesOf(place, before), linesOf(place, content));
  const isi = versionView({
    version,
    lines,
    current,
    zone,
    hasEarlier: earlier !== undefined,
    refused: refused && wordsOf(refused),
  });
  return frame(c, owner, place, isi, refused ? 422 : 200);
}

/** Whoever presses a button here has typed nothing, so nothing is kept of it. */
function wordsOf({ status, message }: Refusal): string {
  return status === 409
    ? 'Isian ini baru saja diubah orang lain. Lihat versi terbarunya dulu, lalu tekan lagi bila tetap perlu.'
    : `${message}\nAturan isian sudah berubah sejak versi ini. Salin bagian yang Anda perlukan ke isian sekarang.`;
}

async function currentId({ store }: Gateway, { entry, path }: Place): Promise<BlobId | null> {
  const file = entry ? (await readEntryFiles(store, entry)).file : await store.read(path);
  return file?.id ?? null;
}

function frame(
  c: Context<GatewayEnv>,
  { id }: OwnerInfo,
  { label }: Place,
  isi: Parameters<typeof page>[1]['isi'],
  status: 200 | 422 = 200,
): Promise<Response> {
  const kembali = { label: 'Riwayat perubahan', path: `/admin/desa/${id}/riwayat` };
  return page(c, { judul: `Riwayat ${label.toLowerCase()}`, isi, kembali }, status);
}
