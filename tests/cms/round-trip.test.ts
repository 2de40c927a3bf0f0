import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EDITABLE_SITUS } from '../../scripts/cms/forms/situs-fields.ts';
import { presentEntry, presentSite } from '../../scripts/cms/save/present.ts';
import {
  canonicalEntry,
  canonicalYaml,
  readSent,
  readSentYaml,
} from '../../scripts/cms/save/yaml/canonical.ts';
import { walk } from '../../scripts/lib/walk.ts';
import { koleksiBernama } from '../../theme/model/koleksi.ts';
import { situs } from '../../theme/model/situs.ts';
import { parseEntry, parseYaml, writeEntry, writeYaml } from './decap-format.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('what is opened and saved without an edit', () => {
  it('is the same bytes, for every entry of the sample fleet', () => {
    const files = walk(join(ROOT, 'content')).filter((file) => /\.mdx?$/.test(file));
    expect(files.length).toBeGreaterThan(500);
    const changed = files.filter((file) => {
      const schema = koleksiBernama(relative(ROOT, file).split('/')[2] ?? '')?.schema;
      if (!schema) return true;
      const stored = readFileSync(file);
      const sent = readSent(writeEntry(parseEntry(presentEntry(stored, schema, 'x'))), schema);
      return !sent || canonicalEntry(stored.toString(), sent, schema) !== stored.toString();
    });
    expect(changed).toEqual([]);
  });

  it('is the same bytes, for every situs.yaml, whoever opens it', () => {
    const files = walk(join(ROOT, 'sites')).filter((file) => file.endsWith('/situs.yaml'));
    for (const file of files)
      for (const editable of Object.values(EDITABLE_SITUS)) {
        const stored = readFileSync(file);
        const sent = readSentYaml(
          writeYaml(parseYaml(presentSite(stored, situs, editable)) as object),
          situs,
        );
        expect(canonicalYaml(stored.toString(), sent ?? {}, situs, editable)).toBe(stored.toString());
      }
  });
});
