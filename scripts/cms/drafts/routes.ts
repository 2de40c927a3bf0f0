/** `/admin/desa/:desa/naskah`: pages of kept drafts. `POST /admin/api/naskah`: the editor keeps what is typed. */
import { Hono } from 'hono';
import { z } from 'zod';
import { koleksiBernama } from '../../../theme/model/koleksi.ts';
import { MAX_NASKAH_BYTES } from '../../../theme/model/naskah.ts';
import { situs } from '../../../theme/model/situs.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { momentInSentence } from '../moment.ts';
import { mayWrite, type Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { notYourVillage } from '../web/owner.ts';
import { page } from '../web/page.ts';
import type { Draft } from './drafts.ts';
import { draftList, draftPage, titleOf } from './pages.ts';
import { currentOf, editorDraft } from './place.ts';
import { readFields } from './reading.ts';

const name = z
  .string()
  .max(200)
  .regex(/^[\w./-]*$/);
const copy = z.union([
  z.object({ hapus: z.string().max(40) }),
  z.object({
    desa: name.min(1),
    koleksi: name.min(1),
    slug: name,
    kunci: name.optional(),
    judul: z.string().max(500),
    raw: z.string().max(MAX_NASKAH_BYTES),
    base: z.string().max(64).nullish(),
  }),
]);

export function draftRoutes({ drafts, fleet, store }: Gateway): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  const clock = async () => {
    const { zona_waktu: zone } = await fleet.kabupaten();
    return (at: number) => momentInSentence(at, zone);
  };

  routes.post('/admin/api/naskah', async (c) => {
    const person = c.get('person');
    const sent = copy.safeParse(await c.req.json().catch(() => undefined));
    if (!sent.success) throw new Refusal(422, 'Naskah itu tidak dapat dibaca.');
    if ('hapus' in sent.data) {
      drafts.drop(person, sent.data.hapus);
      return c.json({ id: null });
    }
    const { base, kunci, ...typed } = sent.data;
    refuseForeign(person, typed.desa);
    if (typed.koleksi !== 'situs' && !koleksiBernama(typed.koleksi)) {
      throw new Refusal(422, 'Isian itu tidak dikenal.');
    }
    const slug = typed.koleksi === 'situs' ? '' : typed.slug.replace(/\/index$/, '');
    const draft = { ...typed, slug, kunci: kunci || slug, base, assets: [], sebab: 'ketikan' as const };
    return c.json({ id: drafts.keep(person, draft) });
  });

  routes.get('/admin/desa/:desa/naskah', async (c) => {
    const desa = c.req.param('desa');
    const person = c.get('person');
    refuseForeign(person, desa);
    const isi = draftList(drafts.list(person, desa), person.peran === 'kominfo', await clock());
    return page(c, {
      judul: 'Naskah tersimpan',
      isi,
      kembali: { label: 'Editor', path: `/admin/desa/${desa}/` },
    });
  });

  const find = (person: Person, desa: string, id: string): Draft => {
    refuseForeign(person, desa);
    const draft = drafts.read(person, id);
    if (draft?.desa === desa) return draft;
    throw new Refusal(404, 'Naskah itu tidak ada lagi. Mungkin sudah lebih dari 30 hari.');
  };

  routes.get('/admin/desa/:desa/naskah/:id{[\\w-]+\\.json}', async (c) => {
    const draft = find(c.get('person'), c.req.param('desa'), c.req.param('id').slice(0, -'.json'.length));
    return c.json(editorDraft(draft, (await currentOf(store, draft)) !== undefined));
  });

  routes.get('/admin/desa/:desa/naskah/:id', async (c) => {
    const draft = find(c.get('person'), c.req.param('desa'), c.req.param('id'));
    const source = koleksiBernama(draft.koleksi);
    const schema = draft.koleksi === 'situs' ? situs : source?.schema;
    const read = (raw: string) => readFields(raw, schema, source?.isi);
    const current = draft.sebab === 'bentrok' ? await currentOf(store, draft) : undefined;
    const isi = draftPage({
      draft,
      fields: read(draft.raw),
      current: current && read(current.content.toString('utf8')),
      when: (await clock())(draft.at),
    });
    const kembali = { label: 'Naskah tersimpan', path: `/admin/desa/${draft.desa}/naskah` };
    return page(c, { judul: titleOf(draft), isi, kembali, luas: current !== undefined });
  });

  routes.post('/admin/desa/:desa/naskah/:id', async (c) => {
    const { desa, id } = find(c.get('person'), c.req.param('desa'), c.req.param('id'));
    const { aksi } = await c.req.parseBody();
    if (aksi === 'buang') drafts.drop(c.get('person'), id);
    return c.redirect(`/admin/desa/${desa}/naskah`, 303);
  });
  return routes;
}

function refuseForeign(person: Person, desa: string): void {
  if (!mayWrite(person, desa)) throw notYourVillage();
}
