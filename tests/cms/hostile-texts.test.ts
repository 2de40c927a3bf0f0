/** What a hostile client, not Decap, may send as an entry: the gateway answers, others are not kept waiting. */
import { describe, expect, it } from 'vitest';
import { changedLines } from '../../scripts/cms/history/lines.ts';
import { MAX_NASKAH_BYTES } from '../../theme/model/naskah.ts';
import { Office, SRI } from './desk.ts';

const NEWS = 'content/satu/berita/uji/index.md';
const entry = (fields: string, body = 'Isi.') =>
  `---\njudul: Uji\ntanggal: 2026-11-20\nringkasan: Uji.\n${fields}---\n${body}\n`;

function send(office: Office, path: string, raw: string) {
  return office
    .desk()
    .ask('persistEntry', { dataFiles: [{ path, raw }], options: { newEntry: true, base: {} } });
}

describe('an entry', () => {
  it.each([
    ['fields', entry('- a\n'.repeat(MAX_NASKAH_BYTES / 4))],
    ['a body', entry('', 'kata '.repeat(MAX_NASKAH_BYTES / 5))],
  ])('of %s that no build would read is refused before it is parsed, and kept', async (_, raw) => {
    const office = new Office();
    const { status, body } = await send(office, NEWS, raw);
    expect([status, body.error]).toEqual([422, expect.stringContaining('paling besar')]);
    expect(office.store.paths).not.toContain(NEWS);
    expect(office.gateway.drafts.read(SRI, String(body.naskah))?.raw).toBe(raw);
  });

  it("that is longer than a build reads is refused for a village's own file, too", async () => {
    const office = new Office();
    const raw = `telepon: "0812"\n${'# kata\n'.repeat(MAX_NASKAH_BYTES / 7)}`;
    expect((await send(office, 'sites/satu/situs.yaml', raw)).status).toBe(422);
  });

  it.each(['x.[', 'x.(a+)+$', 'x.*'])(
    'that names the file "%s" is refused like any odd name',
    async (name) => {
      const { status, body } = await send(new Office(), NEWS, entry(`foto: "${name}"\n`));
      expect([status, body.error]).toEqual([422, expect.stringContaining('bukan nama berkas')]);
    },
  );

  it.each([
    ['slot-gacor-maxwin', 'promosi judi'],
    ['3201014501900001', 'NIK'],
  ])('whose address says "%s" is refused, whatever its text says', async (slug, why) => {
    const office = new Office();
    const { status, body } = await send(office, `content/satu/berita/${slug}/index.md`, entry(''));
    expect([status, body.error]).toEqual([422, expect.stringContaining(why)]);
  });

  it('of as many paragraphs as fit can be compared with the version before it', () => {
    const lines = Array.from({ length: 200_000 }, (_, index) => ({ label: '', text: String(index) }));
    expect(changedLines([{ label: '', text: 'a' }], lines)).toHaveLength(200_001);
  });
});
