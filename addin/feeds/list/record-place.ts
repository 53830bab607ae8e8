import { rowOfPosition } from '../../../contract/feeds/row-of-position.ts';
import { feedsWords } from '../words/feeds-words.ts';

/** A record's place in its source, in words: a row by its key, any other record as the source writes its place. */
export function recordPlace(position: string): string {
  const row = rowOfPosition(position);
  return row === null ? feedsWords('recordPlace', { position }) : feedsWords('rowPlace', { row });
}
