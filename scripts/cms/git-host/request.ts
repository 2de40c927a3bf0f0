/** What the configuration of a git host is made from: options of the command line, and the checkout. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { tanggalDi } from '../../../theme/model/tanggal.ts';
import { SHARED, villageIds } from '../../build/discover.ts';
import { readKabupaten } from '../../build/situs-file.ts';
import { CannotError } from '../../lib/errors.ts';
import { listFrom } from '../../lib/options.ts';
import { walk } from '../../lib/walk.ts';
import type { Service } from '../forms/additions.ts';
import { serviceOf } from '../forms/services.ts';
import { GIT_HOSTS, type GitHost, type GitHostRequest } from './config.ts';

export interface GitHostArgs {
  backend?: string | undefined;
  repo?: string | undefined;
  branch?: string | undefined;
  host?: string | undefined;
  'app-id'?: string | undefined;
  desa?: string | undefined;
}

/** @throws CannotError for an option that is missing or wrong */
export function requestFrom(args: GitHostArgs, root: string, now: Date): GitHostRequest {
  const backend = backendFrom(args.backend);
  const { kabupaten } = readKabupaten(root);
  const files = walk(join(root, 'content')).map((file) => relative(root, file).split(sep).join('/'));
  return {
    backend,
    repo: repoFrom(args.repo),
    branch: args.branch ?? 'main',
    host: hostFrom(backend, args.host),
    appId: args['app-id'],
    owners: ownersFrom(args.desa, root),
    services: files
      .filter((file) => file.startsWith(`content/${SHARED}/layanan/`) && file.endsWith('.md'))
      .map((file) => serviceOf(file, readFileSync(join(root, file), 'utf8')))
      .filter((service): service is Service => service !== undefined),
    flat: new Set(files.filter((file) => /^(?:[^/]+\/){3}[^/]+\.mdx?$/.test(file))),
    today: tanggalDi(kabupaten?.zona_waktu ?? 'Asia/Jakarta', now),
    siteUrl: `https://${kabupaten?.domain ?? 'desa.example'}`,
  };
}

function backendFrom(name: string | undefined): GitHost {
  const backend = GIT_HOSTS.find((one) => one === name);
  if (backend) return backend;
  throw new CannotError(
    name === undefined ? '--backend is missing.' : `There is no backend "${name}".`,
    `Write --backend with one of ${GIT_HOSTS.join(', ')}.`,
  );
}

function repoFrom(repo: string | undefined): string {
  if (repo !== undefined && /^[\w.-]+(?:\/[\w.-]+)+$/.test(repo)) return repo;
  throw new CannotError(
    repo === undefined ? '--repo is missing.' : `"${repo}" is no repository.`,
    'Write --repo as owner/name.',
  );
}

/** Gitea and Forgejo run on a host of one's own; GitHub and GitLab are at home somewhere. */
function hostFrom(backend: GitHost, host: string | undefined): string | undefined {
  if (host !== undefined) {
    if (/^https:\/\/[^/\s]+$/.test(host)) return host;
    throw new CannotError(`"${host}" is no address of a host.`, 'Write --host as https://git.example.go.id.');
  }
  if (backend === 'github' || backend === 'gitlab') return undefined;
  throw new CannotError(
    `${backend} runs on a host of your own.`,
    'Name it with --host https://git.example.go.id.',
  );
}

function ownersFrom(desa: string | undefined, root: string): string[] {
  const villages = villageIds(root);
  const wanted = desa === undefined || desa === 'all' ? [...villages, SHARED] : listFrom(desa);
  const unknown = wanted.find((id) => id !== SHARED && !villages.includes(id));
  if (unknown === undefined && wanted.length > 0) return wanted;
  throw new CannotError(
    `There is no village "${unknown ?? ''}" in sites/.`,
    'Write --desa with folder names, with commas between them, or leave it out for all.',
  );
}
