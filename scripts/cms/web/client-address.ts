/** Whose connection a request is, as far as rate limits tell clients apart. */
import { isIPv6 } from 'node:net';

/**
 * The client's address, or its network where one household or phone has many (IPv6: /64).
 * @param socket address at the other end of the connection
 * @param forwarded the header `X-Forwarded-For`; pass it only where a web server of ours wrote its last item
 */
export function clientAddress(socket: string | undefined, forwarded?: string): string {
  const last = forwarded?.split(',').at(-1)?.trim();
  return network((last || socket) ?? '');
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
