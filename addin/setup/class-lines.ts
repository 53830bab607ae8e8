import { spellingKey, type Spellings } from '../../contract/class-spelling.ts';

/** A class that somebody named before a row has it. */
export interface TypedClass {
  readonly name: string;
  /** What belongs to it; empty where that was left out. */
  readonly description: string;
}

/** Between a name and what belongs to it: what Excel copies between two cells, or a colon and a blank. */
const APART = /\t|:\s/u;

/**
 * Classes as they are typed or pasted, one on each line; blank lines count for nothing.
 *
 * @example readClassLines('Travel: taxi, train\nFood') // => [{ name: 'Travel', description: 'taxi, train' }, { name: 'Food', description: '' }]
 */
export function readClassLines(lines: string): TypedClass[] {
  return lines
    .split(/\r?\n/u)
    .map((line) => {
      const at = line.search(APART);
      if (at < 0) return { name: line.trim(), description: '' };
      return { name: line.slice(0, at).trim(), description: line.slice(at + 1).trim() };
    })
    .filter(({ name }) => name !== '');
}

/** The first class that is named a second time; undefined where none is. */
export function namedTwice(classes: readonly TypedClass[], spellings: Spellings): string | undefined {
  const seen = new Set<string>();
  return classes.find(({ name }) => {
    const key = spellings === 'together' ? spellingKey(name) : name;
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain;
  })?.name;
}
