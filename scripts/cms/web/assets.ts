/** Files that pages load, at addresses that carry a hash of their bytes, so that browsers keep them for good. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import { hashText } from '../../lib/hash.ts';
import { chooseEncoding, contentType, type Encoding, encode } from '../../serve/content.ts';
import type { Gateway, GatewayEnv } from '../gateway.ts';
import { ASSETS } from './headers.ts';
import { pageSheet } from './sheet.ts';

/** A large file may come with these beside it, packed once and better than on the fly. */
const SUFFIXES: readonly [Encoding, string][] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];
const PACKED = /\.(?:br|gz)$/;

/** Files by the last part of their address. */
export class Assets {
  readonly #files = new Map<string, Buffer>();
  readonly #urls = new Map<string, string>();
  readonly #encoded = new Map<string, Promise<Buffer>>();

  /** @param files name -> content */
  constructor(files: Record<string, Buffer>) {
    for (const [name, content] of Object.entries(files)) {
      if (PACKED.test(name)) continue;
      const extension = extname(name);
      const stem = name.slice(0, name.length - extension.length);
      const hashed = `${stem}.${hashText(content).slice(0, 16)}${extension}`;
      this.#files.set(hashed, content);
      this.#urls.set(name, `${ASSETS}${hashed}`);
      for (const [encoding, suffix] of SUFFIXES) {
        const packed = files[name + suffix];
        if (packed) this.#encoded.set(`${encoding} ${hashed}`, Promise.resolve(packed));
      }
    }
  }

  /** Address of a file by its plain name: `app.js`. Throws when there is none: the page would come out bare. */
  url(name: string): string {
    const url = this.#urls.get(name);
    if (url === undefined) throw new Error(`There is no file ${name} for pages.`);
    return url;
  }

  /** A file as it is sent; compressed once, then kept. Undefined where there is no such name. */
  async find(
    hashed: string,
    accepted: string | undefined,
  ): Promise<{ body: Buffer; encoding: Encoding } | undefined> {
    const content = this.#files.get(hashed);
    if (!content) return undefined;
    const encoding = chooseEncoding(hashed, content.length, accepted);
    const key = `${encoding} ${hashed}`;
    const body = this.#encoded.get(key) ?? encode(content, encoding);
    this.#encoded.set(key, body);
    return { body: await body, encoding };
  }
}

/** What server-rendered pages load. */
export const pageAssets = new Assets({
  'gaya.css': Buffer.from(pageSheet),
  'ikon.svg': readFileSync(join(import.meta.dirname, 'ikon.svg')),
});

const folders = new Map<string, Assets>();

/** The files that lie in a folder, read at its first use; no file where there is no folder. */
export function assetsIn(folder: string): Assets {
  let assets = folders.get(folder);
  if (!assets) {
    assets = new Assets(readFolder(folder));
    folders.set(folder, assets);
  }
  return assets;
}

/** `/admin/aset/*` */
export function assetRoutes({ adminFolder }: Gateway): Hono<GatewayEnv> {
  return new Hono<GatewayEnv>().get(`${ASSETS}:name`, async (c) => {
    const name = c.req.param('name');
    const accepted = c.req.header('accept-encoding');
    const found =
      (await pageAssets.find(name, accepted)) ?? (await assetsIn(adminFolder).find(name, accepted));
    if (!found) return c.notFound();
    if (found.encoding !== 'identity') c.header('Content-Encoding', found.encoding);
    c.header('Vary', 'Accept-Encoding');
    return c.body(new Uint8Array(found.body), 200, { 'Content-Type': contentType(name) });
  });
}

function readFolder(folder: string): Record<string, Buffer> {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name))]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
