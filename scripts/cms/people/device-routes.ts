/** `/admin/perangkat`: the devices on which somebody is signed in. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { formatTanggal, tanggalDi } from '../../../theme/model/tanggal.ts';
import { baris } from '../../../theme/model/teks.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { page } from '../web/page.ts';
import { dropCookie } from '../web/session.ts';
import type { Session } from './people.ts';
import { SIGN_OUT } from './sign-out-routes.ts';

const PATH = '/admin/perangkat';
const NAME_LENGTH = 60;
const deviceNameField = baris(NAME_LENGTH);

export function deviceRoutes({ people, fleet }: Gateway): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  app.get(PATH, async (c) => {
    const { person, session: current } = c.var;
    const { zona_waktu: zone } = await fleet.kabupaten();
    const day = (at: number) => formatTanggal(tanggalDi(zone, new Date(at)));
    const sessions = people.sessionsOf(person.id).sort((a, b) => rank(a, current) - rank(b, current));
    return page(c, {
      judul: 'Perangkat saya',
      kembali: { label: 'Halaman depan', path: '/admin/' },
      isi: html`<p class="pengantar">Anda masuk sebagai ${person.nama} di perangkat berikut. Jika ponsel hilang, keluarkan dari daftar ini.</p>
<ul class="daftar lipat">${sessions.map((session) => item(session, session.id === current?.id, day))}</ul>
<p><a class="tombol tenang" href="${SIGN_OUT}">Keluar dari perangkat ini</a></p>`,
    });
  });
  app.post(PATH, async (c) => {
    const { person, session: current } = c.var;
    const { aksi, perangkat, nama } = await c.req.parseBody();
    if (typeof perangkat !== 'string') throw new Refusal(422, 'Pilih satu perangkat, lalu coba lagi.');
    if (aksi === 'nama') people.renameSession(person.id, perangkat, nameFrom(nama));
    if (aksi === 'keluarkan') {
      people.endSession(person.id, perangkat);
      if (perangkat === current?.id) dropCookie(c);
    }
    return c.redirect(PATH, 303);
  });
  return app;
}

/** The device that is used now stands first; the order of the others stays. */
function rank({ id }: Session, current: Session | undefined): number {
  return id === current?.id ? 0 : 1;
}

function nameFrom(text: unknown): string {
  const parsed = deviceNameField.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Refusal(422, `Tulis nama perangkat, paling panjang ${NAME_LENGTH} huruf. Contoh: Ponsel kantor.`);
}

function item(
  { id, perangkat, created, lastSeen }: Session,
  isCurrent: boolean,
  day: (at: number) => string,
) {
  const field = `nama-${id}`;
  return html`<li><details class="buka"><summary><span><b>${perangkat}</b> ${
    isCurrent && html`<span class="lencana">Perangkat ini</span>`
  }<small>Masuk sejak ${day(created)}</small><small>Terakhir dipakai ${day(lastSeen)}</small></span></summary>
<div class="tumpuk-besar">
<form method="post"><input type="hidden" name="aksi" value="nama"><input type="hidden" name="perangkat" value="${id}">
<label for="${field}">Nama perangkat</label>
<input id="${field}" name="nama" value="${perangkat}" maxlength="${NAME_LENGTH}" required autocomplete="off">
<button class="tombol tenang">Simpan nama</button></form>
${
  !isCurrent &&
  html`<form method="post"><input type="hidden" name="aksi" value="keluarkan"><input type="hidden" name="perangkat" value="${id}">
<button class="tombol bahaya">Keluarkan perangkat ini</button></form>`
}
</div></details></li>`;
}
