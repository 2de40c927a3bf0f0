/** Schemas of the small text fields that every content type shares. */
import { z } from 'zod';
import { POLA_PANGGIL, POLA_TAUTAN, POLA_TELEPON, polaBerkas, polaTeks } from './pola.ts';

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Noncharacter_Code_Point}]/gu;

/**
 * Text without characters that control a terminal or turn the reading direction of what follows, and without code
 * points that are no characters: XML 1.0 and HTML hold neither. Half an emoji, which YAML can spell and no link can
 * carry, becomes a mark.
 */
export function tanpaTakTampak(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, '');
}

const bersih = () => z.string().overwrite((text) => tanpaTakTampak(text).trim());

const KOSONG = { params: { code: 'too_short', limit: 1, unit: 'character', satuan: 'karakter' } };
const terlihat = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** One line of text: trimmed, no line breaks, something to see in it. `max` counts characters. */
export const baris = (max = 160) =>
  bersih()
    .max(max)
    .refine(terlihat, KOSONG)
    .refine((text) => !/[\r\n\u2028\u2029]/.test(text), { params: { code: 'one_line' } })
    .meta({ format: polaTeks(max, { satuBaris: true }) });

/** A short paragraph, plain text. */
export const paragraf = (max = 600) =>
  bersih()
    .max(max)
    .refine(terlihat, KOSONG)
    .meta({ widget: 'text', format: polaTeks(max) });

/**
 * A link that leaves the site: https or http only, for `z.url()` alone accepts `javascript:`; and without
 * a name before an `@`, by which `https://bank.co.id@penipu.example` looks like the bank.
 */
export const tautan = () =>
  z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(2000)
    .refine((url) => /^https?:\/\/[^\s\p{C}\\/?#@]+(?:[/?#][^\s\p{C}\\]*)?$/iu.test(url))
    .meta({ example: 'https://contoh.go.id/', format: POLA_TAUTAN });

/** A host name without protocol or path. */
export const domain = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/)
    .meta({ example: 'sukamaju.desa.id' });

/** A file that lies beside the entry: a bare file name, so that it cannot point elsewhere. */
const namaBerkas = (extensions: readonly string[]) =>
  z
    .string()
    .refine((name) => isNamaBerkas(name), { params: { code: 'bad_file_name' } })
    .refine((name) => extensions.includes(ekstensi(name)), {
      params: { code: 'bad_extension', allowed: extensions.join(', ') },
    });

export const FOTO_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp'] as const;
export const LAMPIRAN_EXTENSIONS = ['pdf', 'xlsx', 'csv', 'docx', 'jpg', 'jpeg', 'png'] as const;

export const foto = () =>
  namaBerkas(FOTO_EXTENSIONS).meta({
    widget: 'photo',
    format: polaBerkas(FOTO_EXTENSIONS),
    example: 'balai-desa.jpg',
  });
export const berkas = () =>
  namaBerkas(LAMPIRAN_EXTENSIONS).meta({
    widget: 'file',
    format: polaBerkas(LAMPIRAN_EXTENSIONS),
    example: 'perdes-1.pdf',
  });

/** A list of files to download, each with the words of its link. */
export const unduhan = () =>
  z
    .array(
      z.object({
        judul: baris(120).meta({ label: 'Nama berkas', example: 'Formulir F-1.02' }),
        berkas: berkas().meta({ label: 'Berkas' }),
      }),
    )
    .meta({ item: 'berkas' });

/** Indonesian phone number as people write it; spaces, dots, dashes and `(0536)` are allowed. */
export const telepon = () =>
  z
    .string()
    .trim()
    .max(24)
    .refine(isTelepon, { params: { code: 'bad_phone' } })
    .meta({ example: '0812-3456-7890', format: POLA_TELEPON });

function isTelepon(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^(?:\+?62|0|\(0\d{2,3}\))[\d .-]*$/.test(text) && digits >= 7 && digits <= 15;
}

/** What a phone can dial in need: a full number, or a short one such as 112. */
export const nomorPanggil = () =>
  z
    .string()
    .trim()
    .max(24)
    .refine((text) => isNomorPendek(text) || isTelepon(text), { params: { code: 'bad_phone' } })
    .meta({ example: '112', format: POLA_PANGGIL });

/** True for the short numbers of public services: `112`, `1500`. */
export function isNomorPendek(text: string): boolean {
  return /^1\d{2,4}$/.test(text);
}

/** The digits that wa.me expects: `0812-3456` becomes `628123456`. */
export function nomorWa(text: string): string {
  return text.replace(/\D/g, '').replace(/^(?:62)?0/, '62');
}

/** Names that Windows keeps for devices: with one of them the repository cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** True for what Windows takes for a device, whatever stands behind a dot. */
export function isNamaPerangkatKeras(name: string): boolean {
  return DEVICE.test(name);
}

/** A name inside one folder: no slashes, no leading dot, no control or bidirectional characters. */
export function isNamaBerkas(name: string): boolean {
  if (name.length > 120 || name.includes('..') || isNamaPerangkatKeras(name)) return false;
  return /^[\p{L}\p{N}](?:[\p{L}\p{N} ._()-]*[\p{L}\p{N}_()-])?$/u.test(name);
}

/** Lower-case extension without the dot, '' when there is none. */
export function ekstensi(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for what may stand in an address: small letters, digits and single dashes, at most 80. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && SLUG.test(text);
}

/** The nearest slug of any text; '' when nothing of it can stay. Used for suggestions and new villages. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
