import { MAX_CELL_TEXT } from '../cell.ts';
import type { FileFault } from '../feeds/feed-file.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './file-fault/de.ts';
import { en } from './file-fault/en.ts';
import { pt } from './file-fault/pt.ts';
import { quoted } from './phrases.ts';

const words = catalogue({ en, de, pt });

/**
 * What is wrong in a line of a file, in a sentence.
 * @example fileFaultWords(7, { reason: 'encoding', encoding: 'UTF-8' }) // => 'Line 7: bytes that are no UTF-8.'
 */
export function fileFaultWords(line: number, fault: FileFault): string {
  if (fault.reason !== 'text-too-long') return words(fault.reason, { line, ...fault });
  return words(fault.reason, { line, ...fault, column: quoted(fault.column), most: MAX_CELL_TEXT });
}
