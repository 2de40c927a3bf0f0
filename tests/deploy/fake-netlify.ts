/**
 * The part of Netlify's API that a deploy uses, as its documentation describes it: sites, deploys by file
 * digests that are ready when every required file has come, published when ready, and limits.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface FakeDeploy {
  id: string;
  site_id: string;
  state: string;
  title: string | null;
  created_at: string;
  required: string[];
  files: Record<string, string>;
}

interface FakeSite {
  id: string;
  name: string;
  custom_domain: string | null;
  published_deploy: { id: string } | null;
}

export class FakeNetlify {
  readonly sites: FakeSite[] = [];
  readonly deploys: FakeDeploy[] = [];
  /** `METHOD path` of every request, without queries. */
  readonly log: string[] = [];
  /** Answers to give before the true ones: a status for the next requests that match. */
  readonly troubles: { match: RegExp; status: number; times: number }[] = [];
  readonly #blobs = new Map<string, Buffer>();
  readonly #server: Server;
  readonly listening: Promise<unknown>;

  constructor() {
    this.#server = createServer(async (request, response) => {
      const [status, value] = await this.#answer(request).catch(
        (error: Error) => [500, error.message] as const,
      );
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    }).listen(0, '127.0.0.1');
    this.listening = once(this.#server, 'listening');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/v1`;
  }

  /** What a visitor of the site would get. */
  page(name: string, path: string): string | undefined {
    const published = this.sites.find((site) => site.name === name)?.published_deploy?.id;
    const sha = this.deploys.find(({ id }) => id === published)?.files[path];
    return sha === undefined ? undefined : this.#blobs.get(sha)?.toString();
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage): Promise<readonly [status: number, value: unknown]> {
    const url = new URL(request.url ?? '', 'http://x');
    const path = url.pathname.replace('/api/v1', '');
    const asked = `${request.method} ${path}`;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    this.log.push(asked);
    if (request.headers.authorization !== 'Bearer rahasia') return [401, { message: 'Access Denied' }];
    const trouble = this.troubles.find(({ match, times }) => times > 0 && match.test(asked));
    if (trouble) {
      trouble.times--;
      return [trouble.status, { message: 'trouble' }];
    }
    return this.#route(asked, url.searchParams, body);
  }

  #route(asked: string, query: URLSearchParams, body: Buffer): readonly [status: number, value: unknown] {
    const json = () => JSON.parse(body.toString());
    if (asked === 'GET /sites') {
      const found = this.sites.filter(({ name }) => name.includes(query.get('name') ?? ''));
      const [size, page] = [Number(query.get('per_page')), Number(query.get('page'))];
      return [200, found.slice((page - 1) * size, page * size)];
    }
    if (/^POST (?:\/[\w-]+)?\/sites$/.test(asked)) {
      const { name, custom_domain } = json();
      if (this.sites.some((site) => site.name === name))
        return [422, { errors: { subdomain: ['must be unique'] } }];
      const site = { id: `situs-${this.sites.length}`, name, custom_domain, published_deploy: null };
      this.sites.push(site);
      return [201, site];
    }
    const [, id = '', rest = ''] = /^\w+ \/(?:sites|deploys)\/([^/]+)(.*)$/.exec(asked) ?? [];
    const site = this.sites.find((one) => one.id === id);
    const deploy = this.deploys.find((one) => one.id === id);
    if (site && asked.startsWith('PATCH')) return [200, Object.assign(site, json())];
    if (site && asked.startsWith('GET') && rest === '/deploys')
      return [200, this.deploys.filter(({ site_id }) => site_id === id).reverse()];
    if (site && asked.startsWith('POST') && rest === '/deploys')
      return [200, this.#begin(site, query, json().files)];
    if (site && rest.endsWith('/restore')) {
      site.published_deploy = { id: rest.split('/')[2] ?? '' };
      return [200, {}];
    }
    if (deploy && asked.startsWith('PUT'))
      return this.#upload(deploy, decodeURIComponent(rest.replace('/files', '')), body);
    return deploy && asked.startsWith('GET') ? [200, this.#look(deploy)] : [404, { message: 'Not Found' }];
  }

  #begin(site: FakeSite, query: URLSearchParams, files: Record<string, string>): FakeDeploy {
    const required = [...new Set(Object.values(files))].filter((sha) => !this.#blobs.has(sha));
    const deploy = {
      id: `terbit-${this.deploys.length}`,
      site_id: site.id,
      state: 'uploading',
      title: query.get('title'),
      created_at: new Date().toISOString(),
      required,
      files,
    };
    this.deploys.push(deploy);
    return deploy;
  }

  #upload(deploy: FakeDeploy, path: string, body: Buffer): readonly [status: number, value: unknown] {
    const sha = createHash('sha1').update(body).digest('hex');
    if (deploy.files[path] !== sha) return [422, { message: `${path} is another file than was announced` }];
    this.#blobs.set(sha, body);
    return [200, { path, sha }];
  }

  /** Ready once all files are there; being ready publishes it. */
  #look(deploy: FakeDeploy): FakeDeploy {
    if (deploy.state === 'uploading' && deploy.required.every((sha) => this.#blobs.has(sha))) {
      deploy.state = 'ready';
      const site = this.sites.find(({ id }) => id === deploy.site_id);
      if (site) site.published_deploy = { id: deploy.id };
    }
    return deploy;
  }
}
