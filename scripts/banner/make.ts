/** Makes the banner of one version of a village's budget, as the command asks for it. */
import { join } from 'node:path';
import { anggaranDari } from '../../theme/lib/anggaran.ts';
import type { Versi } from '../../theme/model/anggaran.ts';
import { tampil } from '../../theme/model/desa.ts';
import { tanggalDi } from '../../theme/model/tanggal.ts';
import { discover } from '../build/discover.ts';
import { engineHash } from '../build/engine.ts';
import { entryMemories } from '../build/entry-memory.ts';
import { type Layout, photoFolder, stampsFile } from '../build/layout.ts';
import { loadShared, loadVillage } from '../build/load.ts';
import { logoOf } from '../build/logo.ts';
import { pickVillages } from '../build/pick.ts';
import { requireKabupaten } from '../build/regency.ts';
import { lookUpRegions } from '../build/regions.ts';
import { readSitus } from '../build/situs-file.ts';
import { Stamps } from '../build/stamps.ts';
import { CannotError } from '../lib/errors.ts';
import { writeWhole } from '../lib/write.ts';
import { bannerContent } from './content.ts';
import { drawBanner } from './draw.ts';
import type { Paper } from './paper.ts';

export interface BannerRequest {
  layout: Layout;
  site: string;
  year: number;
  /** The newest of the year when not given. */
  version: Versi | undefined;
  paper: Paper;
  /** Folder to write into. */
  out: string;
  now: Date;
}

export interface BannerResult {
  site: string;
  tahun: number;
  versi: Versi;
  ukuran: Paper;
  files: { path: string; bytes: number }[];
  /** False when the numbers contradict themselves; the banner says so. */
  sound: boolean;
  ms: number;
}

/** Writes both files. Throws a CannotError when there is nothing to make a banner of. */
export async function makeBanner(request: BannerRequest): Promise<BannerResult> {
  const start = performance.now();
  const { layout, site, year, paper, now } = request;
  const [village] = pickVillages(discover(layout.root), [site]);
  const loaded = await load(layout, site, now, village?.files ?? []);
  const { desa } = loaded;
  if (desa?.identitas.jenis === 'kelurahan')
    throw new CannotError(
      `${desa.identitas.namaLengkap} is a kelurahan: it has no budget of its own.`,
      'Its money is in the budget of the city.',
    );
  const budgets = desa && tampil(desa, 'anggaran') ? desa.koleksi.anggaran : [];
  const of = budgets.filter(({ data }) => data.tahun === year);
  const entry =
    desa && request.version ? anggaranDari(desa, { tahun: `${year}`, versi: request.version }) : of[0];
  if (!desa || !entry || !of.includes(entry)) {
    const known = budgets.map(({ data: { tahun, versi } }) => `${tahun} ${versi}`);
    throw new CannotError(
      `${site} has no published budget ${year}${request.version ? ` ${request.version}` : ''}.`,
      known.length > 0 ? `It has: ${known.join(', ')}.` : 'Bring one in with: balai import apbdes.',
    );
  }
  const { tahun, versi, tanggal } = entry.data;
  const content = bannerContent(desa, entry);
  const files = await drawBanner(
    { content, colour: desa.identitas.warna, day: tanggal, logo: logoOf(loaded)?.file },
    paper,
  );
  const stem = join(request.out, `${site}-apbdes-${tahun}-${versi}`);
  const written = [
    { path: `${stem}-${paper.toLowerCase()}.pdf`, bytes: files.pdf },
    { path: `${stem}.png`, bytes: files.png },
  ];
  for (const { path, bytes } of written) writeWhole(path, bytes);
  return {
    site,
    tahun,
    versi,
    ukuran: paper,
    files: written.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
    sound: content.check.sound,
    ms: Math.round(performance.now() - start),
  };
}

async function load(
  layout: Layout,
  site: string,
  now: Date,
  files: Parameters<typeof loadVillage>[1]['files'],
) {
  const { root } = layout;
  const { kabupaten } = requireKabupaten(root);
  const { situs } = readSitus(root, site);
  const regions = await lookUpRegions(layout, new Map([[site, situs]]), kabupaten);
  const stamps = new Stamps(root, stampsFile(layout), now.getTime());
  const photos = photoFolder(layout);
  const hash = (file: Parameters<Stamps['hash']>[0]) => stamps.hash(file);
  const memory = entryMemories(layout, engineHash(layout, now));
  const shared = await loadShared(root, photos, discover(root).shared, hash, memory);
  const day = tanggalDi(kabupaten.zona_waktu, now);
  const village = { id: site, files, region: regions.get(site)?.wilayah };
  return loadVillage({ root, photos, day, kabupaten, shared, memory }, village, hash);
}
