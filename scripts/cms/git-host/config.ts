/**
 * A standard Decap configuration for regencies that work on a git host and review by pull request. It is
 * used with the stock `decap-cms` script; there is no gateway, so nothing is checked before the pull request
 * (`balai check --strict --changed-by`, docs/git-host.md).
 */
import type { CmsBackend, CmsBackendType, CmsConfig } from 'decap-cms-core';
import type { Tanggal } from '../../../theme/model/tanggal.ts';
import { SHARED } from '../../build/discover.ts';
import type { Service } from '../forms/additions.ts';
import { COMMIT_WORDS, collectionsOf, SLUG } from '../forms/config.ts';
import type { Owner } from '../people/person.ts';
import type { RepoPath } from '../store/store.ts';

/** Git hosts that Decap speaks to by itself. */
export const GIT_HOSTS = ['github', 'gitlab', 'gitea', 'forgejo'] as const satisfies CmsBackendType[];
export type GitHost = (typeof GIT_HOSTS)[number];

/** Backends of Decap with its editorial workflow: each text on a branch of its own, with a pull request. */
const WITH_REVIEW: ReadonlySet<GitHost> = new Set(['github', 'gitlab', 'forgejo']);

export interface GitHostRequest {
  backend: GitHost;
  /** `owner/name` */
  repo: string;
  branch: string;
  /** `https://git.tirtabuana.go.id`; needed where the software has no home of its own. */
  host?: string | undefined;
  /** Public id of the application that the host lets sign people in. */
  appId?: string | undefined;
  /** Whose content the editor shows: villages, `_kabupaten`. */
  owners: readonly Owner[];
  services: readonly Service[];
  /** Entries that lie in no folder of their own. */
  flat: ReadonlySet<RepoPath>;
  today: Tanggal;
  /** `https://tirtabuana.go.id`, where people see the result. */
  siteUrl: string;
}

export function gitHostConfig(request: GitHostRequest): CmsConfig {
  const { backend, owners, services, flat, today, siteUrl } = request;
  const collections = owners.flatMap((owner) =>
    collectionsOf(
      { owner, role: owner === SHARED ? 'kominfo' : 'operator', services, flat, today },
      { filled: false },
    ).map((collection) => {
      const label = owners.length > 1 ? `${owner}: ${collection.label}` : collection.label;
      return { ...collection, label };
    }),
  );
  return {
    backend: backendOf(request),
    publish_mode: WITH_REVIEW.has(backend) ? 'editorial_workflow' : 'simple',
    locale: 'id',
    site_url: siteUrl,
    display_url: siteUrl,
    media_folder: 'content',
    public_folder: '',
    media_processing: PHOTOS,
    slug: SLUG,
    editor: { preview: false },
    collections,
  };
}

/** On GitHub whoever may not push works on a fork. */
function backendOf({ backend, repo, branch, host, appId }: GitHostRequest): CmsBackend {
  const words = { ...COMMIT_WORDS, openAuthoring: '{{message}}' };
  const common = { name: backend, repo, branch, commit_messages: words };
  const app = appId ? { app_id: appId } : {};
  switch (backend) {
    case 'github':
      return { ...common, squash_merges: true, open_authoring: true };
    case 'gitlab':
      return {
        ...common,
        squash_merges: true,
        auth_type: 'pkce',
        ...app,
        ...(host && { base_url: host, api_root: `${host}/api/v4` }),
      };
    default:
      return { ...common, ...app, ...(host && { base_url: host, api_root: `${host}/api/v1` }) };
  }
}

/** In the browser, for nobody else does it: at most 1600 px wide, without the place where it was taken. */
const PHOTOS = {
  enabled: true,
  format: { enabled: true, default: 'jpeg' },
  quality: 82,
  strip_metadata: true,
  width: 1600,
} as const;
