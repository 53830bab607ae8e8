import { aSuspectLabel } from '../../fakes/contract-data.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

async function withSuspects() {
  const harness = new PaneHarness();
  harness.server.suspects = { version: 1, labels: [aSuspectLabel({ key: 'p0' }), aSuspectLabel({ key: 'p1' })] };
  const pane = await harness.open({ remembered: true });
  pane.actions.loadSuspects();
  await pane.settle();
  return pane;
}

describe('a second look', () => {
  test('that keeps a label says so to the server and leaves the sheet alone', async () => {
    const pane = await withSuspects();
    pane.actions.lookAgain(pane.work.suspects!.labels[0]!, 'keep');
    await pane.settle();
    expect(pane.server.log.at(-1)).toMatchObject({ key: 'p0', kind: 'accept', class: 'Meals' });
    expect(pane.workbook.corrections.size).toBe(0);
    expect(pane.work.suspects?.labels.map((label) => label.key)).toEqual(['p1']);
  });

  test('that changes one is a correction like any other: in the sheet, and to be undone', async () => {
    const pane = await withSuspects();
    pane.actions.lookAgain(pane.work.suspects!.labels[0]!, 'change');
    await pane.settle();
    expect(pane.server.log.at(-1)).toMatchObject({ key: 'p0', kind: 'correct', class: 'Travel' });
    expect(pane.workbook.corrections.get('p0')).toBe('Travel');
    pane.actions.undo();
    await pane.settle();
    expect(pane.server.log.at(-1)).toMatchObject({ key: 'p0', kind: 'withdraw' });
  });
});
