/**
 * The plan of a run: from codes to the files that will be written. Pure: it neither reads nor writes,
 * so that `--dry-run`, `--list` and the tests see exactly what a real run does.
 */
import type { Tanggal } from '../../theme/model/tanggal.ts';
import { jenisWilayah, type Wilayah } from '../../theme/model/wilayah.ts';
import type { WilayahKabupaten } from '../wilayah/tabel.ts';
import type { Armada } from './armada.ts';
import { type Bawaan, isikan, type Templat } from './bawaan.ts';
import { domainContoh, kataDesa, kataKabupaten } from './kata.ts';
import { pilihId } from './slug.ts';

/** Files that belong together, written as one. */
export interface Paket {
  /** Folder from the root: `content/buntoi`. */
  folder: string;
  berkas: Templat[];
}

export interface DesaBaru {
  id: string;
  wilayah: Wilayah;
  /** In the order of writing: the content first, so that `situs.yaml` makes the village exist whole. */
  paket: Paket[];
}

export interface Dilewati {
  id: string;
  kode: string;
  reason: string;
}

export interface Rencana {
  /** `sites/kabupaten.yaml` and its content; empty when they exist. */
  kabupaten: Paket[];
  desa: DesaBaru[];
  dilewati: Dilewati[];
}

export interface BahanRencana {
  /** What was asked for, in any order, without repeats. */
  diminta: readonly Wilayah[];
  /** Code -> id by the official table, for all that was asked for. */
  idResmi: ReadonlyMap<string, string>;
  armada: Armada;
  bawaan: Bawaan;
  hariIni: Tanggal;
  /** The fleet's regency, for a root that has none yet; `jenis`: which kinds of village it has. */
  kabupaten: WilayahKabupaten;
  jenis: { desa: boolean; kelurahan: boolean };
  /** `--slug`, for a single village. */
  id?: string | undefined;
}

/** Plans the run. The order of the answer is by code, whatever the order of the question. */
export function rencanakan(bahan: BahanRencana): Rencana {
  const { armada, bawaan, hariIni, kabupaten } = bahan;
  const rencana: Rencana = { kabupaten: paketKabupaten(bahan), desa: [], dilewati: [] };
  const known = typeof armada.kabupaten === 'object' ? armada.kabupaten : undefined;
  const taken = new Set(armada.ids);
  for (const wilayah of bahan.diminta.toSorted((a, b) =>
    beforeInFleet(a, b, known?.kode ?? kabupaten.kode),
  )) {
    const existing = armada.kodes.get(wilayah.kode);
    if (existing !== undefined) {
      const reason = `sites/${existing}/ exists already`;
      rencana.dilewati.push({ id: existing, kode: wilayah.kode, reason });
      continue;
    }
    const id = bahan.id ?? pilihId(wilayah, bahan.idResmi.get(wilayah.kode) ?? '', taken);
    taken.add(id);
    const words = kataDesa(wilayah, id, known?.domain ?? domainContoh(kabupaten), hariIni);
    const fill = ({ path, isi }: Templat): Templat => ({ path, isi: isikan(isi, words) });
    const own = jenisWilayah(wilayah.kode) === 'kelurahan' ? bawaan.kelurahan : bawaan.desa;
    rencana.desa.push({
      id,
      wilayah,
      paket: [
        { folder: `content/${id}`, berkas: [...bawaan.bersama, ...own].map(fill) },
        { folder: `sites/${id}`, berkas: [fill({ path: 'situs.yaml', isi: bawaan.situs })] },
      ],
    });
  }
  rencana.desa.sort((a, b) => (a.wilayah.kode < b.wilayah.kode ? -1 : 1));
  rencana.dilewati.sort((a, b) => (a.kode < b.kode ? -1 : 1));
  return rencana;
}

/** Villages of the fleet's own regency choose their ids first; then by code. */
function beforeInFleet(a: Wilayah, b: Wilayah, home: string): number {
  const away = (village: Wilayah): number => (village.kode.startsWith(`${home}.`) ? 0 : 1);
  return away(a) - away(b) || (a.kode < b.kode ? -1 : 1);
}

function paketKabupaten({ armada, bawaan, hariIni, jenis, kabupaten }: BahanRencana): Paket[] {
  if (armada.kabupaten !== undefined) return [];
  const words = kataKabupaten(kabupaten, jenis, hariIni);
  const fill = ({ path, isi }: Templat): Templat => ({ path, isi: isikan(isi, words) });
  const file: Paket = { folder: 'sites', berkas: [fill({ path: 'kabupaten.yaml', isi: bawaan.kabupaten })] };
  if (armada.isiKabupaten) return [file];
  return [{ folder: 'content/_kabupaten', berkas: bawaan.isiKabupaten.map(fill) }, file];
}
