/**
 * Which addresses a check of links may connect to. Operators write the links, so one may name a machine of the
 * office or the cloud's own service; such a link is never asked (server-side request forgery).
 */
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Special-purpose ranges of the IANA registries (RFC 6890 and what followed), with multicast. */
const PRIVATE: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** What holds of IPv6 is the other way round: this is what may be asked, all else is not. */
const PUBLIC_6: readonly [network: string, prefix: number][] = [['2000::', 3]];
/** Inside of it: other networks in disguise (6to4, Teredo), documentation, and what names no machine. */
const PRIVATE_6: readonly [network: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refused4 = listOf(PRIVATE, 'ipv4');
const allowed6 = listOf(PUBLIC_6, 'ipv6');
const refused6 = listOf(PRIVATE_6, 'ipv6');

/** True for an address of the public internet; false for anything else, text that is no address too. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (!isIPv6(address)) return !refused4.check(address, 'ipv4');
  return allowed6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
}

function listOf(ranges: readonly [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
}
