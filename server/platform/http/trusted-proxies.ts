import { isIP } from 'node:net';
import { z } from 'zod';

/**
 * Addresses of proxies with commas between, as Express takes them: single ones, ranges, or its names for ranges.
 *
 * Such as `10.0.0.5, 10.1.0.0/16` or `loopback`.
 */
export const trustedProxies = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .refine(
    (list) => list.every(isProxy),
    'must be addresses of proxies with commas between, such as 10.0.0.5, 10.1.0.0/16 or loopback',
  );

function isProxy(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const longest = isIP(address) === 6 ? 128 : 32;
  const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return isIP(address) > 0 && more === undefined && isRange;
}
