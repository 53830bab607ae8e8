import { MAX_CELL_LENGTH } from '../cells/cell.ts';
import { filesWords } from './words/files-words.ts';

/** Says how many cells were too long for Excel and were cut; a whole sentence. */
export function cutCells(count: number): string {
  return filesWords('cutCells', { cells: count, most: MAX_CELL_LENGTH });
}
