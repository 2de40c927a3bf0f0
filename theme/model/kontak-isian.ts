/** Whom to ask, in an office: the number belongs to the post, never to the person. */
import { z } from 'zod';
import { baris, telepon } from './teks.ts';

/** How somebody is reached; merged into a schema or standing in a group of its own. */
export const nomorDinas = {
  whatsapp: telepon().optional().meta({ label: 'WhatsApp', hint: 'Nomor dinas, bukan nomor pribadi.' }),
  telepon: telepon().optional().meta({ label: 'Telepon' }),
};

/** A group of its own: the post and its numbers. */
export const kontakIsian = (contoh: string) =>
  z
    .object({ nama: baris(120).optional().meta({ label: 'Petugas', example: contoh }), ...nomorDinas })
    .default({});
