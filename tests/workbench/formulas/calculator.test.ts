import { expect, jest, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { loadedCalculator } from '../../../workbench/formulas/calculator.ts';
import { NOTES } from '../../../workbench/formulas/formula-notes.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';
import { initCalculator, loadCalculatorForTests } from '../../setup/load-calculator.ts';

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

test('the memory that many formulas need is taken at once, before the first of them', async () => {
  await loadCalculatorForTests();
  const { memory } = await (await import('@ironcalc/wasm')).default();
  const calculator = loadedCalculator()!;
  const { reserve } = calculator;
  const sizes: number[] = [];
  const spy = jest.spyOn(calculator, 'reserve').mockImplementation((bytes) => {
    reserve(bytes);
    sizes.push(memory.buffer.byteLength);
  });
  const workbook = new Workbook();
  const { values, formulas } = workbook.activeSheet;
  for (let row = 0; row < 5_000; row += 1) {
    values.set(row, 0, row);
    formulas.set(row, 1, `=A${row + 1}*2+1`);
  }
  workbook.engine.rebuild();
  expect(values.get(4_999, 1)).toBe(9_999);
  expect(sizes).toEqual([memory.buffer.byteLength]);
  spy.mockRestore();
});
