import { trainClassifier } from '../../../addin/training/train-classifier.ts';
import { aClassifier, aTraining, aVersion } from '../../fakes/contract-data.ts';
import { fakePacing } from '../../fakes/fake-outbox.ts';
import { FakeServer, serverAwayProblem } from '../../fakes/fake-server.ts';

const running = (phase: 'reading' | 'training', share: number) => aTraining({ phase, share });
const done = aTraining({ state: 'done', phase: 'saving', share: 1, version: aVersion() });

describe('trainClassifier', () => {
  test('watches a training to its version and tells its phases', async () => {
    const server = new FakeServer();
    server.trainingStates = [running('reading', 0), running('training', 0.5), done];
    const told: string[] = [];
    const version = await trainClassifier(server, fakePacing(), aClassifier(), {
      onProgress: ({ phase, share }) => told.push(`${phase} ${share}`),
    });
    expect(version.version).toBe(1);
    expect(told).toEqual(['reading 0', 'training 0.5']);
  });

  test('goes on watching after the server was away for seconds', async () => {
    const server = new FakeServer();
    server.trainingStates = [running('reading', 0), done];
    server.breakNext('getTraining', serverAwayProblem(), serverAwayProblem());
    expect((await trainClassifier(server, fakePacing(), aClassifier())).version).toBe(1);
  });

  test('a failed training fails with its own sentence', async () => {
    const server = new FakeServer();
    server.trainingStates = [
      aTraining({
        state: 'failed',
        phase: 'reading',
        share: 0,
        problem: { code: 'too-few-labels', detail: 'There are 3 labels.', nextStep: 'Label more rows.' },
      }),
    ];
    await expect(trainClassifier(server, fakePacing(), aClassifier())).rejects.toMatchObject({
      code: 'too-few-labels',
      message: 'There are 3 labels.',
      nextStep: 'Label more rows.',
    });
  });

  test('cancelling cancels it on the server', async () => {
    const server = new FakeServer();
    server.trainingStates = [running('training', 0.5)];
    const stop = new AbortController();
    const training = trainClassifier(server, fakePacing(), aClassifier(), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('cancelled')),
    });
    await expect(training).rejects.toThrow('cancelled');
    expect(server.cancelled).toBe(1);
  });

  test('a training that was done before the cancel came is done', async () => {
    const server = new FakeServer();
    server.trainingStates = [running('training', 0.9)];
    server.cancelTraining = async () => done;
    const stop = new AbortController();
    const version = await trainClassifier(server, fakePacing(), aClassifier(), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(version.version).toBe(1);
  });

  test('a training stopped by somebody else is said', async () => {
    const server = new FakeServer();
    server.trainingStates = [aTraining({ state: 'cancelled', share: 0.2 })];
    await expect(trainClassifier(server, fakePacing(), aClassifier())).rejects.toMatchObject({
      code: 'training-failed',
    });
  });
});
