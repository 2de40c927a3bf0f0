/** `/admin/undangan/:token`: a page with one button. Looking uses nothing up, since chats preview links. */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { formatTanggal, tanggalDi } from '../../../theme/model/tanggal.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { page } from '../web/page.ts';
import { keepCookie } from '../web/session.ts';
import { throttleInvitations } from '../web/throttle.ts';
import { deviceName } from './device-name.ts';
import { INVITATION_HOURS } from './lifetimes.ts';
import type { Invitation } from './people.ts';

const PATH = '/admin/undangan/:token';

export function invitationRoutes(gateway: Gateway): Hono<GatewayEnv> {
  const { people } = gateway;
  const app = new Hono<GatewayEnv>();
  app.use(PATH, throttleInvitations(gateway));
  app.get(PATH, async (c) => {
    const invitation = people.invitation(c.req.param('token'));
    return invitation ? welcome(c, gateway, invitation) : refuse(c, gateway);
  });
  app.post(PATH, async (c) => {
    const accepted = people.accept(c.req.param('token'), deviceName(c.req.header('user-agent')));
    if (!accepted) return refuse(c, gateway);
    // The device changes hands or is invited anew: its old session would only be left lying about.
    const { session: before } = c.var;
    if (before) people.endSession(before.person.id, before.id);
    keepCookie(c, accepted.token);
    return c.redirect('/admin/', 303);
  });
  return app;
}

async function welcome(c: Context<GatewayEnv>, gateway: Gateway, { person, expires }: Invitation) {
  const { zona_waktu: zone } = await gateway.fleet.kabupaten();
  const until = formatTanggal(tanggalDi(zone, new Date(expires)), { weekday: true });
  return page(c, {
    judul: `Selamat datang, ${person.nama}`,
    isi: html`<p class="pengantar">Anda diundang untuk mengisi ${await whatFor(gateway, invitedFor(person))}.</p>
<form method="post" class="kartu">
<p>Setelah masuk, perangkat ini diingat. Anda tidak perlu kata sandi.</p>
<p><button class="tombol">Masuk di perangkat ini</button></p>
<p><small>Pakai perangkat Anda sendiri. Undangan ini untuk satu kali masuk, paling lambat ${until}.</small></p>
</form>`,
  });
}

/** One answer for tokens that were used, have ended or never were. */
async function refuse(c: Context<GatewayEnv>, { fleet }: Gateway): Promise<Response> {
  // Who keeps the link as a bookmark is signed in already.
  if (c.var.session) return c.redirect('/admin/', 303);
  const { nama, pengelola = `Dinas Kominfo ${nama}` } = await fleet.kabupaten();
  return page(
    c,
    {
      judul: 'Undangan tidak berlaku',
      isi: html`<p class="pengantar">Tautan undangan hanya bisa dipakai satu kali, dalam ${INVITATION_HOURS / 24} hari.</p>
<section class="kartu">
<p>Mungkin tautan ini sudah dipakai, sudah lewat waktunya, atau tidak tersalin seluruhnya.</p>
<p>Minta tautan baru kepada ${pengelola}.</p>
</section>`,
    },
    404,
  );
}

function invitedFor({ peran, desa }: Invitation['person']): readonly string[] | 'semua' {
  return peran === 'kominfo' ? 'semua' : desa;
}

/** `situs Desa Sukamaju dan Desa Tanjung`. */
async function whatFor({ fleet }: Gateway, villages: readonly string[] | 'semua'): Promise<string> {
  if (villages === 'semua') return `situs semua desa di ${(await fleet.kabupaten()).nama}`;
  const names = await Promise.all(villages.map(async (id) => (await fleet.village(id))?.nama ?? id));
  return `situs ${new Intl.ListFormat('id').format(names)}`;
}
