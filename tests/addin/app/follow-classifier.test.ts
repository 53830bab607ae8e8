import { aClassifier, aTraining, aVersion } from '../../fakes/contract-data.ts';
import { aState } from '../../fakes/fake-events.ts';
import { aRule } from '../../fakes/fake-rules.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

const TRAINING = aTraining().id;

/** A pane that is up to date, open on version 1; what it asks from now on is counted. */
async function openPane() {
  const harness = new PaneHarness();
  harness.server.versions = [aVersion()];
  const pane = await harness.open({ remembered: true });
  pane.events.tell(aState());
  await pane.settle();
  const asked = { classifier: 0, versions: 0, trainings: 0 };
  const { getClassifier, listVersions, listTrainings } = pane.server;
  pane.server.getClassifier = (...all) => {
    asked.classifier++;
    return getClassifier.apply(pane.server, all);
  };
  pane.server.listVersions = () => {
    asked.versions++;
    return listVersions.apply(pane.server);
  };
  pane.server.listTrainings = () => {
    asked.trainings++;
    return listTrainings.apply(pane.server);
  };
  return { pane, asked };
}

/** Another tab put a version in use. */
function promoteElsewhere(pane: PaneHarness, champion: number, championPinned = false): void {
  pane.server.classifiers = [aClassifier({ champion, championPinned })];
  pane.server.versions = [2, 1].map((version) =>
    aVersion({ version, isChampion: version === champion, isPinned: version === champion && championPinned }),
  );
  pane.events.tell(aState({ champion, championPinned, latestVersion: 2 }));
}

describe('what another tab does is shown here', () => {
  test('a version that is promoted, then the rollback, then the pin', async () => {
    const { pane } = await openPane();
    promoteElsewhere(pane, 2);
    await pane.settle();
    expect(pane.work.classifier.champion).toBe(2);
    expect(pane.work.versions).toMatchObject([
      { version: 2, isChampion: true },
      { version: 1, isChampion: false },
    ]);
    promoteElsewhere(pane, 1);
    await pane.settle();
    expect(pane.work.classifier.champion).toBe(1);
    expect(pane.work.versions).toMatchObject([
      { version: 2, isChampion: false },
      { version: 1, isChampion: true },
    ]);
    promoteElsewhere(pane, 1, true);
    await pane.settle();
    expect(pane.work.classifier.championPinned).toBe(true);
  });

  test('a version that was kept back', async () => {
    const { pane } = await openPane();
    pane.server.versions = [aVersion({ version: 2, isChampion: false }), aVersion()];
    pane.events.tell(aState({ latestVersion: 2 }));
    await pane.settle();
    expect(pane.work.versions).toMatchObject([{ version: 2 }, { version: 1 }]);
  });

  test('policies', async () => {
    const { pane } = await openPane();
    const policies = { ...aClassifier().policies, lowConfidence: 0.8 };
    pane.server.classifiers = [aClassifier({ policies })];
    pane.events.tell(aState({ policies }));
    await pane.settle();
    expect(pane.work.classifier.policies.lowConfidence).toBe(0.8);
  });

  test('columns that were changed: everything is read by them from then on, at the same step', async () => {
    const { pane } = await openPane();
    const { step } = pane.work;
    const columns = [{ name: 'Merchant', type: 'text' as const }];
    pane.server.classifiers = [aClassifier({ columns, columnChanges: 1 })];
    pane.events.tell(aState({ columnChanges: 1 }));
    await pane.settle();
    expect(pane.work.classifier.columns).toEqual(columns);
    expect(pane.work.columns?.match.found.has('Amount')).toBe(false);
    expect(pane.work.step).toBe(step);
  });

  test('corrections: the counts alone are fetched, and a burst of them once', async () => {
    const { pane, asked } = await openPane();
    pane.server.classifiers = [aClassifier({ corrections: 3, correctionsSinceTraining: 3 })];
    for (const lastSequence of [1, 2, 3]) pane.events.tell(aState({ lastSequence }));
    await pane.settle();
    expect(pane.work.classifier.correctionsSinceTraining).toBe(3);
    expect(asked).toEqual({ classifier: 1, versions: 0, trainings: 0 });
  });

  test('corrections that arrive with another version: who disagrees is asked, too', async () => {
    const { pane } = await openPane();
    let asked = 0;
    const { listDisputes } = pane.server;
    pane.server.listDisputes = (...all) => {
      asked++;
      return listDisputes.apply(pane.server, all);
    };
    pane.server.versions = [aVersion({ version: 2, isChampion: false }), aVersion()];
    pane.events.tell(aState({ latestVersion: 2, lastSequence: 1 }));
    await pane.settle();
    expect(pane.work.versions).toMatchObject([{ version: 2 }, { version: 1 }]);
    expect(asked).toBe(1);
  });

  test('rules, and whose words count, where they are shown', async () => {
    const { pane } = await openPane();
    const asked = { rules: 0, trust: 0 };
    const { listRules } = pane.rules;
    pane.rules.listRules = () => {
      asked.rules++;
      return listRules.apply(pane.rules);
    };
    const { listTrust } = pane.server;
    pane.server.listTrust = () => {
      asked.trust++;
      return listTrust.apply(pane.server);
    };
    pane.events.tell(aState({ ruleChanges: 1, trustChanges: 1 }));
    await pane.settle();
    expect(asked).toEqual({ rules: 0, trust: 0 });
    pane.actions.listRules();
    pane.actions.loadAgreement();
    await pane.settle();
    pane.rules.rules = [aRule({ text: 'Merchant is "Pret"' })];
    pane.events.tell(aState({ ruleChanges: 2, trustChanges: 1 }));
    await pane.settle();
    expect(pane.work.rules.listed).toMatchObject([{ text: 'Merchant is "Pret"' }]);
    pane.events.tell(aState({ ruleChanges: 2, trustChanges: 2 }));
    await pane.settle();
    pane.events.tell(aState({ ruleChanges: 2, trustChanges: 2, lastSequence: 1 }));
    await pane.settle();
    expect(asked).toEqual({ rules: 2, trust: 2 });
  });

  test('a training, to its version', async () => {
    const { pane } = await openPane();
    pane.server.listed = [aTraining({ startedBy: 'Ben' })];
    pane.server.trainingStates = [aTraining({ state: 'done', version: aVersion({ version: 2 }) })];
    pane.server.classifiers = [aClassifier({ champion: 2 })];
    pane.server.versions = [aVersion({ version: 2 }), aVersion({ isChampion: false })];
    pane.events.tell(aState({ training: TRAINING }));
    expect(pane.task('train').kind).toBe('idle');
    await pane.settle();
    expect(pane.work.training).toMatchObject({ version: { version: 2 } });
    expect(pane.work.classifier.champion).toBe(2);
  });

  test('what is said again and differs in nothing is not fetched', async () => {
    const { pane, asked } = await openPane();
    pane.events.tell(aState());
    await pane.settle();
    expect(asked).toEqual({ classifier: 0, versions: 0, trainings: 0 });
  });

  test('somebody else’s word is not taken for seen: what is typed here can still contradict it', async () => {
    const { pane } = await openPane();
    await pane.server.recordFeedback('c', {
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
    pane.events.tell(aState({ lastSequence: 1 }));
    await pane.settle();
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(pane.server.feedbackRequests.at(-1)).toMatchObject({ events: [{ key: 'p4', class: 'Meals', basedOn: 0 }] });
  });
});

describe('a pane that is busy itself', () => {
  test('with its own training: what it makes is fetched and shown once', async () => {
    const { pane, asked } = await openPane();
    pane.server.classifiers = [aClassifier({ champion: 2 })];
    pane.server.versions = [aVersion({ version: 2 }), aVersion({ isChampion: false })];
    const shown: (number | null)[] = [];
    pane.store.subscribe(() => shown.push(pane.work.classifier.champion));
    pane.server.trainingStates = [aTraining(), aTraining({ state: 'done', version: aVersion({ version: 2 }) })];
    const { getTraining } = pane.server;
    pane.server.getTraining = () => {
      // The stream is quicker than the next question how the training stands.
      pane.events.tell(aState({ champion: 2, latestVersion: 2 }));
      return getTraining.apply(pane.server);
    };
    pane.events.tell(aState({ training: TRAINING }));
    pane.actions.train();
    await pane.settle();
    expect(asked.versions).toBe(1);
    expect(shown.indexOf(2)).toBeGreaterThan(0);
    expect(pane.work.training).toMatchObject({ version: { version: 2 } });
    expect(pane.task('train')).toEqual({ kind: 'idle' });
  });

  test('with putting a version in use: it is fetched once', async () => {
    const { pane, asked } = await openPane();
    promoteElsewhere(pane, 2);
    await pane.settle();
    asked.versions = 0;
    pane.actions.rollBack(1, '');
    pane.events.tell(aState({ champion: 1, latestVersion: 2 }));
    await pane.settle();
    expect(pane.work.classifier.champion).toBe(1);
    expect(asked.versions).toBe(1);
  });
});

describe('a pane that is opened in the middle of the first training', () => {
  function inFirstTraining(): PaneHarness {
    const harness = new PaneHarness();
    harness.server.trainingStates = [aTraining(), aTraining({ state: 'done', version: aVersion() })];
    const { listVersions } = harness.server;
    // The first questions find it untrained.
    harness.server.listVersions = async () => {
      const versions = await listVersions.apply(harness.server);
      harness.server.versions = [aVersion()];
      return versions;
    };
    return harness;
  }
  const openUntrained = async (harness: PaneHarness): Promise<PaneHarness> => {
    const { getClassifier } = harness.server;
    harness.server.getClassifier = async (id) => {
      const found = await getClassifier.call(harness.server, id);
      return { ...found, champion: harness.server.versions[0]?.version ?? null };
    };
    return harness.open({ remembered: true });
  };

  test('shows it, and then its version', async () => {
    const harness = inFirstTraining();
    harness.server.listed = [aTraining()];
    const doing: string[] = [];
    harness.store.subscribe(() => {
      const task = harness.task('train');
      if (task.kind === 'running') doing.push(task.doing);
    });
    const pane = await openUntrained(harness);
    expect(doing[0]).toBe('Learning');
    expect(pane.work.classifier.champion).toBe(1);
    expect(pane.work.training).toMatchObject({ version: { version: 1 } });
  });

  test('shows it when the question for it failed: the stream knows of it', async () => {
    const harness = inFirstTraining();
    harness.server.listed = [aTraining()];
    harness.server.breakNext('listTrainings', serverAwayProblem());
    const pane = await openUntrained(harness);
    expect(pane.work.training).toBeNull();
    pane.events.tell(aState({ champion: null, latestVersion: null, training: TRAINING }));
    await pane.settle();
    expect(pane.work.training).toMatchObject({ version: { version: 1 } });
    expect(pane.work.classifier.champion).toBe(1);
  });

  test('shows its version when it ended between two questions', async () => {
    const pane = await openUntrained(inFirstTraining());
    expect(pane.work.classifier.champion).toBeNull();
    pane.events.tell(aState());
    await pane.settle();
    expect(pane.work.classifier.champion).toBe(1);
    expect(pane.work.versions).toMatchObject([{ version: 1 }]);
  });
});

test('a classifier that was left is followed no more', async () => {
  const { pane } = await openPane();
  expect([...pane.events.followed.values()]).toEqual([aClassifier().id]);
  pane.actions.leaveClassifier();
  await pane.settle();
  expect(pane.events.followed.size).toBe(0);
});
