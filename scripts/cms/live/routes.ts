/** `GET /admin/desa/:desa/status.json?entri=koleksi/slug`: the editor asks every few seconds after a save. */
import { Hono } from 'hono';
import { alamat } from '../../../theme/model/alamat.ts';
import { alamatEntri } from '../../../theme/model/alamat-entri.ts';
import type { Versi } from '../../../theme/model/anggaran.ts';
import { koleksiBernama } from '../../../theme/model/koleksi.ts';
import { pisahNaskah } from '../../../theme/model/naskah.ts';
import { isSlug } from '../../../theme/model/teks.ts';
import { SHARED } from '../../build/discover.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { topLevel } from '../save/yaml/front-matter.ts';
import { type OwnerInfo, ownerOf } from '../web/owner.ts';
import { type EntryFacts, entryStatus } from './entry-status.ts';

export function liveRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.get('/admin/desa/:desa/status.json', async (c) => {
    const owner = await ownerOf(gateway, c);
    const facts = await factsOf(gateway, owner, c.req.query('entri') ?? 'situs');
    return c.json(entryStatus(gateway.live.status(owner.id), facts));
  });
  return routes;
}

/** @param entri `berita/panen`, or `situs` for the village's own file */
async function factsOf(
  gateway: Gateway,
  { id: desa, village }: OwnerInfo,
  entri: string,
): Promise<EntryFacts> {
  const url = village?.url;
  const bersama = desa === SHARED;
  if (entri === 'situs') {
    const shown = url && gateway.live.hasPage(desa, alamat.beranda) ? `${url}${alamat.beranda}` : undefined;
    return {
      files: [`sites/${desa}/situs.yaml`],
      bersama,
      terarah: false,
      url: shown,
      terbit: true,
      ada: true,
    };
  }
  const [nama = '', slug = '', ...rest] = entri.split('/');
  const koleksi = koleksiBernama(nama);
  if (!koleksi || !isSlug(slug) || rest.length > 0) throw new Refusal(400, 'Isian itu tidak dikenal.');
  const base = `content/${desa}/${nama}/${slug}`;
  const files = [`${base}/index.${koleksi.format}`, `${base}.${koleksi.format}`];
  const content = (await gateway.store.readAll(files)).find((file) => file !== undefined)?.content;
  const text = content?.toString('utf8') ?? '';
  const address = alamatEntri(koleksi.nama, slug, {
    tahun: Number(topLevel(text, 'tahun')),
    versi: topLevel(text, 'versi') as Versi,
  });
  const [page = ''] = address.split('#');
  return {
    files,
    bersama,
    terarah: bersama && /^untuk:/m.test(pisahNaskah(text)?.yaml ?? ''),
    url: url && gateway.live.hasPage(desa, page) ? `${url}${address}` : undefined,
    terbit: topLevel(text, 'terbit') !== 'false',
    ada: content !== undefined,
  };
}
