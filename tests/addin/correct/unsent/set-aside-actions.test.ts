import { ServerProblem } from '../../../../addin/ports/server-port.ts';
import { WorkbookProblem } from '../../../../addin/ports/workbook-port.ts';
import { cellBeingEdited } from '../../../fakes/fake-workbook.ts';
import { PaneHarness } from '../../../fakes/pane-harness.ts';

const refusal = () =>
  new ServerProblem('invalid-request', 'The request does not fit the contract.', 'Correct the fields.');

/** A pane whose correction of p4 the server refuses. */
async function withRefused(): Promise<PaneHarness> {
  const pane = await new PaneHarness().open({ remembered: true });
  pane.server.breakNext('recordFeedback', refusal());
  pane.workbook.type('p4', 'Meals');
  await pane.settle();
  expect(pane.store.getState().outbox).toMatchObject({
    pending: 0,
    saved: 0,
    setAside: [{ item: { event: { key: 'p4', class: 'Meals' } } }],
  });
  return pane;
}

const setAside = (pane: PaneHarness) => pane.store.getState().outbox.setAside;

describe('a correction that was set aside', () => {
  test('is tried again as it is', async () => {
    const pane = await withRefused();
    pane.actions.retrySetAside(setAside(pane)[0]);
    await pane.settle();
    expect(pane.server.log).toMatchObject([{ key: 'p4', class: 'Meals' }]);
    expect(setAside(pane)).toEqual([]);
  });

  test('is tried again as the sheet has it now, once: the old one is never sent', async () => {
    const pane = await withRefused();
    pane.workbook.columns[1]!.values[4] = 'Corner Cafe';
    pane.actions.retrySetAside();
    await pane.settle();
    expect(pane.server.log.map((event) => event.cells)).toEqual([['Corner Cafe', 4.5]]);
    expect(setAside(pane)).toEqual([]);
  });

  test('is tried again though the sheet cannot be read now, and the sheet’s sentence is shown', async () => {
    const pane = await withRefused();
    pane.workbook.breakNext('scanCorrections', cellBeingEdited());
    pane.actions.retrySetAside();
    await pane.settle();
    expect(pane.server.log).toHaveLength(1);
    expect(pane.task('set-aside')).toMatchObject({ kind: 'failed', problem: { code: 'cell-being-edited' } });
  });

  test('makes way for what the person types over it', async () => {
    const pane = await withRefused();
    pane.workbook.type('p4', 'Travel');
    await pane.settle();
    expect(pane.server.log).toMatchObject([{ key: 'p4', class: 'Travel' }]);
    expect(setAside(pane)).toEqual([]);
  });

  test('is dropped for good: a scan of the sheet does not say it again', async () => {
    const pane = await withRefused();
    pane.actions.dropSetAside(setAside(pane)[0]!);
    pane.actions.rescan();
    await pane.settle();
    expect(setAside(pane)).toEqual([]);
    expect(pane.server.log).toEqual([]);
    expect(pane.workbook.corrections.get('p4')).toBe('Meals');
  });

  test('is shown in the sheet, or why not', async () => {
    const pane = await withRefused();
    pane.actions.showSetAside(setAside(pane)[0]!);
    await pane.settle();
    expect(pane.workbook.shown).toEqual(['p4']);
    pane.workbook.breakNext('showRow', new WorkbookProblem('row-gone', 'The row is no longer in the table.', 'Go on.'));
    pane.actions.showSetAside(setAside(pane)[0]!);
    await pane.settle();
    expect(pane.task('set-aside')).toMatchObject({ kind: 'failed', problem: { code: 'row-gone' } });
  });

  test('does not keep a training from starting', async () => {
    const pane = await withRefused();
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toEqual({ kind: 'idle' });
    expect(pane.server.trainings).toBe(1);
  });
});
