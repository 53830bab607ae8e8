import { conditionFault } from '../../../addin/words/condition-fault.ts';

const COLUMNS = [{ name: 'Amount', type: 'number' as const }];

test('a condition is told what is wrong with it: its words first, then its columns', () => {
  expect(conditionFault('Amount > 5', COLUMNS)).toBeNull();
  expect(conditionFault('Amount >', COLUMNS)).toMatch(/^At the end/);
  expect(conditionFault('Total > 5', COLUMNS)).toMatch(/^There is no column “Total”/);
});
