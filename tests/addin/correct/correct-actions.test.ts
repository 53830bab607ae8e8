import { classifiedPane } from '../../fakes/classified-pane.ts';

describe('a correction', () => {
  test('can be undone: withdrawn on the server, emptied in the sheet', async () => {
    const pane = await classifiedPane();
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    pane.actions.undo();
    await pane.settle();
    expect(pane.server.log.map((event) => event.kind)).toEqual(['correct', 'withdraw']);
    expect(pane.workbook.corrections.has('p4')).toBe(false);
    expect(pane.work.corrections.history).toEqual([]);
  });

  test('undone leaves what was typed into its cell meanwhile, which is said after it', async () => {
    const pane = await classifiedPane();
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    pane.actions.undo();
    pane.workbook.type('p4', 'Travel');
    await pane.settle();
    expect(pane.server.log.map((event) => event.class ?? event.kind)).toEqual(['Meals', 'withdraw', 'Travel']);
    expect(pane.workbook.corrections.get('p4')).toBe('Travel');
  });
});

describe('a row that was copied, so that two rows have one key', () => {
  test('both corrected: neither is saved under the other, and both cells are known', async () => {
    const pane = await classifiedPane();
    pane.workbook.columns[0]!.values[5] = 'p4';
    pane.workbook.type('p4', 'Meals');
    pane.workbook.type('p4', 'Travel');
    await pane.settle();
    expect(pane.server.log).toEqual([]);
    expect(pane.work.rows.keys).toEqual({ given: 0, repeated: [{ key: 'p4', rows: 2, cells: ['A6', 'A7'] }] });
  });

  test('is not sent as a label, nor classified', async () => {
    const pane = await classifiedPane();
    pane.workbook.columns[0]!.values[4] = 'p3';
    pane.actions.train();
    pane.actions.classify();
    await pane.settle();
    expect(pane.server.log.map(({ key }) => key)).toEqual(['p0', 'p1', 'p2']);
    expect(pane.work.classified).toMatchObject({ rows: 1, leftOut: 1 });
  });

  test('is no longer named once each has a key of its own', async () => {
    const pane = await classifiedPane();
    pane.workbook.columns[0]!.values[5] = 'p4';
    pane.workbook.type('p4', 'Meals');
    pane.workbook.columns[0]!.values[5] = 'p5';
    pane.actions.rescan();
    await pane.settle();
    expect(pane.work.rows.keys.repeated).toEqual([]);
    expect(pane.server.log).toMatchObject([{ key: 'p4', class: 'Meals' }]);
  });
});
