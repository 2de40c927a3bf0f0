/** Opens the ports on which a local server answers. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const DEFAULT_PORT = 4321;

export interface ListenOptions {
  /** One address to listen on instead of the two loopback addresses. */
  host?: string | undefined;
  /** Exactly this port (0: any free one). Without it: the first free one from `first`. */
  port?: number | undefined;
  /** {@link DEFAULT_PORT} when left out. */
  first?: number;
}

export interface Listening {
  port: number;
  /**
   * Takes no new connections and closes the open ones.
   * @param grace milliseconds that requests have which are being answered; none when left out
   */
  close(grace?: number): Promise<void>;
}

/**
 * How long a connection stays open without a request (milliseconds). Caddy keeps its own for two minutes; if this
 * end closed first, a request that is on its way at that moment would be lost, and one that saves is not repeated.
 */
const KEEP_ALIVE = 130_000;

/** How many ports above the first are tried. */
const TRIES = 50;

/**
 * Listens on 127.0.0.1 and ::1 (browsers resolve `*.localhost` to either), where the machine has them.
 * @throws an error with code `EADDRINUSE` when the port that was asked for is taken.
 */
export async function listen(handler: RequestListener, options: ListenOptions = {}): Promise<Listening> {
  const hosts = options.host === undefined ? ['127.0.0.1', '::1'] : [options.host];
  if (options.port !== undefined) return open(handler, hosts, options.port);
  const { first = DEFAULT_PORT } = options;
  for (let port = first; ; port++) {
    try {
      return await open(handler, hosts, port);
    } catch (error) {
      if (!hasCode(error, 'EADDRINUSE') || port >= first + TRIES) throw error;
    }
  }
}

async function open(handler: RequestListener, hosts: readonly string[], port: number): Promise<Listening> {
  const servers: Server[] = [];
  const close = async (grace = 0): Promise<void> => {
    await Promise.all(servers.map((server) => shut(server, grace)));
  };
  let actual = port;
  for (const host of hosts) {
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, handler);
    try {
      actual = await bind(server, host, actual);
      servers.push(server);
    } catch (error) {
      const hasNoIpv6 = hasCode(error, 'EADDRNOTAVAIL') || hasCode(error, 'EAFNOSUPPORT');
      if (hasNoIpv6 && servers.length > 0) continue;
      await close();
      throw error;
    }
  }
  return { port: actual, close };
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => resolve((server.address() as AddressInfo).port));
  });
}

/** How often connections are looked at that have nothing left to do (milliseconds). */
const LOOK = 20;

function shut(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), LOOK);
    const end = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(end);
      resolve();
    });
  });
}

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}
