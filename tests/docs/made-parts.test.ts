import { expect, test } from '@jest/globals';
import { markdownTable, withMadeParts } from '../../docs/made-parts.ts';

const PARTS = Object.freeze({ first: () => 'new', second: () => '| a |' });
const PAGE = [
  '# A page',
  '<!-- first -->',
  'old',
  '<!-- /first -->',
  'By hand.',
  '<!-- second -->',
  '<!-- /second -->',
  '',
].join('\n');

test('what stands between the marks is replaced, and nothing else', () => {
  const once = withMadeParts(PAGE, PARTS);
  expect(once).toBe(
    '# A page\n<!-- first -->\nnew\n<!-- /first -->\nBy hand.\n<!-- second -->\n| a |\n<!-- /second -->\n',
  );
  expect(withMadeParts(once, PARTS)).toBe(once);
});

test('a page without the marks is refused', () => {
  expect(() => withMadeParts('# A page', PARTS)).toThrow('page requires the marks <!-- first --> and <!-- /first -->');
});

test('a table has a head, a line and its rows', () => {
  expect(markdownTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});
