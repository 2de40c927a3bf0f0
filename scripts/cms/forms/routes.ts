/** `GET /admin/desa/:desa/config.json`: what the editor of one owner starts with. */
import { Hono } from 'hono';
import { tanggalDi } from '../../../theme/model/tanggal.ts';
import { SHARED } from '../../build/discover.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { ownerOf } from '../web/owner.ts';
import { cmsConfig } from './config.ts';
import { placesOf } from './places.ts';
import { serviceReader } from './services.ts';

/** Where the editor sends its requests. */
const API = '/admin/api';

export function configRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const services = serviceReader(gateway.store);
  return new Hono<GatewayEnv>().get('/admin/desa/:desa/config.json', async (c) => {
    const { id: owner, village } = await ownerOf(gateway, c);
    const { zona_waktu } = await gateway.fleet.kabupaten();
    const config = cmsConfig({
      owner,
      role: c.get('person').peran,
      services: owner === SHARED ? [] : await services(),
      ...(owner === SHARED && { places: await placesOf(gateway.fleet) }),
      today: tanggalDi(zona_waktu, gateway.now()),
      siteUrl: village?.url ?? gateway.origin,
      api: API,
    });
    return c.json(config);
  });
}
