import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../contract/cell.ts';
import { columnType, type Column } from '../../contract/classifier.ts';
import { compileCondition } from '../../contract/conditions/compile-condition.ts';
import { columnFaults } from '../../contract/conditions/condition-columns.ts';
import {
  condition as conditionSchema,
  MAX_DEPTH,
  MAX_PIECES,
  MAX_TESTS,
  MAX_TEXT,
  MAX_VALUES,
} from '../../contract/conditions/condition.ts';
import { parseCondition } from '../../contract/conditions/parse-condition.ts';
import { PHRASES } from '../../contract/conditions/phrases.ts';
import { printCondition } from '../../contract/conditions/print-condition.ts';
import { columnFaultSentence, textFaultSentence } from '../../contract/words/condition-words.ts';
import { grouped } from '../../contract/words/phrases.ts';

const page = readFileSync('docs/conditions.md', 'utf8');

/** The cells of a table between two marks, without its head; a code span is what it spans. */
function linesOf(mark: string): string[][] {
  const [, table = ''] = new RegExp(`<!-- ${mark} -->([\\s\\S]*)<!-- /${mark} -->`).exec(page) ?? [];
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')))
    .filter((_, at) => at !== 1);
}

const [names = [], types = [], ...rows] = linesOf('rows');
const columns = names.map((name, at): Column => ({ name, type: columnType.parse(types[at]) }));
/** As cells come: nothing as null, numbers as numbers. */
const cellOf = (text: string): CellValue => (text === '' ? null : /^[\d.]+$/.test(text) ? Number(text) : text);
const cells = columns.map((_, at) => rows.map((row) => cellOf(row[at]!)));

describe('docs/conditions.md', () => {
  test.each(linesOf('examples').slice(1) as [string, string][])('%s holds of %s', (text, expected) => {
    const parsed = parseCondition(text);
    if ('fault' in parsed) throw new Error(textFaultSentence(parsed.fault));
    expect(printCondition(parsed.condition)).toBe(text);
    const held = compileCondition(parsed.condition, columns)(cells, rows.length);
    const keys = rows.filter((_, row) => held[row] === 1).map(([key]) => key);
    expect(keys.join(', ') || 'none').toBe(expected);
  });

  test.each(linesOf('refused').slice(1) as [string, string][])('%s is refused', (text, sentence) => {
    const parsed = parseCondition(text);
    const said =
      'fault' in parsed
        ? [textFaultSentence(parsed.fault)]
        : columnFaults(parsed.condition, columns).map(columnFaultSentence);
    expect(said).toEqual([sentence]);
  });

  test('names every operator, and each way it is written', () => {
    const listed = linesOf('operators')
      .slice(1)
      .map(([first = '', others = '', json = '']) => [json, [first, ...others.split('`, `').filter(Boolean)]]);
    expect(listed).toEqual(Object.entries(PHRASES));
  });

  test('shows the JSON of a condition as it is written', () => {
    const [, text = '', json = ''] = /^`([^`]+)` is\n\n```json\n([\s\S]*?)```/m.exec(page) ?? [];
    expect(parseCondition(text)).toEqual({ condition: JSON.parse(json) as unknown });
    expect(conditionSchema.parse(JSON.parse(json))).toEqual(JSON.parse(json));
  });

  test('names the bounds', () => {
    const bounds = linesOf('bounds').slice(1);
    expect(bounds.map(([, most]) => most)).toEqual(
      [MAX_TESTS, MAX_VALUES, MAX_PIECES, MAX_TEXT, MAX_DEPTH].map(grouped),
    );
  });
});
