/**
 * `tujuan` in `sites/kabupaten.yaml`: where `balai deploy` sends the finished sites. It holds no secret:
 * keys come from the ssh agent or its configuration, tokens from the environment.
 */
import { z } from 'zod';
import { pilihan } from './pilihan.ts';
import { isSlug } from './teks.ts';

const JENIS = {
  folder: 'Folder di komputer ini',
  rsync: 'Server lewat ssh',
  netlify: 'Netlify, satu situs tiap desa',
} as const;

/** A name that a shell, a URL and ssh all take for a plain word: it can be no option and hold no command. */
const kataAman = (form: RegExp) => z.string().trim().max(253).regex(form);

const nama = () =>
  z
    .string()
    .trim()
    .max(40)
    .refine(isSlug, { params: { code: 'bad_target_name' } });

/** `/srv/balai`: what a shell leaves as it is, and no way up. A folder may also be relative to the root. */
const jalur = () =>
  z
    .string()
    .trim()
    .max(200)
    .refine((path) => /^[\w./-]+$/.test(path) && !/^-|^\/+$|^\.?\/?$|(?:^|\/)\.\.(?:\/|$)/.test(path), {
      params: { code: 'bad_target_path' },
    });

const wajib = (field: string, jenis: string) => ({
  path: [field],
  params: { code: 'target_incomplete', jenis, butuh: field },
});

const satuTujuan = z
  .object({
    nama: nama().meta({ label: 'Nama tujuan', hint: 'Dipakai sebagai --target.', example: 'vps' }),
    jenis: pilihan(JENIS).meta({ label: 'Jenis' }),
    path: jalur().optional().meta({
      label: 'Folder tujuan',
      hint: 'Untuk rsync: alamat penuh di server, berawal dengan garis miring.',
      example: '/srv/balai',
    }),
    host: kataAman(/^[a-z0-9](?:[a-z0-9.:-]*[a-z0-9])?$/i)
      .optional()
      .meta({ label: 'Nama atau alamat IP server', example: '203.0.113.10' }),
    pengguna: kataAman(/^[a-z_][\w.-]*$/i)
      .optional()
      .meta({ label: 'Nama pengguna di server', example: 'balai' }),
    port: z.number().int().min(1).max(65535).optional().meta({
      label: 'Port ssh',
      hint: 'Kosongkan untuk memakai 22.',
      example: '22',
    }),
    simpan: z.number().int().min(2).max(50).default(5).meta({
      label: 'Jumlah rilis yang disimpan',
      hint: 'Tiap desa dapat dikembalikan ke salah satunya.',
      example: '5',
    }),
    awalan: kataAman(/^[a-z0-9][a-z0-9-]{0,29}$/)
      .optional()
      .meta({
        label: 'Awalan nama situs Netlify',
        hint: 'Situs desa bernama awalan ditambah nama folder desa. Nama ini harus belum dipakai orang lain.',
        example: 'pulpis-',
      }),
    tim: kataAman(/^[a-z0-9][a-z0-9-]*$/)
      .optional()
      .meta({ label: 'Nama tim di Netlify', example: 'kominfo-pulpis' }),
  })
  .refine((d) => d.jenis === 'netlify' || d.path, wajib('path', 'folder, rsync'))
  .refine((d) => d.jenis !== 'rsync' || d.host, wajib('host', 'rsync'))
  .refine((d) => d.jenis !== 'rsync' || !d.path || d.path.startsWith('/'), {
    path: ['path'],
    params: { code: 'bad_target_path' },
  })
  .refine((d) => d.jenis !== 'netlify' || d.awalan, wajib('awalan', 'netlify'));

/** The list of targets; a name stands once, for `--target` chooses by it. */
export const tujuan = z
  .array(satuTujuan)
  .max(20)
  .refine((all) => new Set(all.map((one) => one.nama)).size === all.length, {
    params: { code: 'duplicate_target' },
  });

export type Tujuan = z.infer<typeof satuTujuan>;
