import { listed } from '../words/phrases.ts';

/** A row by its key, as sources of databases write its position. */
const ROW_KEY = /^(?:row )?(\[".*"\])$/s;

/**
 * The key of the row that a record's position names, its cells listed; null where it names none, such as an offset.
 *
 * @example rowOfPosition('row ["PC-004532"]') // => 'PC-004532'
 * @example rowOfPosition('1:40') // => null
 */
export function rowOfPosition(position: string): string | null {
  const [, key] = ROW_KEY.exec(position) ?? [];
  return key === undefined ? null : listed(JSON.parse(key) as string[]);
}
