/** `POST /admin/api`: Decap's `proxy` protocol. Each request passes the access check before anything is read. */
import { Hono } from 'hono';
import { allow, isKind, mayEnter, notYours } from '../access/access.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import type { Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { carryOut } from '../save/commit.ts';
import { planDeletion, planFileDeletion } from '../save/plan-deletion.ts';
import { jsonOf } from '../web/intake.ts';
import { keepRefused } from './keep-draft.ts';
import { persist } from './persist.ts';
import { type Request, request, wishesOf } from './protocol.ts';
import { entriesOf, entryAt, mediaAt, mediaIn } from './read.ts';
import { ShownTexts } from './shown-texts.ts';

export function apiRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  const shown = new ShownTexts();
  routes.post('/admin/api', async (c) => {
    const parsed = request.safeParse(await jsonOf(c).catch(() => undefined));
    if (!parsed.success) throw new Refusal(400, 'Permintaan ini tidak dikenal. Muat ulang halaman ini.');
    return c.json((await answer(gateway, shown, c.get('person'), parsed.data)) as object | null);
  });
  return routes;
}

async function answer(gateway: Gateway, shown: ShownTexts, person: Person, asked: Request): Promise<unknown> {
  const { store } = gateway;
  const villages = await gateway.fleet.villages();
  if (asked.action === 'info') return { repo: 'balai', publish_modes: ['simple'], type: 'balai' };
  if (asked.action === 'getDeployPreview') return preview(gateway, person, villages, asked.params.collection);
  const { owner, targets } = allow(person, villages, wishesOf(asked));
  const [target] = targets;
  if (!target) throw notYours();
  switch (asked.action) {
    case 'entriesByFolder':
      return entriesOf(store, shown, target, asked.params.extension);
    case 'entriesByFiles':
      return Promise.all(targets.map((each) => entryAt(store, person, each)));
    case 'getEntry':
      return entryAt(store, person, target);
    case 'getMedia':
      return mediaIn(store, target);
    case 'getMediaFile':
      return mediaAt(store, target);
    case 'persistMedia':
      throw new Refusal(400, 'Unggah foto dari dalam isiannya, pada kolom fotonya.');
    case 'persistEntry':
      try {
        return await persist({ gateway, person, owner }, target, asked.params);
      } catch (error) {
        throw error instanceof Refusal ? keepRefused(gateway, person, target, asked.params, error) : error;
      }
    default: {
      const paths = asked.action === 'deleteFile' ? [asked.params.path] : asked.params.paths;
      for (const [index, each] of targets.entries()) {
        const base = asked.params.options.base[paths[index] ?? ''];
        const plan = isKind(each, 'entry')
          ? await planDeletion(store, each)
          : isKind(each, 'asset')
            ? await planFileDeletion(store, each, each.name)
            : undefined;
        if (!plan) throw notYours();
        await carryOut(gateway, person, owner, plan, isKind(each, 'asset') ? plan.before?.id : base);
      }
      return { message: 'Terhapus.' };
    }
  }
}

/** The village's site, once it shows what was saved. */
async function preview(gateway: Gateway, person: Person, villages: readonly string[], collection: string) {
  const owner = collection.split('--')[0] ?? '';
  if (!mayEnter(person, villages, owner)) throw notYours();
  const village = await gateway.fleet.village(owner);
  if (!village) return null;
  const isLive = gateway.live.status(owner).state === 'tayang';
  return { url: village.url, status: isLive ? 'SUCCESS' : 'PENDING' };
}
