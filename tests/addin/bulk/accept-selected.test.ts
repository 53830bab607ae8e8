import { PaneHarness } from '../../fakes/pane-harness.ts';

async function answered() {
  const harness = new PaneHarness();
  harness.workbook.answers = ['Meals', 'Travel', 'Meals', 'Travel', null, null];
  return harness.open({ remembered: true });
}

async function accept(pane: PaneHarness, rows: readonly number[]) {
  pane.workbook.selectedRowIndexes = rows;
  pane.actions.acceptSelected();
  await pane.settle();
}

describe('accepting the selected rows', () => {
  test('says in the person’s name that what Amend answers is right, with the cells of each row', async () => {
    const pane = await answered();
    await accept(pane, [0, 1]);
    expect(
      pane.server.log.map(({ key, kind, origin, class: name, predictedClass, cells }) => ({
        key,
        kind,
        origin,
        name,
        predictedClass,
        cells,
      })),
    ).toEqual([
      { key: 'p0', kind: 'accept', origin: 'class-column', name: 'Meals', predictedClass: 'Meals', cells: ['Cafe', 4] },
      {
        key: 'p1',
        kind: 'accept',
        origin: 'class-column',
        name: 'Travel',
        predictedClass: 'Travel',
        cells: ['Taxi', 12],
      },
    ]);
  });

  test('says nothing twice, and nothing of rows without an answer', async () => {
    const pane = await answered();
    await accept(pane, [0, 4]);
    await accept(pane, [0, 1]);
    expect(pane.server.log.map(({ key }) => key)).toEqual(['p0', 'p1']);
  });

  test('can be undone', async () => {
    const pane = await answered();
    await accept(pane, [0]);
    pane.actions.undo();
    await pane.settle();
    expect(pane.server.log.at(-1)).toMatchObject({ key: 'p0', kind: 'withdraw' });
  });

  test.each([
    [[], 'no-row-selected'],
    [[4, 5], 'no-answer-selected'],
    [Array.from({ length: 1_001 }, (_, row) => row), 'selection-too-large'],
  ])('of %j is refused, and nothing is said', async (rows, code) => {
    const pane = await answered();
    await accept(pane, rows);
    expect(pane.task('correct')).toMatchObject({ kind: 'failed', problem: { code } });
    expect(pane.server.log).toEqual([]);
  });
});
