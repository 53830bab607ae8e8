import { WorkbookProblem } from '../../../addin/flows/workbook-port.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

describe('opening the pane', () => {
  test('a workbook that remembers its classifier opens on it', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    expect(pane.work).toMatchObject({ step: 'classify', tableId: 'table-1' });
  });

  test('the server away: the failure is shown, and the retry opens the classifier', async () => {
    const harness = new PaneHarness();
    harness.server.breakNext('getClassifier', serverAwayProblem());
    const pane = await harness.open({ remembered: true });
    expect(pane.store.getState().stage.kind).toBe('opening');
    expect(pane.task('open')).toMatchObject({ kind: 'failed', trouble: { code: 'server-away' } });
    pane.actions.retry('open');
    await pane.settle();
    expect(pane.work.classifier.name).toBe('Account of Purchases');
  });

  test('corrections that stood in the sheet before the pane opened are sent', async () => {
    const harness = new PaneHarness();
    harness.workbook.typeQuietly('p4', 'Travel');
    await harness.open({ remembered: true });
    expect(harness.server.log).toMatchObject([{ key: 'p4', class: 'Travel', origin: 'found' }]);
  });

  test('what the log has already is not sent again on a machine that remembers nothing', async () => {
    const harness = new PaneHarness();
    await harness.server.recordFeedback('c', { columns: [], events: [{ id: '00000000-0000-4000-8000-00000000beef', kind: 'correct', origin: 'correction-column', key: 'p4', cells: [], class: 'Travel', saidAt: '2026-03-01T09:00:00.000Z' }] });
    harness.workbook.typeQuietly('p4', 'Travel');
    await harness.open({ remembered: true });
    expect(harness.server.log).toHaveLength(1);
  });

  test('a table that is gone says so, and another can be set up', async () => {
    const harness = new PaneHarness();
    harness.workbook.breakNext('onCorrections', new WorkbookProblem('table-gone', 'The table is no longer there.', 'Choose another table.'));
    const pane = await harness.open({ remembered: true });
    expect(pane.task('open')).toMatchObject({ kind: 'failed', trouble: { sentence: 'The table is no longer there.' } });
    pane.actions.leaveClassifier();
    await pane.settle();
    expect(pane.setup.inspected).not.toBeNull();
    expect(pane.workbook.settings.get('amend.classifier')).toBe('');
  });

  test('a classifier that was left hears no more corrections', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.leaveClassifier();
    await pane.settle();
    pane.workbook.type('p4', 'Travel');
    await pane.settle();
    expect(pane.server.log).toEqual([]);
  });
});
