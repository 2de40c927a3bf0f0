/**
 * The forms and the build are made from one schema, and stay so: what a form lets through the build accepts,
 * and what the build accepts a form can hold. What only the check knows is listed here, with the reason.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { entryFields } from '../../scripts/cms/forms/collection.ts';
import { siteCollection } from '../../scripts/cms/forms/site.ts';
import { EDITABLE_SITUS } from '../../scripts/cms/forms/situs-fields.ts';
import { presentEntry } from '../../scripts/cms/save/present.ts';
import { canonicalEntry, readSent } from '../../scripts/cms/save/yaml/canonical.ts';
import { KOLEKSI } from '../../theme/model/koleksi.ts';
import { bacaNaskah } from '../../theme/model/naskah.ts';
import { situs } from '../../theme/model/situs.ts';
import { parseEntry, writeEntry } from './decap-format.ts';
import { complaints, type FormField, filledIn, type Values } from './form-model.ts';
import { valuesFor } from './schema-values.ts';

const RUNS = Number(process.env.FORM_RUNS ?? 40);
const FILLED = { filled: true };
const PLACE = { site: 'sukamaju', file: 'entri.md' };

interface Exception {
  code: string;
  field: RegExp;
  reason: string;
}

/** What a form lets through and the check refuses. */
const ONLY_CHECKED: readonly Exception[] = [
  { code: 'caption_missing', field: /^keterangan_foto$/, reason: 'asked for only where there is a photo' },
  { code: 'ends_before_start', field: /./, reason: 'two dates against each other' },
  { code: 'reason_missing', field: /^alasan$/, reason: 'asked for only while a service is suspended' },
  {
    code: 'missing',
    field: /^(?:selesai|diteruskan_ke|alasan)$/,
    reason: 'depends on the state of a complaint',
  },
  { code: 'missing', field: /^\w+\.\d+\.jumlah$/, reason: 'one of three numbers of a row is enough' },
  { code: 'missing', field: /^serta_merta\.jenis$/, reason: 'asked for only once the group is begun' },
  { code: 'missing', field: /^koordinat\.(?:lintang|bujur)$/, reason: 'both or none, in a group left out' },
  { code: 'duplicate_code', field: /^rincian\.\d+\.kode$/, reason: 'one row against the others' },
  { code: 'bad_hours', field: /^jam_layanan\./, reason: 'an office that closes before it opens' },
  { code: 'bad_money', field: /./, reason: 'more than ten trillion rupiah' },
  {
    code: 'too_short',
    field: /./,
    reason: 'nothing but characters that nobody sees; patterns have no classes for them',
  },
  { code: 'bad_format', field: /tautan|media_sosial/, reason: 'characters in an address that nobody sees' },
  { code: 'spam', field: /./, reason: 'words are weighed, not matched' },
  { code: 'personal_number', field: /./, reason: 'digits are weighed, not matched' },
];

/** What the build accepts and a form does not take. */
const ONLY_STORED: readonly { complaint: RegExp; reason: string }[] = [
  {
    complaint: /:\/\/[^/?#]*[^ -~]/,
    reason: 'a host name in other letters than a to z, which no field asks for',
  },
];

/** The forms of the register, and that of a village's site. */
const SITE_SCHEMA = z.object(
  Object.fromEntries(EDITABLE_SITUS.kominfo.map((name) => [name, situs.shape[name]])),
);
const FORMS = [
  ...KOLEKSI.map((source) => ({
    nama: source.nama as string,
    schema: source.schema,
    fields: entryFields(source, FILLED),
  })),
  {
    nama: 'situs',
    schema: SITE_SCHEMA,
    fields: siteCollection('sukamaju', 'kominfo', FILLED).files?.[0]?.fields ?? [],
  },
].map((form) => ({ ...form, fields: (form.fields as FormField[]).filter(({ name }) => name !== 'body') }));

describe.each(FORMS)('the form of $nama', ({ schema, fields }) => {
  test('lets nothing through that the build refuses', () => {
    fc.assert(
      fc.property(filledIn(fields), (values) => {
        const { findings } = bacaNaskah(writeEntry(values), schema, PLACE);
        const unexplained = findings.filter(
          ({ code, field }) => !ONLY_CHECKED.some((known) => known.code === code && known.field.test(field)),
        );
        expect(unexplained).toEqual([]);
      }),
      { numRuns: RUNS, seed: 1 },
    );
  });

  test('holds all that the build accepts, and gives it back unchanged', () => {
    fc.assert(
      fc.property(valuesFor(schema), (values) => {
        const before = schema.safeParse(values);
        fc.pre(before.success);
        const stored = `---\n${stringify(values)}---\n`;
        const shown = parseEntry(presentEntry(Buffer.from(stored), schema, 'x')) as Values;
        const unexplained = complaints(fields, shown).filter(
          (complaint) => !ONLY_STORED.some((known) => known.complaint.test(complaint)),
        );
        expect(unexplained).toEqual([]);
        const sent = readSent(writeEntry(shown), schema);
        const saved = bacaNaskah(sent ? canonicalEntry(stored, sent, schema) : '', schema, PLACE);
        const spam = saved.findings.some(({ code }) => code === 'spam' || code === 'personal_number');
        if (!spam) expect(saved.data).toEqual(before.data);
      }),
      { numRuns: RUNS, seed: 2 },
    );
  });

  test('names every field in Indonesian', () => {
    for (const [path, field] of everyField(fields)) {
      expect([path, field.label]).toEqual([path, expect.stringMatching(/^[\p{Lu}\d]/u)]);
      expect([path, field.label]).not.toEqual([path, field.name]);
      expect([path, `${field.label} ${field.hint ?? ''}`]).not.toEqual([
        path,
        expect.stringMatching(ENGLISH),
      ]);
    }
  });
});

/** Words that no Indonesian label holds. */
const ENGLISH = /\b(?:the|of|and|or|title|date|name|description|image|file|please|required)\b/i;

function everyField(fields: readonly FormField[], path = ''): [string, FormField][] {
  return fields.flatMap((field) => {
    const at = `${path}${field.name}`;
    if (field.widget !== 'object' && field.widget !== 'list') return [[at, field]];
    const inside = field.widget === 'list' && field.field ? [field.field] : (field.fields ?? []);
    return [[at, field], ...everyField(inside, `${at}.`)];
  });
}
