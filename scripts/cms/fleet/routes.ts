/** `/admin/`: straight to the village of who has one, a choice for who has several. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { SHARED } from '../../build/discover.ts';
import type { FleetInfo, Gateway, GatewayEnv, VillageInfo } from '../gateway.ts';
import type { Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { type Markup, page } from '../web/page.ts';
import { type Group, groupVillages, searchVillages, sortVillages } from './chooser.ts';

/** With more villages than this there is a field to look for one, and the groups are closed at first. */
const AT_A_GLANCE = 12;

export function chooserRoutes({ fleet }: Gateway): Hono<GatewayEnv> {
  return new Hono<GatewayEnv>().get('/admin/', async (c) => {
    const { person } = c.var;
    const villages = await villagesOf(fleet, person);
    const [only] = villages;
    if (person.peran === 'operator') {
      if (!only) throw new Refusal(403, 'Belum ada desa untuk Anda. Hubungi pengelola di kabupaten.');
      if (villages.length === 1) return c.redirect(editorPath(only.id));
    }
    const words = c.req.query('cari')?.slice(0, 100) ?? '';
    const found = sortVillages(searchVillages(villages, words));
    const many = villages.length > AT_A_GLANCE;
    return page(c, {
      judul: 'Pilih desa',
      isi: html`${many && searchForm(words)}
${person.peran === 'kominfo' && words === '' && sharedCard((await fleet.kabupaten()).nama)}
${words !== '' && html`<p role="status">${found.length} desa ditemukan. <a href="/admin/">Tampilkan semua</a></p>`}
${many ? grouped(groupVillages(found), words === '') : list(found, ({ kecamatan }) => kecamatan)}`,
    });
  });
}

async function villagesOf(fleet: FleetInfo, { peran, desa }: Person): Promise<VillageInfo[]> {
  const ids = peran === 'kominfo' ? await fleet.villages() : desa;
  const villages = await Promise.all(ids.map((id) => fleet.village(id)));
  return villages.filter((village) => village !== undefined);
}

function editorPath(owner: string): string {
  return `/admin/desa/${owner}/`;
}

function searchForm(words: string): Markup {
  return html`<form class="cari" role="search"><label class="sembunyi" for="cari">Cari desa</label>
<input id="cari" type="search" name="cari" value="${words}" placeholder="Nama desa" autocomplete="off"><button>Cari</button></form>`;
}

function sharedCard(name: string): Markup {
  return html`<ul class="daftar"><li><a href="${editorPath(SHARED)}"><b>Isi bersama ${name}</b><small>Panduan dan layanan yang tampil di semua desa</small></a></li></ul>`;
}

/** @param closed shows the names of the groups only, to be opened one by one */
function grouped(groups: readonly Group[], closed: boolean): Markup | Markup[] {
  if (!closed)
    return groups.map(
      ({ kecamatan, villages }) =>
        html`<section class="tumpuk-rapat"><h2>${kecamatan}</h2>${list(villages, hostOf)}</section>`,
    );
  return html`<ul class="daftar lipat">${groups.map(
    ({ kecamatan, villages }) =>
      html`<li><details class="buka"><summary><span><b>${kecamatan}</b><small>${villages.length} desa</small></span></summary>${list(villages, hostOf)}</details></li>`,
  )}</ul>`;
}

/** @param below what stands in small letters below the name */
function list(villages: readonly VillageInfo[], below: (village: VillageInfo) => string): Markup {
  return html`<ul class="daftar">${villages.map(
    (village) =>
      html`<li><a href="${editorPath(village.id)}"><b>${village.nama}</b><small>${below(village)}</small></a></li>`,
  )}</ul>`;
}

function hostOf({ url }: VillageInfo): string {
  return new URL(url).host;
}
