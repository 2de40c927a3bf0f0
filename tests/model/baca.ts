/** Entries and village files as text, read as the build reads them. */
import type { Finding } from '../../theme/model/finding.ts';
import { koleksiBernama, type NamaKoleksi } from '../../theme/model/koleksi.ts';
import { bacaNaskah, bacaYaml } from '../../theme/model/naskah.ts';
import { situs } from '../../theme/model/situs.ts';

export const PLACE = { site: 'uji', file: 'a.md' };

export function read(text: string, nama: NamaKoleksi = 'pengumuman') {
  const schema = koleksiBernama(nama)?.schema;
  if (!schema) throw new Error(nama);
  return bacaNaskah(text, schema, PLACE);
}
export const told = (findings: readonly Finding[]) =>
  findings.map(({ code, field, line }) => `${code} ${field} ${line}`.replace('  ', ' '));
export const findings = (text: string, nama?: NamaKoleksi) => told(read(text, nama).findings);
export const site = (text: string) => bacaYaml(text, situs, PLACE);

export const NOTICE = 'judul: Kabar\ntanggal: 2026-11-01\nringkasan: R';
export const SERVICE =
  'judul: KTP\nringkasan: R\nkategori: umum\nbiaya: Gratis\nwaktu: 1 hari\ndiperbarui: 2026-10-01';
export const notice = (extra = '', body = 'Isi.\n') => `---\n${NOTICE}\n${extra}---\n${body}`;
