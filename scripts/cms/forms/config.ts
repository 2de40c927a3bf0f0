/** The Decap configuration of one owner, derived from the register of content types. Plain JSON. */
import type { CmsBackend, CmsConfig } from 'decap-cms-core';
import { KOLEKSI } from '../../../theme/model/koleksi.ts';
import type { Tanggal } from '../../../theme/model/tanggal.ts';
import { SHARED } from '../../build/discover.ts';
import type { Owner, Role } from '../people/person.ts';
import type { RepoPath } from '../store/store.ts';
import { ADDITIONS, additionsCollection, type Service } from './additions.ts';
import { type FormSource, folderCollection } from './collection.ts';
import type { FormOptions, Places } from './field.ts';
import { siteCollection } from './site.ts';

export interface FormRequest {
  /** A village, or `_kabupaten`. */
  owner: Owner;
  role: Role;
  /** Services of the regency to which a village may add. */
  services: readonly Service[];
  today: Tanggal;
  /** Villages and kecamatan that the regency may choose from. */
  places?: Places;
  /** Entries that lie in no folder of their own; the gateway sees to them itself. */
  flat?: ReadonlySet<RepoPath>;
  /** The register; another one in tests. */
  sources?: readonly FormSource[];
}

export interface GatewayForm extends FormRequest {
  /** Where the site is reached: `https://sukamaju.tirtabuana.go.id`. */
  siteUrl: string;
  /** Where the editor sends its requests: `/admin/api`. */
  api: string;
}

/** Decap's types know its own backends only; ours is registered by the editor's script. */
export type GatewayConfig = Omit<CmsConfig, 'backend'> & {
  backend: Omit<CmsBackend, 'name'> & { name: 'balai' };
};

/** What the editor of one owner starts with. */
export function cmsConfig(request: GatewayForm): GatewayConfig {
  const { owner, siteUrl, api } = request;
  return {
    backend: { name: 'balai', branch: 'main', proxy_url: api, commit_messages: COMMIT_WORDS },
    load_config_file: false,
    local_backend: false,
    publish_mode: 'simple',
    locale: 'id',
    site_url: siteUrl,
    display_url: siteUrl,
    show_preview_links: false,
    media_folder: `content/${owner}`,
    public_folder: '',
    slug: SLUG,
    editor: { preview: false },
    collections: collectionsOf(request, { filled: true }),
  };
}

/** Addresses as the theme has them; accents go, what is left becomes a dash. */
export const SLUG = { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' } as const;

/** Commits are in the words of operators. */
export const COMMIT_WORDS = {
  create: 'Tulis {{collection}} {{slug}}',
  update: 'Ubah {{collection}} {{slug}}',
  delete: 'Hapus {{collection}} {{slug}}',
  uploadMedia: 'Unggah {{path}}',
  deleteMedia: 'Hapus {{path}}',
};

/** What operators write every week stands first; the rest follows in the order of the register. */
const OFTEN = ['pengumuman', 'berita', 'agenda'];

function rank({ nama }: FormSource): number {
  const place = OFTEN.indexOf(nama);
  return place < 0 ? OFTEN.length : place;
}

/** All that this owner may write; a village has the form of its site at the end. */
export function collectionsOf(request: FormRequest, options: FormOptions): CmsConfig['collections'] {
  const { owner, role, services, today, flat, places, sources = KOLEKSI } = request;
  const writer = owner === SHARED ? 'kabupaten' : 'desa';
  const inForm: FormOptions = { ...options, writer, ...(places && { places }) };
  const own = sources
    .filter(({ penulis }) => penulis.includes(writer))
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((source) => {
      if (source.nama !== ADDITIONS) return [folderCollection(source, owner, today, inForm)];
      return services.length > 0 ? [additionsCollection(source, owner, services, inForm, flat)] : [];
    });
  return owner === SHARED ? own : [...own, siteCollection(owner, role, options)];
}
