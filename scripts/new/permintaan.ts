/** From what was typed to villages of the table; collects every problem before it refuses. */
import { isKodeKabupaten, jenisWilayah, normalKode, type Wilayah } from '../../theme/model/wilayah.ts';
import { kodeBernama, kodeTerdekat, sebutDesa, sebutKabupaten } from '../wilayah/saran.ts';
import {
  cariKabupaten,
  cariWilayah,
  desaKabupaten,
  muatTabel,
  type Tabel,
  type WilayahKabupaten,
} from '../wilayah/tabel.ts';
import { type Masalah, NewError, usageError } from './galat.ts';
import { slugSatuKabupaten } from './slug.ts';

export interface Permintaan {
  /** Without repeats, in the order of their codes. */
  diminta: Wilayah[];
  /** Code -> id by the table. */
  idResmi: Map<string, string>;
  /** Where most of them lie. */
  kabupaten: WilayahKabupaten;
  /** Which kinds of village that regency has. */
  jenis: { desa: boolean; kelurahan: boolean };
  /** Names of all regencies that were asked for. */
  semuaKabupaten: WilayahKabupaten[];
}

const CODE_FORM = 'Write a village code such as 62.11.01.2001, or --kabupaten 62.11 for a whole regency.';

/** Villages by their codes (dotted or not), or all of a regency. Throws NewError with all problems. */
export async function bacaPermintaan(codes: readonly string[], regency?: string): Promise<Permintaan> {
  if (regency !== undefined && codes.length > 0) {
    throw usageError(
      'Both codes and --kabupaten are given.',
      'Give one of the two: --kabupaten makes all its villages.',
    );
  }
  if (regency === undefined && codes.length === 0) throw usageError('No village is named.', CODE_FORM);
  const diminta = regency === undefined ? await byCodes(codes) : await byRegency(regency);
  return lengkapi(diminta);
}

async function lengkapi(diminta: Wilayah[]): Promise<Permintaan> {
  const share = new Map<string, number>();
  for (const { kode } of diminta) share.set(kode.slice(0, 5), (share.get(kode.slice(0, 5)) ?? 0) + 1);
  const order = [...share].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([kode]) => kode);
  const semuaKabupaten = (await Promise.all(order.map(cariKabupaten))).filter((found) => found !== undefined);
  const [kabupaten] = semuaKabupaten;
  if (!kabupaten) throw new Error('The table has a village without a regency.');
  const whole = await Promise.all(order.map(desaKabupaten));
  const kinds = new Set((whole[0] ?? []).map(({ kode }) => jenisWilayah(kode)));
  return {
    diminta,
    idResmi: new Map(whole.flatMap((villages) => [...slugSatuKabupaten(villages)])),
    kabupaten,
    jenis: { desa: kinds.has('desa') || kinds.has('desa adat'), kelurahan: kinds.has('kelurahan') },
    semuaKabupaten,
  };
}

async function byRegency(text: string): Promise<Wilayah[]> {
  if (text === '') throw usageError('--kabupaten is empty.', 'Write a code, e.g. --kabupaten 62.11.');
  const kode = /^\d{4}$/.test(text) ? `${text.slice(0, 2)}.${text.slice(2)}` : text;
  const villages = isKodeKabupaten(kode) ? await desaKabupaten(kode) : [];
  if (villages.length > 0) return villages;
  const tabel = await muatTabel();
  if (/^\d{2}\.?\d{2}\.?\d{2}\.?\d{0,4}$/.test(text)) {
    throw new NewError([
      {
        kode: text,
        message: `${text} is not the code of a regency.`,
        hint: `A regency has four digits: --kabupaten ${text.replaceAll('.', '').replace(/^(..)(..).*$/, '$1.$2')}.`,
      },
    ]);
  }
  const near = /[a-z]/i.test(text)
    ? kodeBernama(text, tabel.kabupaten)
    : kodeTerdekat(kode, tabel.kabupaten.keys());
  const list = near.map((code) => sebutKabupaten(tabel, code)).join(', ');
  throw new NewError([
    {
      kode: text,
      message: /[a-z]/i.test(text)
        ? `--kabupaten takes the code of a regency, not "${text}".`
        : `There is no regency with the code ${text}.`,
      hint: list ? `Did you mean ${list}?` : 'Write it like --kabupaten 62.11.',
    },
  ]);
}

async function byCodes(codes: readonly string[]): Promise<Wilayah[]> {
  const tabel = await muatTabel();
  const found = new Map<string, Wilayah>();
  const problems: Masalah[] = [];
  for (const text of codes) {
    const kode = normalKode(text);
    const village = kode === undefined ? undefined : await cariWilayah(kode);
    if (village) found.set(village.kode, village);
    else problems.push(explain(text, kode, tabel));
  }
  if (problems.length > 0) throw new NewError(problems);
  return [...found.values()].sort((a, b) => (a.kode < b.kode ? -1 : 1));
}

function explain(text: string, kode: string | undefined, tabel: Tabel): Masalah {
  const digits = text.replace(/[.\s]/g, '');
  const regency = `${digits.slice(0, 2)}.${digits.slice(2, 4)}`;
  if (/^\d{4}$/.test(digits) && tabel.kabupaten.has(regency)) {
    return {
      kode: text,
      message: `${sebutKabupaten(tabel, regency)} is a regency, not a village.`,
      hint: `For all its villages write --kabupaten ${regency}; to see their codes add --list.`,
    };
  }
  if (/^\d{6}$/.test(digits)) {
    return {
      kode: text,
      message: `${text} is the code of a kecamatan, not of a village.`,
      hint: `Name its villages; npm run balai -- new --kabupaten ${regency} --list shows their codes.`,
    };
  }
  if (/^\d{10}$/.test(digits)) {
    const known = tabel.kabupaten.has(regency);
    const codes = [...tabel.desa.keys()].filter((code) => !known || code.startsWith(`${regency}.`));
    const near = kodeTerdekat(kode ?? dotted(digits), codes).map((code) => sebutDesa(tabel, code));
    const list = known
      ? ` All codes of ${sebutKabupaten(tabel, regency)}: npm run balai -- new --kabupaten ${regency} --list`
      : '';
    return {
      kode: text,
      message: `There is no village with the code ${kode ?? text}.`,
      hint: `Did you mean ${near.join(', or ')}?${list}`,
    };
  }
  const named = kodeBernama(text, tabel.desa).map((code) => sebutDesa(tabel, code));
  return {
    kode: text,
    message: `"${text}" is not a region code.`,
    hint: named.length > 0 ? `Write the code: ${named.join('; ')}.` : CODE_FORM,
  };
}

function dotted(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
    .filter(Boolean)
    .join('.');
}
