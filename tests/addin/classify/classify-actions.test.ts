import { anAcceptance } from '../../fakes/an-acceptance.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { FakeWorkbook } from '../../fakes/fake-workbook.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

describe('classifying', () => {
  test('answers the rows without a class under a view of its own', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.classify();
    await pane.settle();
    expect(pane.work.classified).toMatchObject({ rows: 2, alreadyLabelled: 4 });
    expect(pane.work.view).toBe(pane.server.predictionRequests[0]?.view);
    expect([...pane.workbook.predictions.keys()]).toEqual(['p4', 'p5']);
  });

  test('answers all rows when the person chose so, and takes a new view', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.classify();
    await pane.settle();
    const before = pane.work.view;
    pane.actions.choose({ type: 'rows-chosen', which: 'all' });
    pane.actions.classify();
    await pane.settle();
    expect(pane.work.classified).toMatchObject({ rows: 6 });
    expect(pane.work.view).not.toBe(before);
  });

  test('a pane that is opened anew knows the view of the last classification', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.classify();
    await pane.settle();
    const again = await new PaneHarness(pane.workbook).open({ remembered: true });
    expect(again.work.view).toBe(pane.work.view);
  });

  test('marks answers that need no look by the level that the server says holds', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    const [classifier] = pane.server.classifiers;
    const target = (targetAccuracy: number | null) =>
      (pane.server.classifiers = [{ ...classifier!, policies: { ...classifier!.policies, targetAccuracy } }]);
    pane.actions.classify();
    await pane.settle();
    expect(pane.work.classified!.acceptable).toBeNull();
    target(0.99);
    pane.server.acceptance = anAcceptance({ level: 0.9 });
    pane.actions.classify();
    await pane.settle();
    expect(pane.work.classified!.acceptable).toEqual({ rows: 2, from: { level: 0.9, classes: [] } });
    expect(pane.workbook.prepared).toMatchObject({ accept: { level: 0.9, classes: [] } });
    pane.server.acceptance = anAcceptance({ finding: 'fallen-back', level: null });
    pane.actions.classify();
    await pane.settle();
    expect(pane.workbook.prepared).toMatchObject({ accept: null });
    expect(pane.work.classified!.acceptable).toBeNull();
  });

  test('goes on under the same view after the server was away', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.breakNext(
      'predict',
      serverAwayProblem(),
      serverAwayProblem(),
      serverAwayProblem(),
      serverAwayProblem(),
    );
    pane.actions.classify();
    await pane.settle();
    expect(pane.task('classify')).toMatchObject({ kind: 'failed', problem: { code: 'server-away' } });
    const view = pane.work.view;
    pane.actions.goOnClassifying();
    await pane.settle();
    expect(pane.work.classified).toMatchObject({ rows: 2, view });
  });
});

test('a run that is stopped goes on in a pane that is opened anew, with the rest alone', async () => {
  const rows = Array.from({ length: 5_000 }, (_, row) => row);
  const workbook = new FakeWorkbook([
    { name: 'Id', values: rows.map((row) => `p${row}`) },
    { name: 'Merchant', values: rows.map((row) => (row % 2 === 0 ? 'Cafe' : 'Taxi')) },
    { name: 'Amount', values: rows.map((row) => row % 40) },
    { name: 'Account', values: rows.map((row) => (row === 0 ? 'Meals' : null)) },
  ]);
  const pane = await new PaneHarness(workbook).open({ remembered: true });
  const answer = pane.server.predict.bind(pane.server);
  let asked = 0;
  pane.server.predict = (...request) =>
    asked++ === 0 ? answer(...request) : Promise.reject(new ServerProblem('model-gone', 'Gone.', 'Train.'));
  pane.actions.classify();
  await pane.settle();
  expect(pane.task('classify')).toMatchObject({ kind: 'failed' });
  expect(workbook.predictions.size).toBe(2_000);

  const again = await new PaneHarness(workbook).open({ remembered: true });
  expect(again.work.view).toBe(pane.work.view);
  again.actions.goOnClassifying();
  await again.settle();
  expect(again.server.predictionRequests.flatMap((request) => request.rows.keys)).toEqual(
    rows.slice(2_001).map((row) => `p${row}`),
  );
  expect(workbook.predictions.size).toBe(4_999);
});

describe('columns that are not what was learned from', () => {
  const larger = {
    column: 'Amount',
    code: 'factor',
    values: { factor: 100 },
    sentence: '“Amount” looks 100 times as large as what version 1 learned from.',
  } as const;

  test('are asked about before a row is classified, and nothing else has changed', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.classify();
    await pane.settle();
    const { classified, view } = pane.work;
    pane.server.skew = [larger];
    pane.server.predictionRequests = [];
    pane.actions.classify();
    await pane.settle();
    expect(pane.work.skew).toEqual({ modelVersion: 1, rows: 2, skew: [larger] });
    expect(pane.server.predictionRequests).toEqual([]);
    expect(pane.work).toMatchObject({ classified, view });
    pane.actions.showSkew('Amount');
    await pane.settle();
    expect(pane.workbook.shown).toEqual(['Amount']);
  });

  test('are classified all the same where the person has it so, and not asked about again', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.skew = [larger];
    pane.actions.classify();
    await pane.settle();
    expect(pane.work.classified).toBeNull();
    pane.actions.classifyAnyway();
    await pane.settle();
    expect(pane.work).toMatchObject({ skew: null, classified: { rows: 2 } });
    pane.actions.classify();
    await pane.settle();
    expect(pane.work).toMatchObject({ skew: null, classified: { rows: 2 } });
    pane.server.skew = [larger, { ...larger, column: 'Merchant', sentence: 'Something else.' }];
    pane.actions.classify();
    await pane.settle();
    expect(pane.work.skew?.skew).toHaveLength(2);
  });
});
