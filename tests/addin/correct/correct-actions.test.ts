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
});
