import { MAX_CELL_LENGTH } from '../cells/cell.ts';
import { counted } from './part-nouns.ts';

/** Says how many cells were too long for Excel and were cut; a whole sentence. */
export function cutCells(count: number): string {
  return `${counted(count, 'cell')} held more than ${MAX_CELL_LENGTH.toLocaleString('en-GB')} characters and ${count === 1 ? 'was' : 'were'} cut.`;
}
