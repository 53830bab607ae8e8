import type { Segment } from '../segment.ts';

/**
 * A segment, as one names it.
 * @example segmentWords({ column: 'Cost centre', value: '4711' }) // => 'Cost centre “4711”'
 */
export function segmentWords({ column, value }: Segment): string {
  return `${column} “${value}”`;
}
