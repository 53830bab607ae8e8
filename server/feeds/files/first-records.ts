import type { SourceRecord } from '../ports/source.ts';
import type { CheckedFile } from './check-file.ts';
import { fileRecords } from './file-records.ts';
import { refusedRecord } from './refused-record.ts';
import type { TextBytes } from './text-bytes.ts';

/** The first records of a file, or the one that says why there are none. */
export async function firstRecords(
  bytes: TextBytes,
  checked: CheckedFile,
  count: number,
): Promise<readonly SourceRecord[]> {
  if (checked.faultCount > 0) return [refusedRecord(checked, 'refused')];
  for await (const records of fileRecords(bytes, checked)) return records.slice(0, count);
  return [];
}
