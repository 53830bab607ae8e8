import { aTraining, aVersion } from '../../fakes/contract-data.ts';
import { ServerProblem } from '../../../addin/flows/server-port.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

describe('training', () => {
  test('sends the labels, trains, and shows the version', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toEqual({ kind: 'idle' });
    expect(pane.server.log.map((event) => event.class)).toEqual(['Meals', 'Travel', 'Meals', 'Travel']);
    expect(pane.work.training).toMatchObject({ version: { version: 1 }, labels: { sent: 4 } });
  });

  test('training again sends only what is new', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.train();
    await pane.settle();
    pane.workbook.columns[3]!.values[4] = 'Meals';
    pane.actions.train();
    await pane.settle();
    expect(pane.server.log.map((event) => event.key)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect(pane.server.trainings).toBe(2);
  });

  test('corrections that raised no event go before the training', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.workbook.typeQuietly('p4', 'Travel');
    pane.actions.train();
    await pane.settle();
    expect(pane.server.log[0]).toMatchObject({ key: 'p4', origin: 'correction-column' });
  });

  test('does not start while corrections wait for the server, and says that they are kept', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.recordFeedback = async () => { throw serverAwayProblem(); };
    pane.pacing.wait = () => new Promise(() => undefined);
    pane.workbook.type('p4', 'Travel');
    await pane.settle();
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toMatchObject({ kind: 'failed', trouble: { code: 'not-sent-yet', sentence: '1 of your corrections has not reached the server yet. The Amend server does not answer.' } });
    expect(pane.server.trainings).toBe(0);
  });

  test('the server away in the middle: the retry trains, and no label is sent twice', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.breakNext('startTraining', serverAwayProblem());
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toMatchObject({ kind: 'failed', trouble: { code: 'server-away' } });
    pane.actions.train();
    await pane.settle();
    expect(pane.server.log).toHaveLength(4);
    expect(pane.work.training?.version.version).toBe(1);
  });

  test('can be cancelled', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.trainingStates = [aTraining({ share: 0.3 })];
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toMatchObject({ kind: 'running', doing: 'Learning', share: 0.3, cancellable: true });
    pane.actions.cancel('train');
    await pane.settle();
    expect(pane.task('train')).toEqual({ kind: 'cancelled' });
    expect(pane.server.cancelled).toBe(1);
  });
});

describe('versions', () => {
  test('an older version is put back in use', async () => {
    const harness = new PaneHarness();
    harness.server.versions = [aVersion({ version: 1, isChampion: false }), aVersion({ version: 2 })];
    const pane = await harness.open({ remembered: true });
    expect(pane.work.versions?.map((version) => version.version)).toEqual([2, 1]);
    pane.actions.rollBack(1);
    await pane.settle();
    expect(pane.work.classifier.champion).toBe(1);
    expect(pane.work.versions?.find((version) => version.isChampion)?.version).toBe(1);
  });
});

describe('the model', () => {
  test('in use is pinned, and unpinned', async () => {
    const harness = new PaneHarness();
    harness.server.versions = [aVersion()];
    const pane = await harness.open({ remembered: true });
    pane.actions.pin(1, true);
    await pane.settle();
    expect(pane.work.versions?.[0]?.isPinned).toBe(true);
    expect(pane.work.classifier.championPinned).toBe(true);
    pane.actions.pin(1, false);
    await pane.settle();
    expect(pane.server.championRequests).toEqual([{ version: 1, pinned: true }, { version: 1, pinned: false }]);
  });

  test('is written into its sheet', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.writeModelSheet(3);
    await pane.settle();
    expect(pane.workbook.modelSheets.map((report) => report.version.version)).toEqual([3]);
    expect(pane.work.modelSheetWritten).toBe(true);
  });

  test('its policy is saved, or says why not', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    const policies = { ...pane.work.classifier.policies, retrainAfterCorrections: 100 };
    pane.server.breakNext('setPolicies', new ServerProblem('not-allowed', 'You may not do this.', 'Ask an admin.'));
    pane.actions.savePolicies(policies);
    await pane.settle();
    expect(pane.task('policies')).toMatchObject({ kind: 'failed', trouble: { code: 'not-allowed' } });
    pane.actions.retry('policies');
    await pane.settle();
    expect(pane.work.classifier.policies.retrainAfterCorrections).toBe(100);
  });
});
