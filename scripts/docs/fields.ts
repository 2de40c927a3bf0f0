/** The reference of all fields, in Indonesian, from the schemas themselves: it cannot fall behind them. */
import { z } from 'zod';
import { kabupaten } from '../../theme/model/kabupaten.ts';
import { keterbukaan } from '../../theme/model/keterbukaan.ts';
import { KOLEKSI } from '../../theme/model/koleksi.ts';
import { operatorBerkas } from '../../theme/model/operator.ts';
import { situs } from '../../theme/model/situs.ts';
import { collectMeta, shapeOf, unwrap } from '../../theme/model/skema.ts';

/** Text of `docs/isian.md`. */
export function fieldReference(): string {
  const parts = [
    '# Daftar isian',
    'Setiap isi situs adalah satu berkas teks. Bagian di antara dua baris `---` adalah isian di bawah ini; ' +
      'tulisan sesudahnya adalah isi halaman (Markdown). Alamat halaman mengikuti nama berkas, misalnya ' +
      '`content/sukamaju/layanan/surat-usaha.md` menjadi `/layanan/surat-usaha/`. Foto dan lampiran diletakkan ' +
      'di folder yang sama: `content/sukamaju/berita/panen/index.md` dan `content/sukamaju/berita/panen/sawah.jpg`.',
    'Halaman ini dibuat dari program dengan `npm run docs`; jangan disunting langsung.',
    section('Situs desa', 'sites/&lt;desa&gt;/situs.yaml', situs),
    ...KOLEKSI.map(({ label, nama, schema, penulis, format }) => {
      const owner = penulis.includes('desa') ? '&lt;desa&gt;' : '_kabupaten';
      return section(label, `content/${owner}/${nama}/&lt;alamat&gt;.${format}`, schema);
    }),
    section('Kabupaten', 'sites/kabupaten.yaml', kabupaten),
    section('Daftar keterbukaan', 'sites/keterbukaan.yaml', keterbukaan),
    section('Operator di git', 'sites/operator.yaml', operatorBerkas),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, place: string, schema: z.ZodType): string {
  const head = ['| Isian | Nama | Wajib | Penjelasan | Contoh |', '|---|---|---|---|---|'];
  return [`## ${title}`, `Tempat: <code>${place}</code>`, [...head, ...rows(schema, '')].join('\n')].join(
    '\n\n',
  );
}

function rows(schema: z.ZodType, prefix: string): string[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([name, field]) => {
    const meta = collectMeta(field);
    const path = `${prefix}${name}`;
    const cells = [
      `\`${path}\``,
      meta?.label ?? '',
      field.safeParse(undefined).success ? '' : 'ya',
      [meta?.owner && 'Diisi kabupaten saja.', meta?.hint, choicesOf(field)].filter(Boolean).join(' '),
      meta?.example ? `\`${meta.example}\`` : '',
    ];
    return [`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`, ...inner(field, path)];
  });
}

/** Fields inside a group, or inside each item of a list. */
function inner(field: z.ZodType, path: string): string[] {
  const base = unwrap(field);
  if (base instanceof z.ZodArray) return rows(base.element as z.ZodType, `${path}[].`);
  return base instanceof z.ZodObject ? rows(base, `${path}.`) : [];
}

function choicesOf(field: z.ZodType): string {
  const base = unwrap(field);
  if (base instanceof z.ZodRecord) {
    const keys = base.keyType;
    return keys instanceof z.ZodEnum ? `Isian: ${keys.options.map((key) => `\`${key}\``).join(', ')}.` : '';
  }
  if (!(base instanceof z.ZodEnum)) return '';
  const choices = collectMeta(field)?.choices ?? {};
  const words = base.options.map((value) => {
    const word = choices[String(value)];
    return word && word !== value ? `\`${value}\` (${word})` : `\`${value}\``;
  });
  return `Pilihan: ${words.join(', ')}.`;
}
