/** `GET /admin/desa/:desa/status.json?entri=koleksi/slug`: the editor asks every few seconds after a save. */
import { Hono } from 'hono';
import { alamat } from '../../../theme/model/alamat.ts';
import { alamatEntri } from '../../../theme/model/alamat-entri.ts';
import type { Versi } from '../../../theme/model/anggaran.ts';
import { koleksiBernama } from '../../../theme/model/koleksi.ts';
import { isSlug } from '../../../theme/model/teks.ts';
import { SHARED } from '../../build/discover.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { mayWrite, type Owner } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { type EntryFacts, entryStatus } from './entry-status.ts';

export function liveRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.get('/admin/desa/:desa/status.json', async (c) => {
    const desa = c.req.param('desa');
    if (!mayWrite(c.get('person'), desa)) throw new Refusal(403, 'Anda tidak mengelola desa ini.');
    const facts = await factsOf(gateway, desa, c.req.query('entri') ?? 'situs');
    c.header('Cache-Control', 'no-store');
    return c.json(entryStatus(gateway.live.status(desa), facts));
  });
  return routes;
}

/** @param entri `berita/panen`, or `situs` for the village's own file */
async function factsOf(gateway: Gateway, desa: Owner, entri: string): Promise<EntryFacts> {
  const url = (await gateway.fleet.village(desa))?.url;
  const bersama = desa === SHARED;
  if (entri === 'situs') {
    const shown = url && gateway.live.hasPage(desa, alamat.beranda) ? `${url}${alamat.beranda}` : undefined;
    return { files: [`sites/${desa}/situs.yaml`], bersama, url: shown, terbit: true, ada: true };
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
    url: url && gateway.live.hasPage(desa, page) ? `${url}${address}` : undefined,
    terbit: topLevel(text, 'terbit') !== 'false',
    ada: content !== undefined,
  };
}

/** A field on a line of its own: reading the YAML of a budget whole would cost every question some 100 ms. */
function topLevel(text: string, field: string): string {
  const front = /^---\n[\s\S]*?\n---/.exec(text)?.[0] ?? '';
  return new RegExp(`^${field}:[ \\t]*["']?([\\w-]+)`, 'm').exec(front)?.[1] ?? '';
}
