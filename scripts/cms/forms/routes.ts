/** `GET /admin/desa/:desa/config.json`: what the editor of one owner starts with. */
import { Hono } from 'hono';
import { tanggalDi } from '../../../theme/model/tanggal.ts';
import { SHARED } from '../../build/discover.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { mayWrite, type Owner } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { cmsConfig } from './config.ts';
import { serviceReader } from './services.ts';

/** Where the editor sends its requests. */
const API = '/admin/api';

export function configRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const services = serviceReader(gateway.store);
  return new Hono<GatewayEnv>().get('/admin/desa/:desa/config.json', async (c) => {
    const owner = c.req.param('desa');
    const person = c.get('person');
    const siteUrl = mayWrite(person, owner) ? await siteOf(gateway, owner) : undefined;
    if (siteUrl === undefined) throw new Refusal(403, 'Anda tidak mengelola desa ini.');
    const { zona_waktu } = await gateway.fleet.kabupaten();
    const config = cmsConfig({
      owner,
      role: person.peran,
      services: owner === SHARED ? [] : await services(),
      today: tanggalDi(zona_waktu, gateway.now()),
      siteUrl,
      api: API,
    });
    c.header('Cache-Control', 'no-store');
    return c.json(config);
  });
}

/** Address of the owner's pages; undefined where there is no such village. */
async function siteOf({ fleet, origin }: Gateway, owner: Owner): Promise<string | undefined> {
  return owner === SHARED ? origin : (await fleet.village(owner))?.url;
}
