/**
 * Takes bodies in. What is larger than its address allows is refused while it arrives. What is large is worked on
 * once it is there, as much at a time as memory allows: until then it costs a connection and a place on the disk, so
 * that neither many photos at once nor a phone that stops halfway holds up the others.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { Gate } from '../../lib/gate.ts';
import type { GatewayEnv } from '../gateway.ts';
import { Refusal, storageFull } from '../refusal.ts';
import { bodyLimit } from './body-limits.ts';
import { isApi } from './origin.ts';
import { SMALL, Spool } from './spool.ts';

/**
 * Bytes of large bodies that are worked on at once. Each costs some four times its size: the bytes, their text,
 * the photo in it.
 */
const AT_WORK = 12 * 1024 * 1024;

/**
 * Bytes of bodies that may be on their way at once, of all and of one person: a stolen phone can neither fill the
 * disk with them nor take the place of everybody else.
 */
const ON_THEIR_WAY = { all: 1024 * 1024 * 1024, each: 96 * 1024 * 1024 };

/**
 * @param folder where large bodies wait
 * @param most bytes on their way; with more, it is said that one should come back later
 */
export function takeBody(folder: string, most = ON_THEIR_WAY): MiddlewareHandler<GatewayEnv> {
  const gate = new Gate(AT_WORK);
  const onTheirWay = new Map<string, number>();
  const count = (key: string, bytes: number): number => {
    const sum = (onTheirWay.get(key) ?? 0) + bytes;
    if (sum > 0) onTheirWay.set(key, sum);
    else onTheirWay.delete(key);
    return sum;
  };
  return async (c, next) => {
    const limit = bodyLimit(c);
    const announced = announcedBytes(c);
    if (announced !== undefined && announced > limit) throw tooLarge();
    if (announced !== undefined && announced <= SMALL) return next();
    const { body } = c.req.raw;
    if (!body) return next();
    const who = `orang ${c.get('person')?.id ?? ''}`;
    await using spool = new Spool(folder);
    const work = async (): Promise<void> => {
      await handOver(c, spool);
      await next();
    };
    try {
      for await (const chunk of chunksOf(body)) {
        const isFull = count(who, chunk.length) > most.each;
        const areFull = count('semua', chunk.length) > most.all;
        await keep(chunk, spool);
        if (spool.size > limit) throw tooLarge();
        if (isFull || areFull) throw new Refusal(503, 'Server sedang penuh. Coba lagi sebentar lagi.');
      }
      await (spool.size > SMALL ? gate.pass(work, spool.size) : work());
    } finally {
      for (const key of [who, 'semua']) count(key, -spool.size);
    }
  };
}

/** The JSON of a request. Its text, in which a photo is as large again, is let go; nobody can ask for it twice. */
export async function jsonOf(c: Context): Promise<unknown> {
  const json: unknown = await c.req.json();
  c.req.bodyCache = {};
  return json;
}

/** Undefined where only the end of the body tells. */
function announcedBytes(c: Context): number | undefined {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return 0;
  const length = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined;
  return length === undefined ? undefined : Number(length);
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch {
    throw new Refusal(400, 'Kiriman terputus di jalan. Coba lagi.');
  }
}

async function keep(chunk: Uint8Array, spool: Spool): Promise<void> {
  await spool.add(chunk).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOSPC' || error.code === 'EDQUOT' ? storageFull() : error;
  });
}

/** As if a handler had read it: a new request in place of this one would hold one more copy until its end. */
async function handOver(c: Context, spool: Spool): Promise<void> {
  const bytes = await spool.bytes();
  const read = isApi(c.req.path) ? { text: bytes.toString('utf8') } : { arrayBuffer: bytes.buffer };
  for (const [kind, value] of Object.entries(read))
    Object.assign(c.req.bodyCache, { [kind]: Promise.resolve(value) });
}

function tooLarge(): Refusal {
  return new Refusal(413, 'Kiriman terlalu besar. Pakai foto atau berkas yang lebih kecil.');
}
