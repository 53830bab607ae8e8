import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { aTraining, aVersion } from '../../fakes/contract-data.ts';
import { serverAwayProblem, type FakeServer } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

/**
 * Everything that the pane says of the model, each time that it changes; `null` while it says nothing or offers
 * nothing.
 */
function modelsShown(pane: PaneHarness): unknown[] {
  const shown: unknown[] = [];
  pane.store.subscribe(() => {
    const { classifier, versions, training } = pane.work;
    const isChanging = (['train', 'roll-back'] as const).some((task) => pane.task(task).kind === 'running');
    const model =
      versions === null || isChanging
        ? null
        : {
            champion: classifier.champion,
            inUse: versions.find((version) => version.isChampion)?.version,
            trained: training?.version.version ?? null,
          };
    if (JSON.stringify(model) !== JSON.stringify(shown.at(-1))) shown.push(model);
  });
  return shown;
}

/** A server on which a training makes version 2 of version 1, and puts it in use. */
function retraining(): PaneHarness {
  const harness = new PaneHarness();
  const { server } = harness;
  server.versions = [aVersion()];
  server.trainingStates = [aTraining({ state: 'done', version: aVersion({ version: 2 }) })];
  const start = server.startTraining.bind(server);
  server.startTraining = async (...details) => {
    server.versions = [aVersion({ isChampion: false }), aVersion({ version: 2 })];
    server.classifiers = server.classifiers.map((each) => ({ ...each, champion: 2 }));
    return start(...details);
  };
  return harness;
}

/** Holds the next answer of a method back until the test lets it go. */
function holdNext(server: FakeServer, method: 'listVersions' | 'getClassifier'): () => void {
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const answer = server[method].bind(server) as (...details: never[]) => Promise<never>;
  server[method] = (async (...details: never[]) => {
    server[method] = answer;
    await held;
    return answer(...details);
  }) as never;
  return () => letGo();
}

describe('what the pane says of the model', () => {
  const before = { champion: 1, inUse: 1, trained: null };
  const after = { champion: 2, inUse: 2, trained: 2 };

  test('is of one moment, however late the versions are listed after a training', async () => {
    const pane = await retraining().open({ remembered: true });
    const shown = modelsShown(pane);
    const letGo = holdNext(pane.server, 'listVersions');
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toMatchObject({ kind: 'running' });
    letGo();
    await pane.settle();
    expect(shown).toEqual([null, after]);
  });

  test('is not what was asked for before the training ended', async () => {
    const pane = await retraining().open({ remembered: true });
    const shown = modelsShown(pane);
    // An answer of before, that comes after the training.
    const old = { ...pane.server.classifiers[0]! };
    let letGo = () => undefined as void;
    const getClassifier = pane.server.getClassifier.bind(pane.server);
    pane.server.getClassifier = () => {
      pane.server.getClassifier = getClassifier;
      return new Promise((resolve) => {
        letGo = () => resolve(old);
      });
    };
    pane.actions.loadModel();
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toMatchObject({ kind: 'running' });
    letGo();
    await pane.settle();
    expect(shown).toEqual([null, after]);
  });

  test('is nothing, with a sentence and a way to ask again, when the versions cannot be listed', async () => {
    const pane = await retraining().open({ remembered: true });
    const shown = modelsShown(pane);
    pane.server.breakNext('listVersions', ...Array.from({ length: 4 }, serverAwayProblem));
    pane.actions.train();
    await pane.settle();
    expect(pane.task('train')).toEqual({ kind: 'idle' });
    expect(pane.task('versions')).toMatchObject({ kind: 'failed', problem: { code: 'server-away' } });
    pane.actions.loadModel();
    await pane.settle();
    expect(shown).toEqual([null, after]);
  });

  test('is fetched after a training that a colleague has started', async () => {
    const harness = retraining();
    harness.server.listed = [aTraining({ startedBy: 'Ben' })];
    harness.server.versions = [aVersion({ isChampion: false }), aVersion({ version: 2 })];
    const pane = await harness.open({ remembered: true });
    pane.server.classifiers = pane.server.classifiers.map((each) => ({ ...each, champion: 2 }));
    pane.actions.followTraining();
    await pane.settle();
    expect(pane.work).toMatchObject({
      classifier: { champion: 2 },
      training: { version: { version: 2 }, labels: null },
    });
    expect(pane.work.versions?.map((version) => version.isChampion)).toEqual([true, false]);
  });

  test('is of one moment after going back, and no longer of the training', async () => {
    const pane = await retraining().open({ remembered: true });
    pane.actions.train();
    await pane.settle();
    const shown = modelsShown(pane);
    pane.actions.rollBack(1, '');
    await pane.settle();
    expect(shown).toEqual([null, before]);
  });

  test('is fetched after a failed change, whose answer may have been lost', async () => {
    const pane = await retraining().open({ remembered: true });
    pane.actions.train();
    await pane.settle();
    const setChampion = pane.server.setChampion.bind(pane.server);
    pane.server.setChampion = async (...details) => {
      await setChampion(...details);
      throw serverAwayProblem();
    };
    pane.actions.rollBack(1, '');
    await pane.settle();
    expect(pane.task('roll-back')).toMatchObject({ kind: 'failed' });
    expect(pane.work).toMatchObject({ classifier: { champion: 1 }, training: null });
  });

  test('follows when another version is put in use elsewhere', async () => {
    const pane = await retraining().open({ remembered: true });
    const shown = modelsShown(pane);
    pane.server.versions = [aVersion({ isChampion: false }), aVersion({ version: 2 })];
    pane.server.classifiers = pane.server.classifiers.map((each) => ({ ...each, champion: 2 }));
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(shown).toEqual([before, { ...after, trained: null }]);
  });

  test('is known without versions to whoever sees some rows only', async () => {
    const refusal = new ServerProblem('beyond-scope', 'This is about all rows.', 'Ask somebody who may see all rows.');
    const pane = new PaneHarness();
    pane.server.versions = [aVersion()];
    pane.server.breakNext('listVersions', refusal);
    await pane.open({ remembered: true });
    await pane.settle();
    expect(pane.task('versions')).toEqual({ kind: 'idle' });
    expect(pane.work).toMatchObject({ classifier: { champion: 1 }, versions: [] });
  });
});
