import { className } from '../../../contract/classifier.ts';
import { MAX_CELL_TEXT, rowKey, type CellValue } from '../../../contract/cell.ts';
import type { RecordFault } from '../../../contract/feeds/feed-fault.ts';
import type { FeedSettings } from '../../../contract/feeds/feed.ts';
import { rowKeyOf } from '../../../contract/row-key.ts';
import { isStorable, storableText } from '../../../contract/storable-text.ts';
import type { SourceRecord } from '../ports/source.ts';
import { cleanText } from './clean-text.ts';
import type { FeedColumn } from './feed-columns.ts';

/** A record as a row of the classifier's table. */
export interface MappedRow {
  readonly key: string;
  /** The cells that the key is made of; none where the row is known by its record's place. */
  readonly keyCells: readonly CellValue[];
  /** In the order of the feed's columns. */
  readonly cells: readonly CellValue[];
  /** The class that the record says it has; null where it says none. */
  readonly label: string | null;
  /** What the feed learns of it: a class or a number; null where it says none. */
  readonly lesson: string | number | null;
}

/** A record that says what an earlier one turned out to be, and nothing else. */
export type ToldLabel = Pick<MappedRow, 'key'> & { readonly lesson: string | number };

/** A row, or the label of an earlier one, or why the record is neither. */
export type Mapped =
  | { readonly row: MappedRow; readonly told: null; readonly fault: null }
  | { readonly row: null; readonly told: ToldLabel; readonly fault: null }
  | { readonly row: null; readonly told: null; readonly fault: RecordFault };

/** Between the partition and the position of a row that is known by them. */
const WITHIN = ' ▸ ';

/** Makes a row of a record: its key, its columns, cleaned, and its label. O(fields of the settings). */
export function mapRecord(
  record: Pick<SourceRecord, 'position' | 'fields' | 'fault'>,
  partition: string,
  { key, label, learns }: Pick<FeedSettings, 'key' | 'label' | 'learns'>,
  columns: readonly FeedColumn[],
): Mapped {
  if (record.fault !== null) return refused(record.fault);
  const lesson = lessonOf(record.fields, learns);
  if (typeof lesson === 'object' && lesson !== null) return refused(lesson);
  if (lesson !== null && learns?.late !== undefined && isLabelAlone(record.fields, columns)) {
    const keyed = keyOf(record, partition, key);
    return 'reason' in keyed ? refused(keyed) : { row: null, told: { key: keyed.key, lesson }, fault: null };
  }
  const cells: CellValue[] = [];
  for (const column of columns) {
    const cell = record.fields.get(column.from);
    // What is carried along may be missing; what the model reads is what it learned from, or a mistake.
    if (cell === undefined && column.isOfClassifier) return refused({ reason: 'field-missing', field: column.from });
    const cleaned = typeof cell === 'string' ? storableText(cleanText(cell, column.clean)) : (cell ?? null);
    if (isTooLong(cleaned)) return refused({ reason: 'text-too-long', field: column.from });
    cells.push(cleaned);
  }
  const keyed = keyOf(record, partition, key);
  if ('reason' in keyed) return refused(keyed);
  const said = labelOf(record.fields, label);
  return typeof said === 'object' && said !== null
    ? refused(said)
    : { row: { ...keyed, cells, label: said, lesson }, told: null, fault: null };
}

function keyOf(
  { fields, position }: Pick<SourceRecord, 'fields' | 'position'>,
  partition: string,
  key: FeedSettings['key'],
): RecordFault | Pick<MappedRow, 'key' | 'keyCells'> {
  if (key === undefined) {
    const place = partition === '' ? position : `${partition}${WITHIN}${position}`;
    return { key: storableText(place), keyCells: [] };
  }
  const keyCells = key.map((field) => fields.get(field) ?? null);
  const empty = keyCells.findIndex((cell) => cell === null || String(cell).trim() === '');
  if (empty !== -1) return { reason: 'no-key', field: key[empty]! };
  const text = rowKeyOf(keyCells);
  if (text === null || !rowKey.safeParse(text).success || !isStorable(text))
    return { reason: 'key-too-long', field: key[0]! };
  return { key: text, keyCells };
}

function labelOf(fields: ReadonlyMap<string, CellValue>, label: FeedSettings['label']): RecordFault | string | null {
  const cell = label === undefined ? null : (fields.get(label) ?? null);
  const text = cell === null ? '' : storableText(String(cell)).trim();
  if (text === '') return null;
  return className.safeParse(text).success ? text : { reason: 'text-too-long', field: label! };
}

/** Whether a record has none of the fields that the classifier's columns are made of. */
function isLabelAlone(fields: ReadonlyMap<string, CellValue>, columns: readonly FeedColumn[]): boolean {
  return columns.every(({ from, isOfClassifier }) => !isOfClassifier || !fields.has(from));
}

function lessonOf(
  fields: ReadonlyMap<string, CellValue>,
  learns: FeedSettings['learns'],
): RecordFault | string | number | null {
  if (learns === undefined) return null;
  if (learns.kind === 'class') return labelOf(fields, learns.label);
  const cell = fields.get(learns.label) ?? null;
  if (cell === null || String(cell).trim() === '') return null;
  const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? Number(cell) : NaN;
  return Number.isFinite(value) ? value : { reason: 'no-number', field: learns.label };
}

function isTooLong(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.length > MAX_CELL_TEXT;
}

function refused(fault: RecordFault): Mapped {
  return { row: null, told: null, fault };
}
