import { expect, test } from '@jest/globals';
import { matchesPattern } from '../../../workbench/filters/text-pattern.ts';

test.each<[string, string, boolean]>([
  ['Hotels', 'hotel?', true],
  ['Hotels', 'hotel', false],
  ['a.b', 'a.b', true],
  ['axb', 'a.b', false],
  ['50%-off (now)', '50%-off (now)', true],
  ['what?', 'what~?', true],
  ['whats', 'what~?', false],
  ['~', '~~', true],
  ['two\nlines', 'two*lines', true],
])('“%s” of “%s” is %p', (text, pattern, matches) => {
  expect(matchesPattern(text, pattern)).toBe(matches);
});

test('case counts when it is asked for', () => {
  expect(matchesPattern('Bus', 'bus', true)).toBe(false);
});
