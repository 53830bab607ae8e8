import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { cellValues, columnName, MAX_TABLE_COLUMNS, rowKey } from './cell.ts';
import { className } from './classifier.ts';
import { noteText } from './correcting.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** Rows of a batch at most: who corrects more looks at none of them. */
export const MAX_DRAFT_ROWS = 1_000;

/** What somebody is about to say of a row. */
export const draftRow = z.strictObject({
  key: rowKey.refine(isStorable, refused('unstorable')),
  cells: cellValues(MAX_TABLE_COLUMNS),
  class: className,
  /** The class that the row had as it was collected, by a person or Amend; null for none. */
  before: z.string().max(255).nullable(),
  predictedClass: z.string().max(255).optional(),
  note: noteText.optional(),
});
export type DraftRow = z.infer<typeof draftRow>;

export const draftBatch = z.strictObject({
  columns: boundedList(columnName, { most: MAX_TABLE_COLUMNS, of: 'columns' }),
  rows: boundedList(draftRow, { most: MAX_DRAFT_ROWS, of: 'rows' }),
});
export type DraftBatch = z.infer<typeof draftBatch>;
