import { expect, test } from '@jest/globals';
import { WorkbookError } from '../../../workbench/workbook/workbook-error.ts';

test('an error has Excel’s code and its sentence, or one of its own', () => {
  expect([new WorkbookError('ItemNotFound').message, new WorkbookError('InvalidOperation', 'Own.')]).toEqual([
    "The requested resource doesn't exist.",
    expect.objectContaining({ code: 'InvalidOperation', message: 'Own.' }),
  ]);
});
