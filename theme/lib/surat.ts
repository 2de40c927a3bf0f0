/** Messages to the information desk that only need to be filled in: a WhatsApp chat, an e-mail. */
import type { Desa } from '../model/desa.ts';
import { ppidDesa } from '../model/ppid.ts';
import { tautanPesan } from './kontak.ts';

export interface Surat {
  /** Undefined where the desk has no such number or address. */
  whatsapp?: string;
  email?: string;
}

/** A request for information. */
export function suratPermohonan(desa: Desa): Surat {
  return surat(desa, 'Permohonan informasi publik', [
    'Saya meminta informasi publik.',
    '',
    'Nama: ',
    'Alamat: ',
    'Nomor HP atau surel: ',
    'Informasi yang diminta: ',
    'Untuk keperluan: ',
    'Saya ingin (melihat / salinan cetak / salinan elektronik): ',
  ]);
}

/** An objection to how a request was answered. */
export function suratKeberatan(desa: Desa): Surat {
  return surat(desa, 'Keberatan atas permohonan informasi', [
    'Saya mengajukan keberatan.',
    '',
    'Nama: ',
    'Nomor HP atau surel: ',
    'Nomor pendaftaran permohonan: ',
    'Informasi yang diminta: ',
    'Alasan keberatan: ',
  ]);
}

function surat(desa: Desa, judul: string, lines: readonly string[]): Surat {
  const { sebutan, whatsapp, email } = ppidDesa(desa);
  const pesan = [`Kepada ${sebutan},`, ...lines].join('\n');
  return {
    ...(whatsapp && { whatsapp: tautanPesan(whatsapp, pesan) }),
    // RFC 6068 wants CRLF in the body.
    ...(email && {
      email: `mailto:${email}?subject=${encodeURIComponent(judul)}&body=${encodeURIComponent(pesan.replaceAll('\n', '\r\n'))}`,
    }),
  };
}
