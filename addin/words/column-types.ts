import type { ColumnType } from '../../contract/classifier.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { paneWords } from './pane-words.ts';

/** What the types of columns are called, in the order of a list. */
export const COLUMN_TYPE_WORDS: Readonly<Record<ColumnType, string>> = calledBy(paneWords, {
  text: 'typeText',
  category: 'typeCategory',
  number: 'typeNumber',
  date: 'typeDate',
  boolean: 'typeBoolean',
  ignored: 'typeIgnored',
});
