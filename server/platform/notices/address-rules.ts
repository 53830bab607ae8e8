import { BlockList, isIP } from 'node:net';
import type { AddressFault } from '../../../contract/delivery-fault.ts';

/**
 * Which machines an address may lead to: any in the `public` internet; those of the own network as well, where the
 * operator named the host (`internal`); or this machine alone (`loopback`), over plain http.
 */
export type Reach = 'public' | 'internal' | 'loopback';

/** Ports that webhooks have, unless the operator names another. */
const PORTS: readonly string[] = ['', '443', '8443'];

/**
 * Where nobody gets, named or not: what the IANA keeps for a purpose of its own, and what a cloud answers its machines
 * with credentials at (169.254.169.254, 168.63.129.16 of Azure, 100.100.100.200 of Alibaba, fd00:ec2::254 of AWS).
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const NEVER = listOf([
  '0.0.0.0/8',
  '100.100.100.200/32',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/128',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  'fd00:ec2::254/128',
]);
/** Machines of a network of one's own, and this one. */
const INTERNAL = listOf([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1/128',
  'fc00::/7',
]);
const LOOPBACK = listOf(['127.0.0.0/8', '::1/128']);
/** Of IPv6 only this part is given out; an IPv4 address inside another one is not in it. */
const GIVEN_OUT = listOf(['2000::/3']);
/** Of that, what is no machine's own: Teredo and its like, examples, 6to4, which holds an IPv4 address. */
const NOT_GIVEN_OUT = listOf(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/**
 * An address as it is asked: without a dot behind the host, which changes no name but slips past lists, and without
 * what stands behind “#”. Null for what is no address.
 *
 * @example canonicalAddress('https://a.example.:443/x#y')?.href // => 'https://a.example/x'
 */
export function canonicalAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const address = new URL(text);
  if (address.hostname.endsWith('.')) address.hostname = address.hostname.replace(/\.+$/, '');
  address.hash = '';
  return address;
}

/**
 * Which machines an address may lead to.
 *
 * @param named origins that the operator lets through, as `NOTICE_HOSTS` has them
 */
export function reachOf({ origin, protocol }: URL, named: readonly string[]): Reach {
  if (!named.includes(origin)) return 'public';
  return protocol === 'http:' ? 'loopback' : 'internal';
}

/**
 * What is wrong with an address before anybody is asked where its host is; null when nothing is.
 *
 * @param named as for {@link reachOf}
 */
export function addressFault(address: URL, named: readonly string[]): AddressFault | null {
  const reach = reachOf(address, named);
  if (address.username !== '' || address.password !== '') return 'userinfo';
  if (address.protocol !== 'https:' && reach !== 'loopback') return 'scheme';
  if (reach === 'public' && !PORTS.includes(address.port)) return 'port';
  const ip = ipOf(address);
  return ip !== null && !mayReach(ip, reach) ? 'internal' : null;
}

/** The IP address that stands where a name could; URLs write them one way, however they were typed. */
export function ipOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}

/**
 * Whether a host is this machine itself, by its name or by a number.
 * @example isThisMachine('[::1]') // => true
 */
export function isThisMachine(host: string): boolean {
  return host === 'localhost' || mayReach(host.replace(/^\[|\]$/g, ''), 'loopback');
}

/**
 * Whether a machine may be connected to.
 *
 * @example mayReach('10.0.0.7', 'public') // => false
 * @example mayReach('10.0.0.7', 'internal') // => true
 * @example mayReach('169.254.169.254', 'internal') // => false
 */
export function mayReach(ip: string, reach: Reach): boolean {
  const version = isIP(ip);
  if (version === 0 || ip.includes('%')) return false;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  const isIn = (list: BlockList): boolean => list.check(ip, family);
  if (isIn(NEVER)) return false;
  if (reach === 'loopback') return isIn(LOOPBACK);
  if (isIn(INTERNAL)) return reach === 'internal';
  return family === 'ipv4' || (isIn(GIVEN_OUT) && !isIn(NOT_GIVEN_OUT));
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [start = '', bits] = range.split('/');
    list.addSubnet(start, Number(bits), isIP(start) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
