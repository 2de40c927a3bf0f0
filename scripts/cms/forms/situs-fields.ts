/**
 * Which fields of `situs.yaml` are edited in the CMS, and by whom. The rest says who the village is (region
 * code, names, domain, words) or that it is a sample: staff change that in the repository. A field that the
 * schema gains later is locked until it is named here.
 */
import type { SitusBerkas } from '../../../theme/model/situs.ts';
import type { Role } from '../people/person.ts';

type SitusField = keyof SitusBerkas;

/** What a village must keep current itself. */
const OPERATOR = [
  'alamat',
  'kode_pos',
  'telepon',
  'whatsapp',
  'email',
  'jam_layanan',
  'foto',
  'keterangan_foto',
  'ppid',
  'koordinat',
  'media_sosial',
  'pengaduan',
  'nomor_darurat',
  'modul',
] as const satisfies readonly SitusField[];

/** By role. Colour and logo are the regency's corporate design; `luring` clears what phones have kept. */
export const EDITABLE_SITUS: Readonly<Record<Role, readonly SitusField[]>> = {
  operator: OPERATOR,
  kominfo: [...OPERATOR, 'warna', 'logo', 'luring'],
};
