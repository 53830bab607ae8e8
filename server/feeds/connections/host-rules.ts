import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import { mayReach } from '../../platform/notices/address-rules.ts';

/** Hosts that feeds may connect to. */
export interface NamedHosts {
  /** In small letters; `*.example.com` is every name below that one. */
  readonly names: readonly string[];
  /** Addresses, and ranges as `10.0.0.0/8`. */
  readonly ranges: readonly string[];
}

export interface HostRules {
  readonly named: NamedHosts;
  /** Whether this machine itself may be connected to unnamed: while the server answers no other. */
  readonly allowsLoopback: boolean;
  /** The addresses of a name; default: as the machine resolves it. */
  readonly resolve?: (name: string) => Promise<readonly string[]>;
}

const NAME = /^(\*\.)?[\w-]+(\.[\w-]+)*$/;

/** `FEED_HOSTS`: names, `*.` before a domain, addresses and ranges, with commas between. */
export const namedHosts = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim().toLowerCase())
      .filter((each) => each !== ''),
  )
  .refine(
    (entries) => entries.every((entry) => isRange(entry) || (NAME.test(entry) && !/^[\d.]+$/.test(entry))),
    'must be hosts with commas between: names such as db.internal, *.example.com, addresses, or ranges such as 10.1.0.0/16',
  )
  .transform((entries): NamedHosts => ({
    names: entries.filter((entry) => !isRange(entry)),
    ranges: entries.filter(isRange),
  }));

function isRange(entry: string): boolean {
  const [address = '', bits, more] = entry.split('/');
  const longest = isIP(address) === 6 ? 128 : 32;
  const isFit = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return isIP(address) > 0 && isFit && more === undefined;
}

/**
 * Why feeds may not connect to a host; null when they may. The name must be named, or every address that it has now;
 * and whatever is named, no address may be one that clouds answer their machines' secrets at, or of the link.
 *
 * @param host a name or an address, without a port
 * @returns `unreachable` where a name that is named has no address
 */
export async function hostFault(
  host: string,
  { named, allowsLoopback, resolve = resolved }: HostRules,
): Promise<FeedFault | null> {
  const name = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '');
  const refused = { reason: 'host-not-allowed', host, code: 'FEED_HOSTS' } as const;
  const isNamed = isIP(name) === 0 && named.names.some((entry) => isOf(name, entry));
  const addresses = isIP(name) === 0 ? await resolve(name).catch(() => []) : [name];
  if (addresses.length === 0) return isNamed ? { reason: 'unreachable', host, code: 'ENOTFOUND' } : refused;
  const inRange = rangesOf(named.ranges);
  const isAllowed = addresses.every((address) => {
    if (mayReach(address, 'loopback')) return allowsLoopback;
    return mayReach(address, 'internal') && (isNamed || inRange(address));
  });
  return isAllowed ? null : refused;
}

function isOf(name: string, entry: string): boolean {
  return entry.startsWith('*.') ? name.endsWith(entry.slice(1)) : name === entry;
}

function rangesOf(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const range of ranges) {
    const [start = '', bits] = range.split('/');
    const family = isIP(start) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(start, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  }
  return (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

async function resolved(name: string): Promise<string[]> {
  return (await lookup(name, { all: true })).map(({ address }) => address);
}
