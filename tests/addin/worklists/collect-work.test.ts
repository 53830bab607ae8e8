import { collectWork } from '../../../addin/worklists/collect-work.ts';
import { emptyMemory } from '../../../addin/feedback/said-memory.ts';
import { UNLABELLED } from '../../../contract/label.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { purchasesWorkbook } from '../../fakes/pane-harness.ts';

function collecting() {
  const table = purchasesWorkbook();
  return { table, collecting: { table, classifier: aClassifier(), tableId: 'table-1', memory: emptyMemory() } };
}

describe('the rows that are to be given', () => {
  test('are those of a condition, in the order of the sheet, with the cells that Amend decides by', async () => {
    const { collecting: of } = collecting();
    const { rows, condition } = await collectWork(of, 'condition', 'Merchant is "Taxi" and Amount > 11');
    expect(rows).toEqual({
      keys: ['p1', 'p3'],
      columns: [
        { name: 'Merchant', values: ['Taxi', 'Taxi'] },
        { name: 'Amount', values: [12, 15] },
      ],
    });
    expect(condition).toMatchObject({ operator: 'and' });
    await expect(collectWork(of, 'condition', 'Amount > ')).rejects.toMatchObject({ code: 'condition-unread' });
    await expect(collectWork(of, 'condition', 'Price > 1')).rejects.toMatchObject({ code: 'condition-unread' });
    await expect(collectWork(of, 'condition', 'Amount > 999')).rejects.toMatchObject({ code: 'work-empty' });
  });

  test('are those that are selected, or about which somebody was unsure', async () => {
    const { table, collecting: of } = collecting();
    await expect(collectWork(of, 'selection', '')).rejects.toMatchObject({ code: 'work-empty' });
    table.selectedRowIndexes = [5, 2];
    expect((await collectWork(of, 'selection', '')).rows.keys).toEqual(['p5', 'p2']);
    of.memory.labels.set('p4', { ...UNLABELLED, unsureOf: 'hash' });
    expect((await collectWork(of, 'unsure', '')).rows).toMatchObject({
      keys: ['p4'],
      columns: [{ values: ['Cafe'] }, {}],
    });
  });
});
