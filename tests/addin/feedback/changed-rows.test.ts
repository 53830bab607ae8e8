import { tellApart } from '../../../addin/feedback/changed-rows.ts';

test('rows that changed otherwise are told apart from those that changed by what was said', () => {
  const row = { key: 'a', class: 'Food', confidence: 0.9, source: 'model' as const, before: 'Travel' };
  const outdated = { ...row, key: 'b', outdated: true as const };
  expect(tellApart([row, outdated])).toEqual({ changed: [row], outdated: [outdated] });
  expect(tellApart([])).toEqual({ changed: [], outdated: [] });
});
