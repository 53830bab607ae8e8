import { aTraining, aGate, aVersion } from '../../fakes/contract-data.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

/** A server with a training that somebody has started. */
function withTraining(fields: Parameters<typeof aTraining>[0]) {
  const harness = new PaneHarness();
  harness.server.listed = [aTraining(fields)];
  harness.server.trainingStates = [aTraining(fields)];
  // Nothing happens until the person does something.
  harness.pacing.wait = (_ms, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
  return harness;
}

describe('a training that runs already', () => {
  test('is shown when the pane opens, with its time left and who started it', async () => {
    const pane = await withTraining({ startedBy: 'Ben', secondsLeft: 20, share: 0.4 }).open({ remembered: true });
    expect(pane.task('train')).toMatchObject({
      kind: 'running',
      doing: 'Learning, started by Ben',
      share: 0.4,
      secondsLeft: 20,
      cancellable: true,
    });
    expect(pane.server.trainings).toBe(0);
  });

  test('shows its version when it ends', async () => {
    const harness = new PaneHarness();
    harness.server.listed = [aTraining()];
    harness.server.trainingStates = [
      aTraining(),
      aTraining({
        state: 'done',
        version: aVersion({
          version: 2,
          isChampion: false,
          gate: aGate({ promoted: false, reasons: ['It is worse.'] }),
        }),
      }),
    ];
    const pane = await harness.open({ remembered: true });
    expect(pane.task('train')).toEqual({ kind: 'idle' });
    expect(pane.work.training).toMatchObject({ version: { version: 2 }, labels: null });
  });

  test('goes on when the person turns to another classifier', async () => {
    const pane = await withTraining({ startedBy: 'Ben' }).open({ remembered: true });
    pane.actions.leaveClassifier();
    await pane.settle();
    expect(pane.server.cancelled).toBe(0);
  });

  test('can be cancelled', async () => {
    const pane = await withTraining({}).open({ remembered: true });
    pane.actions.cancel('train');
    await pane.settle();
    expect(pane.server.cancelled).toBe(1);
    expect(pane.task('train')).toEqual({ kind: 'cancelled' });
  });

  test('is joined by a person who asks for one', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.listed = [aTraining({ startedBy: 'Ben' })];
    pane.server.breakNext(
      'startTraining',
      new ServerProblem('training-running', 'A training of this classifier is running.', 'Wait until it ends.'),
    );
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toEqual({ kind: 'idle' });
    expect(pane.work.training).toMatchObject({ version: { version: 1 } });
  });

  test('not to know of one costs nothing', async () => {
    const harness = new PaneHarness();
    harness.server.breakNext(
      'listTrainings',
      new ServerProblem('server-away', 'The Amend server does not answer.', 'Try again.'),
    );
    const pane = await harness.open({ remembered: true });
    expect(pane.task('train')).toEqual({ kind: 'idle' });
  });
});

test('a training learns as the policy says', async () => {
  const pane = await new PaneHarness().open({ remembered: true });
  pane.actions.train();
  await pane.settle();
  expect(pane.server.trainingRequests).toEqual([{}]);
});
