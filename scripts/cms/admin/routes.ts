/** `GET /admin/desa/:desa/`: the editor of one owner. */
import { Hono } from 'hono';
import { SHARED } from '../../build/discover.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { mayWrite } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { EDITOR_POLICY } from '../web/headers.ts';
import { editorPage } from './page.ts';

export function editorRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const { fleet, adminFolder, mode } = gateway;
  const routes = new Hono<GatewayEnv>();
  routes.get('/admin/desa/:desa', (c) =>
    c.redirect(`/admin/desa/${encodeURIComponent(c.req.param('desa'))}/`),
  );
  routes.get('/admin/desa/:desa/', async (c) => {
    const desa = c.req.param('desa');
    const person = c.get('person');
    if (!mayWrite(person, desa)) throw new Refusal(403, 'Anda tidak mengelola desa ini.');
    const village = desa === SHARED ? undefined : await fleet.village(desa);
    if (desa !== SHARED && !village) throw new Refusal(404, 'Desa ini tidak ada, atau berkasnya rusak.');
    const nama = village?.nama ?? (await fleet.kabupaten()).nama;
    const banyak = person.peran === 'kominfo' || person.desa.length > 1;
    c.header('Content-Security-Policy', EDITOR_POLICY);
    const orang = { id: person.id, nama: person.nama };
    const akun = mode === 'server';
    return c.html(await editorPage({ adminFolder, desa, nama, orang, url: village?.url, banyak, akun }));
  });
  return routes;
}
