import { aTraining } from '../../fakes/contract-data.ts';
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
    expect(pane.server.log[0]).toMatchObject({ key: 'p4', origin: 'found' });
  });

  test('does not start while corrections wait for the server, and says that they are kept', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.recordFeedback = async () => {
      throw serverAwayProblem();
    };
    pane.pacing.wait = () => new Promise(() => undefined);
    pane.workbook.type('p4', 'Travel');
    await pane.settle();
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toMatchObject({
      kind: 'failed',
      problem: {
        code: 'not-sent-yet',
        sentence: '1 of your entries has not reached the server yet. The Amend server does not answer.',
      },
    });
    expect(pane.server.trainings).toBe(0);
  });

  test('the server away in the middle: the retry trains, and no label is sent twice', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.breakNext('startTraining', serverAwayProblem());
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toMatchObject({ kind: 'failed', problem: { code: 'server-away' } });
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
