import type { ColumnType } from '../../contract/classifier.ts';

/** What the types of columns are called, in the order of a list. */
export const COLUMN_TYPE_WORDS: Readonly<Record<ColumnType, string>> = {
  text: 'Text',
  category: 'Category',
  number: 'Number',
  date: 'Date',
  boolean: 'Yes or no',
  ignored: 'Ignored',
};
