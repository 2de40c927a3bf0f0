/** Whose pages an address such as `/admin/desa/:desa/riwayat` stands for. */
import type { Context } from 'hono';
import { SHARED } from '../../build/discover.ts';
import type { Gateway, GatewayEnv, VillageInfo } from '../gateway.ts';
import { mayWrite, type Owner } from '../people/person.ts';
import { Refusal } from '../refusal.ts';

export interface OwnerInfo {
  id: Owner;
  /** "Desa Sukamaju", or the regency's name. */
  nama: string;
  /** Undefined for what the regency shares. */
  village: VillageInfo | undefined;
}

/** The same for a village that is foreign and one that does not exist: nobody learns which ones there are. */
export function notYourVillage(): Refusal {
  return new Refusal(403, 'Desa ini tidak ada, berkasnya rusak, atau bukan desa yang Anda kelola.');
}

/** @throws Refusal where it is not that person's */
export async function ownerOf(gateway: Gateway, c: Context<GatewayEnv>): Promise<OwnerInfo> {
  const id = c.req.param('desa') ?? '';
  if (mayWrite(c.get('person'), id)) {
    if (id === SHARED) return { id, nama: (await gateway.fleet.kabupaten()).nama, village: undefined };
    const village = await gateway.fleet.village(id);
    if (village) return { id, nama: village.nama, village };
  }
  throw notYourVillage();
}

/** The same where only a village makes sense. */
export async function villageOf(gateway: Gateway, c: Context<GatewayEnv>): Promise<VillageInfo> {
  const { village } = await ownerOf(gateway, c);
  if (!village) throw new Refusal(404, 'Halaman ini hanya untuk desa.');
  return village;
}
