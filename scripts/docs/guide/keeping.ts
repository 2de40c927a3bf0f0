/** Errands of not losing a word: no signal, kept drafts, two writers, older versions, a lost phone, refusals. */
import { field, openForm, save, seen, signIn, write } from '../editor-screen.ts';
import type { Scene } from './scene.ts';
import { openEntry } from './studio.ts';

const NOTICE = 'sukamaju--pengumuman';
const SIM = 'entries/sim-keliling/index';

export const KEEPING: readonly Scene[] = [
  {
    errand: 'tanpa-sinyal',
    async play(studio) {
      const page = await studio.operator();
      await openForm(page, NOTICE, 'entries/listrik-padam-perawatan/index');
      await page.context().setOffline(true);
      await write(page, 'judul', 'Listrik padam hari Minggu');
      await save(page);
      await seen(page, 'Menunggu sinyal');
      await studio.take(page, 'tanpa-sinyal');
    },
  },
  {
    errand: 'tulisan-hilang',
    async play(studio) {
      const page = await studio.operator();
      await openForm(page, NOTICE, 'new');
      await write(page, 'judul', 'Jadwal imunisasi bulan Desember');
      await write(page, 'ringkasan', 'Imunisasi balita pada Rabu, 2 Desember, di balai desa.');
      await page.waitForTimeout(1500);
      const again = await page.context().newPage();
      await page.close({ runBeforeUnload: false });
      await again.goto(`${studio.place.origin}/admin/desa/sukamaju/`);
      await openForm(again, NOTICE, 'new');
      await seen(again, 'sudah kembali');
      await studio.take(again, 'naskah-kembali');
      await again.goto(`${studio.place.origin}/admin/desa/sukamaju/naskah`);
      const draft = again.getByRole('link', { name: /Jadwal imunisasi/ });
      await studio.take(again, 'naskah-daftar', draft);
      await draft.click();
      await studio.take(again, 'naskah-buka', again.getByRole('link', { name: 'Lanjutkan menyunting' }));
    },
  },
  {
    errand: 'berdua',
    async play(studio) {
      const page = await studio.operator();
      await openForm(page, NOTICE, SIM);
      const title = await field(page, 'judul').inputValue();
      await write(page, 'ringkasan', 'Bawa SIM lama, KTP, dan surat sehat. Loket dibuka pukul 08.00.');
      const colleague = await studio.operator('Budi Santoso');
      await openForm(colleague, NOTICE, SIM);
      await write(colleague, 'judul', `${title} (pindah ke balai desa)`);
      await save(colleague);
      await seen(colleague, 'Sudah tayang');
      await colleague.close();
      await save(page);
      const compare = page.getByRole('link', { name: /Bandingkan/ });
      await compare.waitFor();
      await studio.take(page, 'bentrok', compare);
      await compare.click();
      await page.getByRole('heading', { name: 'Naskah saya' }).first().waitFor();
      await studio.take(page, 'bentrok-banding');
      await studio.take(page, 'bentrok-pilih', page.getByRole('link', { name: 'Pakai naskah saya' }));
    },
  },
  {
    errand: 'versi-lama',
    async play(studio) {
      const page = await studio.operator();
      await openForm(page, NOTICE, 'entries/gotong-royong-saluran/index');
      await write(page, 'judul', 'Gotong royong ditunda');
      await save(page);
      await seen(page, 'Sudah tayang');
      await page.getByRole('button', { name: 'Tutup' }).first().click();
      await page.locator('.balai-menu summary').click();
      const history = page.locator('#balai-riwayat');
      await studio.take(page, 'riwayat-menu', history);
      await history.click();
      const old = page.locator('.daftar a').last();
      await studio.take(page, 'riwayat-daftar', old);
      await old.click();
      await studio.take(
        page,
        'riwayat-kembalikan',
        page.getByRole('button', { name: 'Kembalikan versi ini' }),
      );
    },
  },
  {
    errand: 'ponsel-hilang',
    async play(studio) {
      const page = await studio.operator('Ratna Wulandari');
      const { people } = studio.place.gateway;
      const self = people.list().find(({ person }) => person.nama === 'Ratna Wulandari')?.person;
      const token = self && people.inviteAgain(self.id)?.token;
      await signIn(await studio.phone(), `${studio.place.origin}/admin/undangan/${token}`);
      await page.goto(`${studio.place.origin}/admin/perangkat`);
      await studio.take(page, 'perangkat-saya');
      await page.locator('summary').last().click();
      const out = page.getByRole('button', { name: 'Keluarkan perangkat ini' });
      await studio.take(page, 'perangkat-keluarkan', out.last());
    },
  },
  {
    errand: 'ditolak',
    async play(studio) {
      const page = await studio.operator();
      await openForm(page, NOTICE, 'entries/vaksin-ternak/index');
      await write(page, 'ringkasan', 'Pendaftar atas nama Budi, NIK 3201234501900001, harap datang.');
      await save(page);
      await seen(page, /belum tersimpan/);
      await studio.take(page, 'ditolak-nik');
      await openEntry(page, 'pengumuman', 'new');
      await write(page, 'judul', 'Rapat RT 05');
      await save(page);
      await page.locator('[class*="ControlErrorsList"]').first().waitFor();
      await page.waitForTimeout(1000);
      await studio.take(page, 'ditolak-kosong');
    },
  },
];
