/** `GET /admin/desa/:desa/`: the editor of one owner. */
import { Hono } from 'hono';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { EDITOR_POLICY } from '../web/headers.ts';
import { ownerOf } from '../web/owner.ts';
import { editorPage } from './page.ts';

export function editorRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const { adminFolder, mode } = gateway;
  const routes = new Hono<GatewayEnv>();
  routes.get('/admin/desa/:desa', (c) =>
    c.redirect(`/admin/desa/${encodeURIComponent(c.req.param('desa'))}/`),
  );
  routes.get('/admin/desa/:desa/', async (c) => {
    const person = c.get('person');
    const { id: desa, nama, village } = await ownerOf(gateway, c);
    const banyak = person.peran === 'kominfo' || person.desa.length > 1;
    c.header('Content-Security-Policy', EDITOR_POLICY);
    const orang = { id: person.id, nama: person.nama };
    const akun = mode === 'server';
    return c.html(await editorPage({ adminFolder, desa, nama, orang, url: village?.url, banyak, akun }));
  });
  return routes;
}
