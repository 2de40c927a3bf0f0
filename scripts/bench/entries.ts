/** The entries of one village: front matter as the model asks for it, text in believable amounts. */
import type { NamaKoleksi } from '../../theme/model/koleksi.ts';
import { tambahHari } from '../../theme/model/tanggal.ts';
import { slugify } from '../../theme/model/teks.ts';
import { budgetRows } from './budget.ts';
import { HARI_INI } from './days.ts';
import { EVENTS, FLOOD, FLOOD_PARTS, NOTICES, OFFICIALS, TOPICS } from './prose.ts';
import { COMMON_REQUIREMENTS, COMMON_STEPS, SERVICES } from './services.ts';
import { fill, newsBody, noticeBody, profileBody } from './texts.ts';
import type { Village } from './villages.ts';

export interface EntryDraft {
  koleksi: NamaKoleksi;
  slug: string;
  data: Record<string, unknown>;
  isi: string;
}

type Draft = Pick<EntryDraft, 'data' | 'isi'>;
type Writer = (village: Village, index: number) => Draft;

/** What a village of forty entries has; other sizes keep the proportions. */
const MIX: Partial<Record<NamaKoleksi, number>> = {
  layanan: 14,
  pengumuman: 10,
  berita: 6,
  agenda: 3,
  perangkat: 3,
  dokumen: 2,
  halaman: 1,
  anggaran: 1,
};
const KINDS = Object.keys(MIX) as NamaKoleksi[];
const MIX_TOTAL = 40;

/** How many entries of each type make up `total`; every type has at least one where there is room. */
export function mix(total: number): Map<NamaKoleksi, number> {
  const counts = new Map(
    KINDS.map((kind) => [kind, Math.max(1, Math.floor(((MIX[kind] ?? 0) * total) / MIX_TOTAL))]),
  );
  const missing = total - [...counts.values()].reduce((sum, count) => sum + count, 0);
  counts.set('layanan', Math.max(1, (counts.get('layanan') ?? 0) + missing));
  return counts;
}

/** All entries of the village in a fixed order. */
export function entries(village: Village, total: number): EntryDraft[] {
  return [...mix(total)].flatMap(([koleksi, count]) => {
    const write = WRITERS[koleksi];
    if (!write) return [];
    return Array.from({ length: count }, (_, index): EntryDraft => {
      const draft = write(village, index);
      const name = String(draft.data.judul ?? draft.data.nama ?? draft.data.tahun);
      return { koleksi, slug: `${slugify(name).slice(0, 60).replace(/-$/, '')}-${index + 1}`, ...draft };
    });
  });
}

const WRITERS: Partial<Record<NamaKoleksi, Writer>> = {
  layanan: (village, index) => {
    const { random, slots } = village;
    const service = at(SERVICES, index);
    const steps = [...COMMON_STEPS.slice(0, 2), ...service.langkah.map(ownStep), ...COMMON_STEPS.slice(2)];
    const ask = [...service.syarat, ...random.sample(COMMON_REQUIREMENTS, random.int(2, 3))].slice(0, 6);
    return {
      data: {
        judul: numbered(service.judul, index, SERVICES.length),
        ringkasan: service.ringkasan,
        kategori: service.kategori,
        untuk_siapa: 'Warga yang tinggal dan tercatat di desa ini, juga yang sedang bekerja di luar daerah.',
        syarat: ask.map((nama, n) =>
          n === 0 ? { nama, keterangan: 'Tunjukkan yang asli; petugas memfotokopi bila perlu.' } : { nama },
        ),
        langkah: steps
          .slice(0, random.int(5, 6))
          .map(({ judul, isi }) => ({ judul, isi: fill(isi, slots, random) })),
        biaya: service.biaya,
        waktu: service.waktu,
        hasil: service.hasil,
        dasar_hukum: [...service.dasar_hukum],
        akses: { tempat: 'Kantor desa, loket pelayanan' },
        kontak: { nama: fill('{nama}', slots, random), whatsapp: '0812-0000-1234' },
        kata_kunci: [...service.kata_kunci],
        diperbarui: tambahHari(HARI_INI, -random.int(5, 300)),
      },
      isi: fill(
        'Datanglah pada pagi hari agar berkas sempat diperiksa. Warga lansia, ibu hamil, dan penyandang disabilitas didahulukan. Bila tidak dapat datang, {nama} dapat berkunjung ke rumah dengan perjanjian.',
        slots,
        random,
      ),
    };
  },
  pengumuman: (village, index) => {
    const { random, slots } = village;
    const urgent = index === 0 && random.next() < 0.1;
    const notice = urgent ? FLOOD : at(NOTICES, index);
    const current = index < 5;
    const tanggal = tambahHari(HARI_INI, current ? -random.int(0, 12) : -random.int(40, 110));
    return {
      data: {
        judul: numbered(fill(notice.judul, slots, random), index, NOTICES.length),
        tanggal,
        ringkasan: fill(notice.ringkasan, slots, random),
        tingkat: urgent ? 'darurat' : index === 1 ? 'penting' : 'info',
        ...(urgent && { serta_merta: FLOOD_PARTS }),
        berlaku_sampai: current
          ? tambahHari(HARI_INI, random.int(6, 45))
          : tambahHari(tanggal, random.int(5, 25)),
      },
      isi: noticeBody(notice, village),
    };
  },
  berita: (village, index) => {
    const { random, slots } = village;
    const topic = at(TOPICS, index);
    return {
      data: {
        judul: numbered(fill(random.pick(topic.judul), slots, random), index, TOPICS.length),
        tanggal: tambahHari(HARI_INI, -random.int(1, 250)),
        ringkasan: topic.ringkasan,
      },
      isi: newsBody(topic, village),
    };
  },
  agenda: (village, index) => {
    const { random, slots } = village;
    const event = at(EVENTS, index);
    return {
      data: {
        judul: numbered(fill(event.judul, slots, random), index, EVENTS.length),
        mulai: tambahHari(HARI_INI, random.int(3, 50)),
        jam: fill('{jam} sampai selesai', slots, random),
        tempat: fill('{tempat}', slots, random),
        ringkasan: event.ringkasan,
      },
      isi: '',
    };
  },
  perangkat: (village, index) => {
    const { random, slots } = village;
    const { jabatan, tugas } = at(OFFICIALS, index);
    return {
      data: { nama: fill('{nama}', slots, random), jabatan, tugas, urutan: Math.min(index + 1, 999) },
      isi: '',
    };
  },
  dokumen: (village, index) => {
    const { random } = village;
    const year = 2026 - (index % 6);
    const [judul, jenis] =
      index % 2 === 0
        ? ['Peraturan Desa tentang APBDes', 'perdes']
        : ['Rencana Kerja Pemerintah Desa', 'rkpdes'];
    return {
      data: {
        judul: `${judul} ${year}`,
        jenis,
        nomor: `${index + 1} Tahun ${year}`,
        tanggal: `${year}-0${random.int(1, 9)}-${random.int(10, 28)}`,
        ringkasan: 'Ditetapkan bersama Badan Permusyawaratan Desa setelah dibahas dalam musyawarah.',
        tautan: `https://jdih.contoh.go.id/${village.id}/${jenis}-${index + 1}-${year}.pdf`,
      },
      isi: '',
    };
  },
  halaman: (village, index) => ({
    data: {
      judul: numbered('Sejarah desa', index, 1),
      ringkasan: 'Dari permukiman di tepi sungai sampai desa hari ini.',
      urutan: Math.min(index + 1, 999),
    },
    isi: profileBody(village),
  }),
  anggaran: (village, index) => ({
    data: {
      tahun: 2026 - index,
      versi: 'realisasi-semester-1',
      tanggal: `${2026 - index}-07-14`,
      dokumen: `Laporan realisasi semester pertama ${2026 - index}`,
      rincian: budgetRows(village.random),
    },
    isi: '',
  }),
};

function ownStep(judul: string): { judul: string; isi: string } {
  return {
    judul,
    isi: 'Bagian ini khusus untuk layanan ini; tanyakan kepada petugas bila ada yang belum jelas.',
  };
}

/** Tables of words are shorter than a large village: later rounds carry a number in their title. */
function numbered(title: string, index: number, length: number): string {
  return index < length ? title : `${title} (${Math.floor(index / length) + 1})`;
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('An empty list of texts.');
  return item;
}
