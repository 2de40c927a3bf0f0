/**
 * The fleet as Hugo reads it: the same Markdown files in Hugo's places, and for each village what Hugo
 * has no field for. One tree serves both ways: `<tree>/<village>` is the content of a site of its own,
 * `<tree>` that of one site with a section for each village.
 */
import { copyFile, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { letak, letakSingkat, namaKantor, namaPemerintah } from '../../theme/lib/kata.ts';
import { tautanPeta, tautanTanya, tautanTelepon } from '../../theme/lib/kontak.ts';
import { identitas } from '../../theme/model/desa.ts';
import { barisJam, jamSingkat, jamTerstruktur } from '../../theme/model/jam.ts';
import { kabupaten } from '../../theme/model/kabupaten.ts';
import { hashGaya, kebijakanMeta } from '../../theme/model/kebijakan.ts';
import { KATEGORI_LAYANAN, type KategoriLayanan } from '../../theme/model/layanan.ts';
import { situs } from '../../theme/model/situs.ts';
import { aturanWarna, palet } from '../../theme/model/warna.ts';
import { HARI_INI } from './days.ts';
import type { Fleet } from './fleet.ts';
import { KABUPATEN } from './villages.ts';

/** Hugo would publish every photo as it is, also the 250 kB originals; no page links to them. */
const QUIET = { publishResources: false };
const LISTED = { render: 'never', list: 'always', publishResources: false };
const OUTPUTS = [
  'html',
  'rss',
  'peta',
  'robots',
  'ikon',
  'tidakada',
  'situs',
  'layananjson',
  'pengumumanjson',
];

interface Section {
  judul: string;
  ringkasan: string;
  /** Entries only stand in the list; they have no page of their own. */
  listOnly?: boolean;
}

const SECTIONS: Record<string, Section> = {
  layanan: { judul: 'Layanan', ringkasan: 'Semua layanan, lengkap dengan syarat, biaya, dan waktunya.' },
  anggaran: { judul: 'Anggaran', ringkasan: 'Dari mana uang desa berasal dan dipakai untuk apa.' },
  pengumuman: { judul: 'Pengumuman', ringkasan: 'Yang perlu diketahui warga, terbaru lebih dulu.' },
  berita: { judul: 'Berita', ringkasan: 'Kabar dari desa.' },
  agenda: { judul: 'Agenda', ringkasan: 'Kegiatan yang akan datang.', listOnly: true },
  perangkat: { judul: 'Perangkat desa', ringkasan: 'Siapa mengurus apa di kantor desa.', listOnly: true },
  dokumen: { judul: 'Dokumen', ringkasan: 'Peraturan dan rencana desa.', listOnly: true },
  profil: { judul: 'Profil', ringkasan: 'Tentang desa, sejarah, dan perangkatnya.' },
};

/** Writes the tree below `tree`. `styles` is the stylesheet, whose hash goes into the pages' policy. */
export async function writeHugoContent(fleet: Fleet, tree: string, styles: string): Promise<void> {
  for (const id of fleet.ids) {
    const target = join(tree, id);
    await write(join(target, '_index.md'), await home(fleet, id, styles));
    for (const [name, section] of Object.entries(SECTIONS)) await writeSection(target, name, section);
    await page(join(target, 'kontak.md'), 'kontak', 'Kontak', 'Alamat, telepon, dan jam layanan.');
    await page(join(target, 'cari.md'), 'cari', 'Cari', 'Cari layanan, pengumuman, dan berita.');
    const categories = new Set<string>();
    const source = join(fleet.root, 'content', id);
    for (const file of await readdir(source, { recursive: true })) {
      if (/\.jpg$/.test(file)) await share(join(source, file), place(target, file));
      if (!file.endsWith('.md')) continue;
      const text = await readFile(join(source, file), 'utf8');
      const category = /^kategori: (\S+)$/m.exec(text)?.[1];
      if (category && file.startsWith('layanan/')) categories.add(category);
      await write(place(target, file, text), text);
    }
    // Hugo only nests sections that have an index of their own; this one has no page.
    const hidden = { _build: { render: 'never', list: 'never', publishResources: false } };
    await write(join(target, 'layanan/kategori/_index.md'), json({ type: 'layanan', ...hidden }));
    for (const category of categories) {
      const { nama, ringkas } = KATEGORI_LAYANAN[category as KategoriLayanan];
      const data = {
        type: 'layanan',
        layout: 'kategori',
        judul: nama,
        ringkasan: ringkas,
        kategori: category,
      };
      await write(join(target, 'layanan/kategori', category, '_index.md'), json(data));
    }
  }
}

/** Where Hugo wants the file: pages about the village below /profil/, a budget below year and version. */
function place(target: string, file: string, text = ''): string {
  if (file.startsWith('halaman/')) return join(target, file.replace('halaman/', 'profil/'));
  if (!file.startsWith('anggaran/')) return join(target, file);
  const [, year] = /^tahun: (\d+)$/m.exec(text) ?? [];
  const [, version] = /^versi: (\S+)$/m.exec(text) ?? [];
  return join(target, 'anggaran', `${year}`, `${version}.md`);
}

async function home(fleet: Fleet, id: string, styles: string): Promise<string> {
  const file = situs.parse(parse(await readFile(join(fleet.root, 'sites', id, 'situs.yaml'), 'utf8')));
  const self = identitas(id, file, kabupaten.parse(KABUPATEN));
  const shades = palet(self.warna);
  const { terang, gelap } = shades;
  const colours = aturanWarna(shades);
  const hours = file.jam_layanan ?? {};
  return json({
    type: 'desa',
    layout: 'beranda',
    outputs: OUTPUTS,
    judul: `${self.namaLengkap}, ${letakSingkat(self)}`,
    ringkasan: `Situs resmi ${self.namaLengkap}: layanan, pengumuman, dan anggaran desa.`,
    id,
    nama: self.namaLengkap,
    kode: self.kode,
    kecamatan: self.kecamatan,
    kabupaten: self.kabupaten,
    provinsi: self.provinsi,
    situsurl: self.url,
    letak: letak(self),
    letaksingkat: letakSingkat(self),
    pemerintah: namaPemerintah(self),
    kantor: namaKantor(self.sebutan),
    alamat: file.alamat,
    kode_pos: file.kode_pos,
    telepon: file.telepon,
    telepontautan: tautanTelepon(file.telepon ?? ''),
    wa: tautanTanya(file.whatsapp ?? '', self),
    email: file.email,
    koordinat: file.koordinat,
    peta: file.koordinat && tautanPeta(file.koordinat),
    media_sosial: Object.values(file.media_sosial ?? {}),
    contoh: file.contoh,
    jam: barisJam(hours),
    jamsingkat: jamSingkat(hours),
    jambuka: jamTerstruktur(hours),
    hariini: HARI_INI,
    bilahterang: terang.desa,
    bilahgelap: gelap['desa-muda'],
    warna: colours,
    kebijakan: kebijakanMeta([hashGaya(styles + colours)]),
    cascade: { _build: QUIET },
  });
}

async function writeSection(
  target: string,
  type: string,
  { judul, ringkasan, listOnly }: Section,
): Promise<void> {
  const cascade = { type, _build: listOnly ? LISTED : QUIET };
  // The list itself is a page, whatever it says of its entries.
  const own = { render: 'always', list: 'always', publishResources: false };
  await write(join(target, type, '_index.md'), json({ type, judul, ringkasan, _build: own, cascade }));
}

async function page(file: string, layout: string, judul: string, ringkasan: string): Promise<void> {
  await write(file, json({ type: 'laman', layout, judul, ringkasan }));
}

function json(data: Record<string, unknown>): string {
  return `${JSON.stringify(data)}\n`;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Photos are only read: a second name for the same bytes is enough, a copy where that is not possible. */
async function share(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}
