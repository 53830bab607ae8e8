import { describe, expect, test } from '@jest/globals';
import { csvRowSentence, OBSERVATION_WORDS } from '../../../contract/words/observation-words.ts';

const { detail } = OBSERVATION_WORDS['csv-unreadable'];

describe('a wrong line', () => {
  test.each([
    [{ code: 'fields', line: 8, fields: 1, wanted: 3 }, 'Line 8: there is 1 field where the headers have 3.'],
    [{ code: 'unit', line: 1_200, most: 40 }, 'Line 1,200: the unit is too long; 40 characters are the most.'],
    [
      { code: 'decision', line: 2, given: '' },
      'Line 2: the decision is empty; it must be 0 (go ahead) or 1 (roll back).',
    ],
  ] as const)('is said by its number: %j', (fault, sentence) => {
    expect(csvRowSentence(fault)).toBe(sentence);
  });
});

describe('a refused file', () => {
  const fault = (line: number) => ({ code: 'decision', line, given: 'x' }) as const;

  test('says up to five wrong lines, and that there are more', () => {
    const faults = [2, 3, 4, 5, 6, 7].map(fault);
    const sentence = detail({ reason: 'rows', rows: 6, faults });
    expect(sentence.match(/Line \d/g)).toEqual(['Line 2', 'Line 3', 'Line 4', 'Line 5', 'Line 6']);
    expect(sentence).toMatch(/^6 lines are wrong\. .*There is more to mend after that\.$/);
    expect(detail({ reason: 'rows', rows: 1, faults: [fault(2)] })).toMatch(/^1 line is wrong\. Line 2: [^L]*$/);
  });

  test('says which headers are missing, one or several', () => {
    const headers = { reason: 'headers' as const, unknown: [], twice: [] };
    expect(detail({ ...headers, missing: ['time'] })).toMatch(/“time” is missing\.$/);
    expect(detail({ ...headers, missing: ['value', 'time'] })).toMatch(/“value” and “time” are missing\.$/);
    expect(detail({ ...headers, missing: [], unknown: ['a', 'b'] })).toMatch(
      /^“a” and “b” are no columns of observations/,
    );
  });
});
