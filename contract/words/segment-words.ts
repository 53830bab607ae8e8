import type { Segment } from '../segment.ts';
import { catalogue } from './language/catalogue.ts';
import { quotedWhole } from './phrases.ts';
import { de } from './segment/de.ts';
import { en } from './segment/en.ts';
import { pt } from './segment/pt.ts';

const words = catalogue({ en, de, pt });

/** In the place of the names of classes that whoever sees some rows only may not hear of. */
export function anotherClass(): string {
  return words('anotherClass');
}

/**
 * A segment, as one names it.
 * @example segmentWords({ column: 'Cost centre', value: '4711' }) // => 'Cost centre “4711”'
 */
export function segmentWords({ column, value }: Segment): string {
  return `${column} ${quotedWhole(value)}`;
}
