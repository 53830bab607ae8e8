import { WorkbookProblem } from '../../../addin/ports/workbook-port.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

describe('opening the pane', () => {
  test('a workbook that remembers its classifier opens on it', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    expect(pane.work).toMatchObject({ step: 'classify', tableId: 'table-1' });
  });

  // Else a correction that is typed meanwhile is sent as if it could reach no other row, unasked.
  test('which rows were classified is known from the first moment at which one can be corrected', async () => {
    const harness = new PaneHarness();
    harness.workbook.settings.set('amend.view', `${aClassifier().id} v1`);
    const seen = new Set<string | null>();
    harness.store.subscribe(() => {
      const { stage } = harness.store.getState();
      if (stage.kind === 'working') seen.add(stage.work.view);
    });
    await harness.open({ remembered: true });
    expect([...seen]).toEqual(['v1']);
  });

  test('the server away: the failure is shown, and the retry opens the classifier', async () => {
    const harness = new PaneHarness();
    harness.server.breakNext('getClassifier', serverAwayProblem());
    const pane = await harness.open({ remembered: true });
    expect(pane.store.getState().stage.kind).toBe('opening');
    expect(pane.task('open')).toMatchObject({ kind: 'failed', problem: { code: 'server-away' } });
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
    await harness.server.recordFeedback('c', {
      columns: [],
      events: [
        {
          id: '00000000-0000-4000-8000-00000000beef',
          kind: 'correct',
          origin: 'correction-column',
          key: 'p4',
          cells: [],
          class: 'Travel',
          saidAt: '2026-03-01T09:00:00.000Z',
        },
      ],
    });
    harness.workbook.typeQuietly('p4', 'Travel');
    await harness.open({ remembered: true });
    expect(harness.server.log).toHaveLength(1);
  });

  test('a table that is gone says so, and another can be set up', async () => {
    const harness = new PaneHarness();
    harness.workbook.breakNext(
      'onCorrections',
      new WorkbookProblem('table-gone', 'The table is no longer there.', 'Choose another table.'),
    );
    const pane = await harness.open({ remembered: true });
    expect(pane.task('open')).toMatchObject({ kind: 'failed', problem: { sentence: 'The table is no longer there.' } });
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

describe('next month’s table has other headers', () => {
  async function withHeaders(headers: Readonly<Record<string, string>>): Promise<PaneHarness> {
    const harness = new PaneHarness();
    for (const [name, to] of Object.entries(headers)) harness.workbook.renameColumn(name, to);
    return harness.open({ remembered: true });
  }

  test('that differ by blanks and letters: it is classified, corrected and learned from as before', async () => {
    const pane = await withHeaders({ Id: 'ID ', Merchant: 'merchant ', Account: 'account' });
    pane.actions.classify();
    await pane.settle();
    expect(pane.task('classify').kind).toBe('idle');
    expect([...pane.workbook.predictions.keys()]).toEqual(['p4', 'p5']);
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(pane.server.feedbackRequests.at(-1)).toMatchObject({
      columns: ['Merchant', 'Amount'],
      events: [{ key: 'p4', cells: ['Cafe', 4.5] }],
    });
    pane.actions.train();
    await pane.settle();
    expect(pane.server.log.filter((event) => event.origin === 'label-column').map((event) => event.class)).toEqual([
      'Meals',
      'Travel',
      'Meals',
      'Travel',
    ]);
  });

  test('that were renamed: nothing is sent of half a row, and the mapping is said once', async () => {
    const pane = await withHeaders({ Merchant: 'Shop' });
    expect(pane.work.columns?.match.missing).toEqual(['Merchant']);
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(pane.task('correct')).toMatchObject({ kind: 'failed', problem: { code: 'column-missing' } });
    expect(pane.server.feedbackRequests).toEqual([]);

    pane.actions.choose({ type: 'step-chosen', step: 'correct' });
    pane.actions.chooseColumns(new Map([['Merchant', 'Shop']]));
    await pane.settle();
    expect(pane.work).toMatchObject({ step: 'correct', columns: { match: { missing: [] } } });
    expect(pane.task('correct').kind).toBe('idle');
    expect(pane.server.feedbackRequests).toMatchObject([
      {
        columns: ['Merchant', 'Amount'],
        events: [{ key: 'p4', class: 'Meals', cells: ['Cafe', 4.5], origin: 'correction-column' }],
      },
    ]);
    expect(pane.work.corrections).toMatchObject({ typed: [], found: 0, history: [[{ key: 'p4' }]] });
    pane.workbook.type('p5', 'Travel');
    await pane.settle();
    expect(pane.server.feedbackRequests).toHaveLength(2);

    const again = new PaneHarness(pane.workbook);
    await again.open({ remembered: true });
    expect(again.work.columns?.match.missing).toEqual([]);
    again.actions.chooseColumns(new Map());
    await again.settle();
    expect(again.work.columns?.match.missing).toEqual(['Merchant']);
  });

  test('of which two would do: both are named, and a person says which', async () => {
    const pane = await withHeaders({ Merchant: 'merchant' });
    pane.workbook.columns.push({ name: 'MERCHANT ', values: ['a', 'b', 'c', 'd', 'e', 'f'] });
    pane.actions.classify();
    await pane.settle();
    expect(pane.task('classify')).toMatchObject({
      kind: 'failed',
      problem: { sentence: '“merchant” and “MERCHANT ” of the table could both be “Merchant”.' },
    });
    pane.actions.chooseColumns(new Map([['Merchant', 'MERCHANT ']]));
    await pane.settle();
    pane.actions.classify();
    await pane.settle();
    expect(pane.server.predictionRequests.at(-1)?.rows.columns[0]).toEqual({ name: 'Merchant', values: ['e', 'f'] });
  });
});
