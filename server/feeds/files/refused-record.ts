import type { CellValue } from '../../../contract/cell.ts';
import { fileFaultWords } from '../../../contract/words/file-fault-words.ts';
import type { SourceRecord } from '../ports/source.ts';
import type { CheckedFile } from './check-file.ts';

const NO_FIELDS: ReadonlyMap<string, CellValue> = new Map();
const NO_HEADERS: ReadonlyMap<string, Uint8Array> = new Map();

/** What stands for a whole file that is refused: what is wrong with it, a sentence a line, as its bytes. */
export function refusedRecord({ faults, faultCount }: CheckedFile, position: string): SourceRecord {
  const sentences = faults.map(({ line, fault }) => fileFaultWords(line, fault));
  const more = faultCount > faults.length ? [`… (${faultCount})`] : [];
  return {
    ...{ position, fields: NO_FIELDS, key: null, headers: NO_HEADERS, at: null },
    bytes: Buffer.from([...sentences, ...more].join('\n')),
    fault: { reason: 'unreadable', format: 'CSV', said: sentences[0] ?? '' },
  };
}
