import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('the selection, the active cell and an event’s range are ranges', () => {
  const { workbook, sheet } = bookOf([]);
  workbook.select(sheet, { row: 1, column: 1, rows: 2, columns: 2 });
  const answers = ask(hostOf(workbook), (batch) => {
    batch.workbook.object('GetSelectedRange').load('address');
    batch.workbook.object('GetActiveCell').load('address');
    batch.workbook.object('_GetRangeForEventByReferenceId', 'Sheet1!C3').load('address');
    batch.workbook.object('_GetRangeOrNullObjectForEventByReferenceId', 'Gone!C3').load('address');
  });
  expect(answers).toEqual([{ Address: 'Sheet1!B2:C3' }, { Address: 'Sheet1!B2' }, { Address: 'Sheet1!C3' }, null]);
});

test('the application calculates at once and may be asked to hold the screen', () => {
  const { workbook } = bookOf([]);
  const answers = ask(hostOf(workbook), (batch) => {
    const application = batch.workbook.get('Application');
    application
      .call('SuspendScreenUpdatingUntilNextSync')
      .call('Calculate')
      .load('calculationMode', 'calculationState', 'decimalSeparator');
  });
  expect(answers).toEqual([
    null,
    null,
    { CalculationMode: 'Automatic', CalculationState: 'Done', DecimalSeparator: '.' },
  ]);
});
