/** The configuration that the editor of one owner gets. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { StoreFleet } from '../../scripts/cms/fleet/fleet.ts';
import { PHOTO_COMPONENT } from '../../scripts/cms/forms/body.ts';
import { before } from '../../scripts/cms/forms/browse.ts';
import type { FormSource } from '../../scripts/cms/forms/collection.ts';
import { cmsConfig, type GatewayForm } from '../../scripts/cms/forms/config.ts';
import type { Places } from '../../scripts/cms/forms/field.ts';
import { photoComponent } from '../../scripts/cms/forms/photo-component.ts';
import { placesOf } from '../../scripts/cms/forms/places.ts';
import { umum } from '../../theme/model/entri.ts';
import { tanggal } from '../../theme/model/tanggal.ts';
import { baris, foto } from '../../theme/model/teks.ts';
import { situs } from '../fleet.ts';
import { MemoryStore } from './memory-store.ts';

const REQUEST: GatewayForm = {
  owner: 'sukamaju',
  role: 'operator',
  services: [{ slug: 'kartu-keluarga', judul: 'Kartu Keluarga' }],
  today: '2026-11-21',
  siteUrl: 'https://sukamaju.tirtabuana.go.id',
  api: '/admin/api',
};

describe('the configuration of a village', () => {
  const config = cmsConfig(REQUEST);

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });

  test('names no path outside the village', () => {
    const paths = config.collections.flatMap(({ folder, files = [] }) => [
      folder,
      ...files.map(({ file }) => file),
    ]);
    for (const path of paths.filter((one) => one !== undefined))
      expect(path).toMatch(/^(?:content|sites)\/sukamaju\//);
  });

  test('keeps drafts of villages apart by the names of collections', () => {
    for (const { name } of config.collections) expect(name).toMatch(/^sukamaju--[a-z]+$/);
  });

  test('offers what a village adds to a service under the name of the service', () => {
    const additions = config.collections.find(({ name }) => name === 'sukamaju--tambahan');
    expect(additions?.files?.map(({ label, file }) => [label, file])).toEqual([
      ['Kartu Keluarga', 'content/sukamaju/tambahan/kartu-keluarga/index.md'],
    ]);
  });

  test('lets an operator change no field of the site that is locked', () => {
    const fields = config.collections.find(({ name }) => name === 'sukamaju--situs')?.files?.[0]?.fields;
    const names = fields?.map(({ name }) => name) ?? [];
    expect(names).toContain('jam_layanan');
    for (const locked of ['kode', 'nama', 'domain', 'sebutan', 'warna', 'contoh'])
      expect(names).not.toContain(locked);
  });
});

test('what the regency shares has its own collections, and no site', () => {
  const names = cmsConfig({ ...REQUEST, owner: '_kabupaten', role: 'kominfo' }).collections.map(
    ({ name }) => name,
  );
  expect(names).toContain('_kabupaten--panduan');
  expect(names).not.toContain('_kabupaten--berita');
  expect(names).not.toContain('_kabupaten--situs');
});

describe('whom an entry is for', () => {
  const fieldsFor = (owner: string, places?: Places) =>
    cmsConfig({ ...REQUEST, owner, ...(places && { places }) }).collections.find(
      ({ name }) => name === `${owner}--pengumuman`,
    )?.fields ?? [];
  const audience = (fields: ReturnType<typeof fieldsFor>) =>
    (fields.find(({ name }) => name === 'untuk') as { fields?: object[] } | undefined)?.fields;

  test('is asked of the regency, and of no village', () => {
    expect(audience(fieldsFor('sukamaju'))).toBeUndefined();
    expect(audience(fieldsFor('_kabupaten'))).toMatchObject([{ widget: 'list' }, { widget: 'list' }]);
  });

  test('is chosen among the villages and kecamatan that there are', async () => {
    const store = new MemoryStore({
      'sites/satu/situs.yaml': situs(1),
      'sites/dua/situs.yaml': situs(2).replace('kecamatan: Uji', 'kecamatan: Maliku'),
      'sites/rusak/situs.yaml': 'kode: x\n',
    });
    const places = await placesOf(new StoreFleet(store));
    expect(audience(fieldsFor('_kabupaten', places))).toMatchObject([
      {
        widget: 'select',
        multiple: true,
        options: [
          { label: 'Kecamatan Maliku', value: 'Maliku' },
          { label: 'Kecamatan Uji', value: 'Uji' },
        ],
      },
      {
        widget: 'select',
        multiple: true,
        options: [
          { label: 'Desa Uji 1 (Kecamatan Uji)', value: 'satu' },
          { label: 'Desa Uji 2 (Kecamatan Maliku)', value: 'dua' },
        ],
      },
    ]);
  });
});

test('a new content type has its form by its schema alone', () => {
  const source: FormSource = {
    nama: 'wisata',
    label: 'Wisata',
    satuan: 'tempat wisata',
    tentang: 'Tempat yang menarik dikunjungi.',
    isi: 'Cerita',
    penulis: ['desa'],
    format: 'md',
    schema: z.object({
      nama: baris(80).meta({ label: 'Nama' }),
      dibuka: tanggal().meta({ label: 'Dibuka' }),
      tiket: z.number().int().min(0).max(100_000).optional().meta({ label: 'Harga tiket' }),
      foto: z
        .array(z.object({ foto: foto().meta({ label: 'Foto' }) }))
        .default([])
        .meta({ label: 'Foto', item: 'foto' }),
      ...umum,
    }),
  };
  const [collection] = cmsConfig({ ...REQUEST, sources: [source] }).collections;
  expect(collection).toMatchObject({
    name: 'sukamaju--wisata',
    folder: 'content/sukamaju/wisata',
    identifier_field: 'nama',
    sortable_fields: [{ field: 'dibuka', default_sort: 'desc' }, { field: 'nama' }],
  });
  expect(collection?.fields?.map(({ name, widget }) => [name, widget])).toEqual([
    ['nama', 'string'],
    ['dibuka', 'datetime'],
    ['tiket', 'number'],
    ['foto', 'list'],
    ['body', 'markdown'],
    ['terbit', 'boolean'],
  ]);
});

test('a type that no form can edit is an error, and no field less', () => {
  const sources = [{ ...SOURCE, schema: z.object({ besar: z.bigint() }) }];
  expect(() => cmsConfig({ ...REQUEST, sources })).toThrow('No form can edit a bigint');
});

const SOURCE: FormSource = {
  nama: 'aneh',
  label: 'Aneh',
  satuan: 'aneh',
  tentang: 'Tidak ada.',
  penulis: ['desa'],
  format: 'md',
  schema: z.object({}),
};

test('"Sudah lewat" finds every day before today, and no other', () => {
  const isOver = new RegExp(before('2026-11-21'));
  for (const day of ['2026-11-20', '2026-10-31', '2025-12-31', '1999-12-31'])
    expect(isOver.test(day)).toBe(true);
  for (const day of ['2026-11-21', '2026-11-22', '2026-12-01', '2027-01-01', ''])
    expect(isOver.test(day)).toBe(false);
});

test('a photo inside a text keeps its file and its words, whatever the file is called', () => {
  if (!('toBlock' in photoComponent)) throw new Error('It stands on a line of its own.');
  const { toBlock, fromBlock, pattern } = photoComponent;
  for (const name of ['panen.jpg', 'Foto Balai (1).jpg', 'kopi é.png']) {
    const line = toBlock({ foto: name, keterangan: 'Panen [raya]' });
    const match = pattern.exec(line);
    expect(match && fromBlock(match)).toEqual({ foto: name, keterangan: 'Panen raya' });
  }
  expect(photoComponent.id).toBe(PHOTO_COMPONENT);
});
