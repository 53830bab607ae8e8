import { createChangeApplier } from '../../../addin/table/apply-changes.ts';
import { WorkbookProblem, type PredictionWrite } from '../../../addin/ports/workbook-port.ts';
import { fakePacing } from '../../fakes/fake-outbox.ts';
import { cellBeingEdited, FakeWorkbook } from '../../fakes/fake-workbook.ts';

const write = (key: string, name: string, changed = true): PredictionWrite => ({
  key,
  class: name,
  confidence: 0.7,
  source: 'model',
  changed,
});

function applier() {
  const workbook = new FakeWorkbook([{ name: 'Id', values: ['a', 'b'] }]);
  const applied: { written: number; gone: number }[] = [];
  const held: (string | null)[] = [];
  const changes = createChangeApplier(
    workbook,
    fakePacing(),
    { tableId: 'table-1', keyColumns: ['Id'] },
    { onApplied: (result) => applied.push(result), onHeld: (problem) => held.push(problem?.code ?? null) },
  );
  return { workbook, applied, held, changes };
}

describe('the change applier', () => {
  test('writes changed rows beside their rows and counts those that are gone', async () => {
    const { workbook, applied, changes } = applier();
    await changes.add([write('a', 'Meals'), write('deleted', 'Meals')]);
    expect(workbook.predictions.get('a')?.class).toBe('Meals');
    expect(applied).toEqual([{ written: 1, gone: 1 }]);
  });

  test('waits for a cell that is being edited, without a word for the first seconds', async () => {
    const { workbook, held, changes } = applier();
    workbook.breakNext('writePredictions', cellBeingEdited(), cellBeingEdited());
    await changes.add([write('a', 'Meals')]);
    expect(workbook.predictions.get('a')?.class).toBe('Meals');
    expect(held).toEqual([]);
  });

  test('tells what holds the sheet after three attempts, and that it is over', async () => {
    const { workbook, held, changes } = applier();
    workbook.breakNext('writePredictions', cellBeingEdited(), cellBeingEdited(), cellBeingEdited());
    await changes.add([write('a', 'Meals')]);
    expect(held).toEqual(['cell-being-edited', null]);
  });

  test('the newest answer of a row wins, and it stays marked', async () => {
    const { workbook, changes } = applier();
    workbook.breakNext('writePredictions', cellBeingEdited());
    const first = changes.add([write('a', 'Meals', true)]);
    const second = changes.add([write('a', 'Office', false)]);
    await Promise.all([first, second]);
    expect(workbook.predictions.get('a')).toMatchObject({ class: 'Office', changed: true });
    expect(changes.waiting()).toBe(0);
  });

  test('gives up when the table is gone', async () => {
    const { workbook, changes } = applier();
    workbook.breakNext('writePredictions', new WorkbookProblem('table-gone', 'The table is gone.', 'Choose another.'));
    await changes.add([write('a', 'Meals')]);
    expect(changes.waiting()).toBe(0);
  });

  test('stops waiting when the classifier is left', async () => {
    const { workbook, changes } = applier();
    workbook.breakNext('writePredictions', cellBeingEdited());
    changes.stop();
    await changes.add([write('a', 'Meals')]);
    expect(workbook.predictions.size).toBe(0);
  });
});
