import { markChanged, tellApart } from '../../../addin/feedback/changed-rows.ts';

test('rows that changed otherwise are told apart from those that changed by what was said', () => {
  const row = { key: 'a', class: 'Food', confidence: 0.9, source: 'model' as const, before: 'Travel' };
  const outdated = { ...row, key: 'b', outdated: true as const };
  expect(tellApart([row, outdated])).toEqual({ changed: [row], outdated: [outdated] });
  expect(tellApart([])).toEqual({ changed: [], outdated: [] });
});

test('a row that was spoken of, and one that is told for its rule alone, are neither, and not marked', () => {
  const row = { key: 'a', class: 'Food', confidence: 0.9, source: 'model' as const, before: 'Travel' };
  const ofRule = { ...row, key: 'b', before: 'Food' };
  const unknownBefore = { key: 'c', class: 'Food', confidence: 0.9, source: 'model' as const };
  const told = [row, ofRule, unknownBefore];
  expect(tellApart(told, new Set(['a']))).toEqual({ changed: [unknownBefore], outdated: [] });
  expect(markChanged(told, new Set(['a'])).map(({ key, changed }) => [key, changed])).toEqual([
    ['a', false],
    ['b', false],
    ['c', true],
  ]);
});
