/**
 * Stage 2: what no file shows by itself, only all entries of a village together. What is found is shown all the
 * same; of two versions of one year only the first is.
 */
import type { Anggaran } from '../../theme/model/anggaran.ts';
import type { Desa, KoleksiDesa } from '../../theme/model/desa.ts';
import type { Entri } from '../../theme/model/entri.ts';
import { type Finding, finding } from '../../theme/model/finding.ts';
import { pohon } from '../../theme/model/hitung.ts';
import { KOLEKSI } from '../../theme/model/koleksi.ts';
import type { Lembaga } from '../../theme/model/lembaga.ts';
import { periksaTautan } from '../../theme/model/markdown.ts';
import { type Penduduk, periksaPenduduk } from '../../theme/model/penduduk.ts';
import type { Perangkat } from '../../theme/model/perangkat.ts';
import { adaAlamat } from '../../theme/model/rute.ts';
import { atasanTidakDikenal } from '../../theme/model/susunan.ts';
import { formatRupiah } from '../../theme/model/uang.ts';
import { jenisWilayah } from '../../theme/model/wilayah.ts';
import type { AnyEntry } from './entries.ts';

/**
 * Checks the entries against each other. Takes a second version of one year out of `koleksi`.
 * @param kode of the region; undefined where the village's own file cannot be read
 */
export function crossChecks(koleksi: KoleksiDesa, site: string, kode: string | undefined): Finding[] {
  return [
    ...oneEntryAVersion(koleksi, site),
    ...sums(koleksi.anggaran, site),
    ...heads(koleksi.penduduk, site),
    ...superiors(koleksi.perangkat, site),
    ...(kode === undefined ? [] : councils(koleksi.lembaga, site, kode)),
  ];
}

/** A year has each version once; of two the first stays. */
function oneEntryAVersion(koleksi: KoleksiDesa, site: string): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  koleksi.anggaran = koleksi.anggaran.filter(({ data: { tahun, versi }, berkas }) => {
    const key = `${tahun} ${versi}`;
    if (!seen.has(key)) return Boolean(seen.add(key));
    findings.push(finding({ site, file: berkas }, 'duplicate_version', { tahun, versi }));
    return false;
  });
  return findings;
}

/** Sums that do not match are shown as such, not hidden: the page says so, and the operator is told. */
function sums(budgets: readonly Entri<Anggaran>[], site: string): Finding[] {
  return budgets.flatMap(({ data, berkas }) =>
    pohon(data).selisih.map(({ kode, kolom, sendiri, jumlah, baris }) =>
      finding(
        { site, file: berkas },
        'sum_differs',
        {
          kode,
          kolom,
          sendiri: formatRupiah(sendiri),
          jumlah: formatRupiah(jumlah),
          selisih: formatRupiah(Math.abs(sendiri - jumlah)),
        },
        { field: `rincian.${baris}.${kolom}`, severity: 'warning' },
      ),
    ),
  );
}

/** The same for people: a count whose parts do not come to the whole. */
function heads(counts: readonly Entri<Penduduk>[], site: string): Finding[] {
  return counts.flatMap(({ data, berkas }) =>
    periksaPenduduk(data).map(({ bagian, field, tertulis, jumlah }) =>
      finding(
        { site, file: berkas },
        'people_differ',
        { bagian, tertulis, jumlah, selisih: Math.abs(tertulis - jumlah) },
        { field, severity: 'warning' },
      ),
    ),
  );
}

/** Officials who name a superior that the village does not have. */
function superiors(officials: readonly Entri<Perangkat>[], site: string): Finding[] {
  return atasanTidakDikenal(officials).map(({ data: { atasan = '' }, berkas }) =>
    finding({ site, file: berkas }, 'unknown_superior', { atasan }, { field: 'atasan', severity: 'warning' }),
  );
}

function councils(institutions: readonly Entri<Lembaga>[], site: string, kode: string): Finding[] {
  if (jenisWilayah(kode) !== 'kelurahan') return [];
  return institutions
    .filter(({ data }) => data.jenis === 'bpd')
    .map(({ berkas }) =>
      finding({ site, file: berkas }, 'bpd_in_kelurahan', {}, { field: 'jenis', severity: 'warning' }),
    );
}

/** Links of its own entries to pages that the village does not have; the pages leave these links out. */
export function deadLinks(desa: Desa): Finding[] {
  const entries = KOLEKSI.filter(({ format }) => format === 'md').flatMap(
    ({ nama }) => desa.koleksi[nama] as AnyEntry[],
  );
  return entries
    .filter(({ asal }) => asal === 'desa')
    .flatMap(({ isi, berkas, barisIsi }) =>
      periksaTautan(isi, { site: desa.id, file: berkas }, barisIsi, (path) => adaAlamat(desa, path)),
    );
}
