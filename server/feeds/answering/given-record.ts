import type { RecordFault } from '../../../contract/feeds/feed-fault.ts';
import { flattenFields } from '../fields/flatten-fields.ts';
import type { SourceRecord } from '../ports/source.ts';

const MOST_SAID = 200;

/**
 * A record of the text of one JSON object, at a position.
 *
 * @example recordOfText('{"id": 7}', '1').fields.get('id') // => 7
 * @example recordOfText('{"id":', '1').fault?.reason // => 'unreadable'
 */
export function recordOfText(text: string, position: string): SourceRecord {
  const { fields, fault } = fieldsOf(text);
  const bytes = Buffer.from(text, 'utf8');
  return { position, fields: fields ?? new Map(), bytes, key: null, headers: new Map(), at: null, fault };
}

function fieldsOf(text: string): {
  readonly fields: SourceRecord['fields'] | null;
  readonly fault: RecordFault | null;
} {
  try {
    return flattenFields(JSON.parse(text));
  } catch (error) {
    const said = (error as Error).message.slice(0, MOST_SAID);
    return { fields: null, fault: { reason: 'unreadable', format: 'JSON', said } };
  }
}
