/** A signed-in device that speaks the editor's protocol with a gateway, over HTTP. */
import { Agent, request } from 'node:http';
import { peopleFile } from '../../cms/data-folder.ts';
import { openPeople } from '../../cms/people/open.ts';
import type { GatewayProcess } from './gateway.ts';

export interface SignedIn {
  /** The village that its person edits. */
  village: string;
  /** What the cookie holds. */
  token: string;
}

export interface Reply {
  status: number;
  text: string;
  /** Milliseconds from the first byte sent to the last one received. */
  ms: number;
}

/** Invites as many people as asked for, village by village, and signs each in on one device. */
export function signIn(data: string, villages: readonly string[], count: number): SignedIn[] {
  const people = openPeople(peopleFile(data), () => new Date());
  try {
    return Array.from({ length: count }, (_, index) => {
      const village = villages[index % villages.length] as string;
      const { token } = people.invite({ nama: `Operator ${index}`, peran: 'operator', desa: [village] });
      const accepted = people.accept(token, 'Ponsel Android, Chrome');
      if (!accepted) throw new Error('An invitation of this moment was refused.');
      return { village, token: accepted.token };
    });
  } finally {
    people.close();
  }
}

/** Asks one gateway, on connections that stay open as those of browsers do. */
export class Network {
  readonly #gateway: Pick<GatewayProcess, 'origin' | 'port'>;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(gateway: Pick<GatewayProcess, 'origin' | 'port'>) {
    this.#gateway = gateway;
  }

  get({ token }: SignedIn, path: string): Promise<Reply> {
    return this.#send('GET', path, token);
  }

  /** One action of the protocol. `params` may be JSON already, so that making it is not measured. */
  act(who: SignedIn, action: string, params: object | string): Promise<Reply> {
    const json = typeof params === 'string' ? params : JSON.stringify(params);
    return this.post(who, '/admin/api', `{"branch":"main","action":"${action}","params":${json}}`);
  }

  /** Sends JSON. */
  post({ token }: SignedIn, path: string, json: string): Promise<Reply> {
    return this.#send('POST', path, token, Buffer.from(json));
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, token: string, body?: Buffer): Promise<Reply> {
    const { origin, port } = this.#gateway;
    const headers: Record<string, string> = {
      host: new URL(origin).host,
      cookie: `__Host-balai=${token}`,
      ...(body && { origin, 'content-type': 'application/json', 'content-length': String(body.length) }),
    };
    return new Promise((resolve, reject) => {
      const start = performance.now();
      const sent = request(
        { host: '127.0.0.1', port, path, method, headers, agent: this.#agent },
        (reply) => {
          const chunks: Buffer[] = [];
          reply.on('data', (chunk: Buffer) => chunks.push(chunk));
          reply.on('error', reject);
          reply.on('end', () => {
            const ms = performance.now() - start;
            resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString(), ms });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
