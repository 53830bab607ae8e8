import { expect, jest, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { NOTES } from '../../../workbench/formulas/formula-notes.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';
import { initCalculator } from '../../setup/load-calculator.ts';

test('formulas wait for the calculator, say when it cannot be loaded, and have their results once it can', async () => {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  const told: string[] = [];
  workbook.listen(({ kind }) => told.push(kind));
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);

  workbook.writeCells({ sheet, area: areaOf(0, 0, 1, 2) }, [[2, '=A1*3']], 'user');
  expect([sheet.valueAt(0, 1), sheet.formulaAt(0, 1)]).toEqual(['', '=A1*3']);
  // No WebAssembly was given to it, and Node fetches no files.
  await workbook.engine.whenCalculated();
  expect([sheet.valueAt(0, 1), workbook.engine.noteAt(sheet, 0, 1)]).toEqual(['#NAME?', NOTES.notLoaded]);
  expect(error).toHaveBeenCalledTimes(1);
  error.mockRestore();

  await initCalculator();
  expect(workbook.engine.evaluate('=A1+1', sheet, 5, 5)).toBe('#GETTING_DATA');
  workbook.writeCells({ sheet, area: areaOf(0, 0) }, [[5]], 'user');
  expect(sheet.valueAt(0, 1)).toBe('#NAME?');
  await workbook.engine.whenCalculated();
  expect([sheet.valueAt(0, 1), workbook.engine.noteAt(sheet, 0, 1)]).toEqual([15, null]);
  expect(workbook.engine.evaluate('=A1+1', sheet, 5, 5)).toBe(6);
  expect(told.filter((kind) => kind === 'calculated')).toHaveLength(2);

  workbook.writeCells({ sheet, area: areaOf(0, 0) }, [[7]], 'user');
  expect(sheet.valueAt(0, 1)).toBe(21);
});
