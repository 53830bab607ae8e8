import type { Segment } from '../segment.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './segment/de.ts';
import { en } from './segment/en.ts';
import { pt } from './segment/pt.ts';

const words = catalogue({ en, de, pt });

/**
 * A segment, as one names it.
 * @example segmentWords({ column: 'Cost centre', value: '4711' }) // => 'Cost centre “4711”'
 */
export function segmentWords({ column, value }: Segment): string {
  return words('named', { column, value });
}
