/** What the build would leave out of a page is refused before it is saved. */
import { describe, expect, it } from 'vitest';
import { Office, SRI } from './desk.ts';
import { BERITA, FLAT, NEWS, panen, rapat } from './news.ts';

describe('what the build would leave out', () => {
  it('is refused: which field, what is wrong, what to write; and the text is kept', async () => {
    const office = new Office({ [FLAT]: panen() });
    const { status, body } = await office.desk().edit(NEWS, { judul: '', tanggal: '2026-02-30' });
    expect(status).toBe(422);
    expect(String(body.error).split('\n')).toEqual([
      '"Judul" belum diisi. Isi "Judul".',
      '"Tanggal" bukan tanggal yang benar. Tulis tahun-bulan-hari, misalnya 2026-11-24.',
    ]);
    const caption = await office.desk().edit(NEWS, { foto: 'a.jpg' });
    expect(caption.body.error).toBe(
      'Keterangan foto: Foto belum punya keterangan. Tulis apa yang terlihat di foto.',
    );
    expect(office.store.text(FLAT)).toBe(panen());
    expect(office.gateway.drafts.read(SRI, String(body.naskah))).toMatchObject({ sebab: 'ditolak' });
  });

  it('names the place in a list, and how many faults are left', async () => {
    const office = new Office();
    const data = { judul: 'KTP', syarat: [{ nama: 'KK' }, { keterangan: 'asli' }] };
    const { body } = await office
      .desk()
      .save({ path: 'content/satu/layanan/ktp/index.md', data, isNew: true });
    expect(body.error).toMatch(/\ndan \d+ lainnya\.$/);
    const told = (body.temuan as { field: string; message: string }[]).find(
      ({ field }) => field === 'syarat.1.nama',
    );
    expect(told?.message).toMatch(/^\S.* ke-2: "\S.*" belum diisi\.$/);
  });

  it('gambling, numbers of citizens and taken addresses are no exception, in drafts neither', async () => {
    const office = new Office();
    const desk = office.desk();
    const refused = async (path: string, change: object) =>
      (await desk.save({ path, data: { ...BERITA, ...change }, isNew: true })).body.error;
    expect(await refused(rapat(), { body: 'Main slot gacor di sini, maxwin!\n' })).toContain(
      'Isi: Tulisan ini memuat promosi judi',
    );
    expect(await refused(rapat(), { body: 'NIK 3174052308900004\n', terbit: false })).toContain(
      'nomor yang tampak seperti NIK',
    );
    const layanan = { ...BERITA, tanggal: undefined };
    expect(await refused('content/satu/layanan/semua/index.md', layanan)).toContain(
      'Nama "semua" sudah dipakai oleh situs',
    );
    expect(office.store.paths.filter((path) => path.startsWith('content/'))).toEqual([]);
  });

  it('a year has each version of its budget once', async () => {
    const apb = (tahun: number) => ({
      tahun,
      versi: 'awal',
      tanggal: `${tahun}-01-10`,
      dokumen: 'Perdes 1',
      rincian: [{ kode: '4', uraian: 'Pendapatan', anggaran: '1000' }],
    });
    const office = new Office();
    const desk = office.desk();
    const save = (slug: string, tahun: number, more = {}) =>
      desk.save({
        path: `content/satu/anggaran/${slug}/index.md`,
        data: { ...apb(tahun), ...more },
        isNew: true,
      });
    expect((await save('2025-awal', 2025)).status).toBe(200);
    expect((await save('apb', 2025)).body.error).toBe(
      'Tahun 2025 sudah punya versi "awal". Simpan salah satu saja.',
    );
    expect((await save('apb', 2025, { terbit: false })).status).toBe(200);
    expect((await save('apb-2026', 2026)).status).toBe(200);
    expect(office.store.text('content/satu/anggaran/apb-2026/index.md')).toContain(
      'kode: "4"\n    uraian: Pendapatan\n    anggaran: 1000\n',
    );
  });

  it('what it would only warn of is saved, and told', async () => {
    const office = new Office({ [FLAT]: panen() });
    const { status, body } = await office.desk().edit(NEWS, { foto: 'hilang.jpg', keterangan_foto: 'Padi' });
    expect([status, body.warnings]).toEqual([
      200,
      [
        {
          field: 'foto',
          message: 'Foto: Berkas "hilang.jpg" tidak ditemukan.',
          hint: 'Unggah berkasnya, atau perbaiki namanya.',
        },
      ],
    ]);
  });
});
