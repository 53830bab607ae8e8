import { describe, expect, test } from '@jest/globals';
import type { ColumnFault } from '../../../contract/conditions/condition-columns.ts';
import type { TextFault, TextFaultCode } from '../../../contract/conditions/text-fault.ts';
import { columnFaultSentence, textFaultSentence } from '../../../contract/words/condition-words.ts';

const names = (count: number) => Array.from({ length: count }, (_, at) => `C${at + 1}`);

test.each<[ColumnFault, string]>([
  [
    { code: 'missing', column: 'Kostenstelle', present: names(10) },
    'There is no column “Kostenstelle”: it may have been renamed or removed. Name one of “C1”, “C2”, “C3”, “C4”, “C5”, “C6”, “C7”, “C8” and 2 others, or take it out of the condition.',
  ],
  [
    { code: 'unclear', column: 'text', present: ['Text', 'TEXT '] },
    '“Text” and “TEXT ” of the table could both be “text”. Write its name exactly as the table does.',
  ],
  [
    { code: 'kind', column: 'Cost centre', holds: 'text', value: 4711 },
    'The column “Cost centre” holds texts, and 4,711 is not one. Compare it with a text in quotes, such as "4711", by “is”, “contains” or “starts with”.',
  ],
  [
    { code: 'kind', column: 'Amount', holds: 'number', value: 'much' },
    'The column “Amount” holds numbers, and “much” is not one. Compare it with a number without quotes, such as 1,000.50, by =, <>, <, <=, >, >= or “between”.',
  ],
  [
    { code: 'kind', column: 'Posted', holds: 'date', value: true },
    'The column “Posted” holds days, and yes is not one. Compare it with a day without quotes, such as 2026-03-31, by =, <>, <, <=, >, >= or “between”.',
  ],
  [
    { code: 'kind', column: 'Paid', holds: 'boolean', value: { date: '2026-03-31' } },
    'The column “Paid” holds yes or no, and 2026-03-31 is neither. Write “is yes” or “is no”.',
  ],
])('%j', (fault, sentence) => expect(columnFaultSentence(fault)).toBe(sentence));

describe('where a text cannot be read', () => {
  const CODES: readonly TextFaultCode[] = [
    'nothing',
    'too-long',
    'quote-open',
    'unknown-sign',
    'column-expected',
    'value-expected',
    'text-unquoted',
    'number-form',
    'number-unclear',
    'date-form',
    'no-such-day',
    'range-end-expected',
    'joint-expected',
    'joints-mixed',
    'parenthesis-open',
    'too-deep',
  ];
  test.each(CODES)('%s is said in whole sentences', (code) =>
    expect(textFaultSentence({ code, at: 1_233, found: '1.000' })).toMatch(
      /^At character 1,234, “1\.000”: [a-z“].*\.$/,
    ),
  );

  test.each<[TextFault, string]>([
    [{ code: 'text-unquoted', at: 5, found: 'on hold' }, 'At character 6, “on hold”: put texts in quotes: "on hold".'],
    [
      { code: 'number-unclear', at: 4, found: '12.345' },
      'At character 5, “12.345”: this could be 12,345 or 12.3450. Write the one that is meant.',
    ],
    [
      { code: 'operator-expected', at: 1, found: '', column: 'A' },
      'At the end: after the column “A” say what is asked of it: is, is not, contains, starts with, is empty, =, <>, <, <=, >, >= or between. Another value of the column before needs that column’s name once more.',
    ],
    [
      { code: 'refused', at: 0, found: 'A', message: 'A range has two numbers or two days.' },
      'At character 1, “A”: a range has two numbers or two days.',
    ],
  ])('%j', (fault, sentence) => expect(textFaultSentence(fault)).toBe(sentence));
});
