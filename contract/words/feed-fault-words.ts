import type { FeedFault, RecordFault } from '../feeds/feed-fault.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './feed-fault/de.ts';
import { en } from './feed-fault/en.ts';
import { pt } from './feed-fault/pt.ts';
import { quoted } from './phrases.ts';

const words = catalogue({ en, de, pt });

/**
 * Why a feed does not go on, in a sentence.
 * @example feedFaultWords({ reason: 'missing', what: 'topic', name: 'tweets' }) // => 'There is no topic “tweets”.'
 */
export function feedFaultWords(fault: FeedFault): string {
  switch (fault.reason) {
    case 'missing':
      return words(`missing.${fault.what}`, { name: quoted(fault.name) });
    case 'host-not-allowed':
    case 'unreachable':
    case 'untrusted':
      return words(fault.reason, { host: quoted(fault.host), code: fault.code });
    case 'gap':
      return words('gap', { partition: quoted(fault.partition), from: fault.from, to: fault.to });
    case 'secret':
      return words('secret', { connection: quoted(fault.connection) });
    default:
      return words(fault.reason, { ...fault });
  }
}

/**
 * Why a record cannot be taken, in a sentence.
 * @example recordFaultWords({ reason: 'no-key', field: 'id' }) // => 'The field “id” of the row’s key is missing or empty.'
 */
export function recordFaultWords(fault: RecordFault): string {
  if (fault.reason === 'too-large-for-topic')
    return words('record.too-large-for-topic', { topic: quoted(fault.topic), bytes: fault.bytes });
  const values = 'field' in fault ? { ...fault, field: quoted(fault.field) } : { ...fault };
  return words(`record.${fault.reason}`, values);
}
