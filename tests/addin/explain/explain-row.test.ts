import { explainRow, selectedRow } from '../../../addin/explain/explain-row.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { fakePacing } from '../../fakes/fake-outbox.ts';
import { FakeServer } from '../../fakes/fake-server.ts';
import { purchasesWorkbook } from '../../fakes/pane-harness.ts';

test('asks about one row, with its cells by column', async () => {
  const server = new FakeServer();
  const explanation = await explainRow({ server, pacing: fakePacing() }, aClassifier(), {
    key: 'p1',
    cells: ['Taxi', 12],
  });
  expect(server.explanationRequests).toEqual([
    {
      rows: {
        keys: ['p1'],
        columns: [
          { name: 'Merchant', values: ['Taxi'] },
          { name: 'Amount', values: [12] },
        ],
      },
    },
  ]);
  expect(explanation.sentence).toBe('Mostly because Merchant contains “taxi”.');
});

test("reads the selected row in the order of the classifier's columns", async () => {
  const workbook = purchasesWorkbook();
  workbook.selectedRowIndex = 3;
  expect(await selectedRow(workbook, aClassifier(), 'table-1')).toEqual({ key: 'p3', cells: ['Taxi', 15] });
});

test('says so when no row is selected', async () => {
  await expect(selectedRow(purchasesWorkbook(), aClassifier(), 'table-1')).rejects.toMatchObject({
    code: 'no-row-selected',
    nextStep: 'Click a cell of the row in the sheet, then ask again.',
  });
});
