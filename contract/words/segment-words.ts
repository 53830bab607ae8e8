import type { Segment } from '../segment.ts';

/** In the place of the names of classes that whoever sees some rows only may not hear of. */
export const OTHER_CLASSES = '(another class)';

/**
 * A segment, as one names it.
 * @example segmentWords({ column: 'Cost centre', value: '4711' }) // => 'Cost centre “4711”'
 */
export function segmentWords({ column, value }: Segment): string {
  return `${column} “${value}”`;
}
