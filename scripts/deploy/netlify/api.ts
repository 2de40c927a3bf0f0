/**
 * The few calls of Netlify's HTTP API that a deploy needs (https://open-api.netlify.com). A deploy names
 * every file with its SHA-1; Netlify answers which of them it has not got, and only those are uploaded.
 */
import { CannotError } from '../../lib/errors.ts';
import { PassingError } from '../target.ts';

export interface NetlifySite {
  id: string;
  name: string;
  custom_domain: string | null;
  published_deploy: { id: string } | null;
}

export interface NetlifyDeploy {
  id: string;
  /** `ready` is published; `error` is final. */
  state: string;
  title: string | null;
  /** ISO 8601. */
  created_at: string;
  error_message?: string | null;
  /** SHA-1 of files to upload; only in the answer to a new deploy. */
  required?: string[];
}

export interface NetlifyOptions {
  token: string | undefined;
  /** Another address than Netlify's own. */
  base: string | undefined;
  fetch: typeof fetch;
  wait: (ms: number) => Promise<void>;
}

const BASE = 'https://api.netlify.com/api/v1';
const PER_PAGE = 100;
/** So often a request is sent again after "too many requests"; each time a minute goes by, as limits are a minute's. */
const PATIENCE = 5;
const MINUTE = 60_000;

export class NetlifyApi {
  readonly #options: NetlifyOptions;

  constructor(options: NetlifyOptions) {
    this.#options = options;
  }

  /** All sites that the token may see and whose name begins with `prefix`. */
  async sites(prefix: string): Promise<NetlifySite[]> {
    const sites: NetlifySite[] = [];
    for (let page = 1; ; page++) {
      const query = new URLSearchParams({
        name: prefix,
        filter: 'all',
        per_page: `${PER_PAGE}`,
        page: `${page}`,
      });
      const some = await this.#json<NetlifySite[]>('GET', `/sites?${query}`);
      sites.push(...some.filter(({ name }) => name.startsWith(prefix)));
      if (some.length < PER_PAGE) return sites;
    }
  }

  createSite(name: string, domain: string, team: string | undefined): Promise<NetlifySite> {
    const path = team === undefined ? '/sites' : `/${team}/sites`;
    return this.#json('POST', path, { name, custom_domain: domain });
  }

  setDomain(site: string, domain: string): Promise<NetlifySite> {
    return this.#json('PATCH', `/sites/${site}`, { custom_domain: domain });
  }

  /** Newest first, at most a hundred. */
  deploys(site: string): Promise<NetlifyDeploy[]> {
    return this.#json('GET', `/sites/${site}/deploys?per_page=${PER_PAGE}`);
  }

  /** @param files SHA-1 by path with a leading slash */
  createDeploy(site: string, title: string, files: Record<string, string>): Promise<NetlifyDeploy> {
    return this.#json('POST', `/sites/${site}/deploys?${new URLSearchParams({ title })}`, { files });
  }

  deploy(id: string): Promise<NetlifyDeploy> {
    return this.#json('GET', `/deploys/${id}`);
  }

  /** @param path with a leading slash */
  async upload(deploy: string, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const encoded = path.slice(1).split('/').map(encodeURIComponent).join('/');
    await this.#send('PUT', `/deploys/${deploy}/files/${encoded}`, 'application/octet-stream', bytes);
  }

  /** Publishes an earlier deploy again. */
  async restore(site: string, deploy: string): Promise<void> {
    await this.#send('POST', `/sites/${site}/deploys/${deploy}/restore`);
  }

  async #json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return (await (await this.#send(method, path, 'application/json', text)).json()) as T;
  }

  async #send(method: string, path: string, type = '', body?: BodyInit): Promise<Response> {
    const { token, base = BASE, fetch: get, wait } = this.#options;
    if (!token) {
      throw new CannotError(
        'The environment has no NETLIFY_AUTH_TOKEN.',
        'Make a personal access token in your Netlify account, and keep it where your CI keeps secrets.',
      );
    }
    const headers = {
      authorization: `Bearer ${token}`,
      'user-agent': 'balai',
      ...(type && { 'content-type': type }),
    };
    for (let attempt = 0; ; attempt++) {
      const answer = await get(`${base}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      }).catch((error: Error) => {
        throw new PassingError(`Netlify: ${error.message}`);
      });
      if (answer.ok) return answer;
      const said = `Netlify: ${method} ${path.replace(/\?.*/, '')}: ${answer.status} ${(await answer.text()).slice(0, 200)}`;
      if (answer.status === 429 && attempt < PATIENCE) await wait(MINUTE);
      else if (answer.status === 401)
        throw new CannotError(said, 'Is NETLIFY_AUTH_TOKEN right, and still valid?');
      else if (answer.status === 429 || answer.status >= 500) throw new PassingError(said);
      else throw new Error(said);
    }
  }
}
