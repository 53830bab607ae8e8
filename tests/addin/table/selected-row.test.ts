import { selectedRow } from '../../../addin/table/selected-row.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { purchasesWorkbook } from '../../fakes/pane-harness.ts';

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
