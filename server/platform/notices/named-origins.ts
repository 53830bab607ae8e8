import { z } from 'zod';
import { isThisMachine } from './address-rules.ts';

/**
 * Hosts that webhooks may be sent to although they are not public or have a port of their own, as `NOTICE_HOSTS` has
 * them: names with a port where it is not 443, with commas between; with http:// in front of this machine alone.
 */
export const namedOrigins = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim().toLowerCase())
      .filter((each) => each !== ''),
  )
  .refine(
    (entries) => entries.every((entry) => originOf(entry) !== null),
    'must be names of hosts with commas between, such as chat.internal or chat.internal:8065; http:// goes before this machine alone, as in http://localhost:9000',
  )
  .transform((entries) => entries.map((entry) => originOf(entry)!));

/** As URLs have it; null for what names no host. */
function originOf(entry: string): string | null {
  const text = entry.includes('://') ? entry : `https://${entry}`;
  if (!URL.canParse(text)) return null;
  const { origin, protocol, hostname, pathname, search, hash, username } = new URL(text);
  const isBare = pathname === '/' && search === '' && hash === '' && username === '';
  const isHost = /^([\w-]+(\.[\w-]+)*|\[[\da-f:.]+\])$/.test(hostname);
  const isFit = protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
  return isBare && isHost && isFit ? origin : null;
}
