import type { Classifier } from '../../../contract/classifier.ts';
import type { Session } from '../../../contract/session.ts';
import { anAcceptance } from '../../fakes/an-acceptance.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

describe('another target', () => {
  test('is asked about once more when the server was away, and shown', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.breakNext('readAcceptance', serverAwayProblem());
    pane.actions.askAcceptance(0.95);
    await pane.settle();
    expect(pane.server.acceptanceTargets).toEqual([0.95]);
    expect(pane.work.acceptance).toEqual(anAcceptance({ target: 0.95 }));
    expect(pane.task('acceptance')).toEqual({ kind: 'idle' });
  });

  test('that is chosen while the last one is on its way is answered after it', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.askAcceptance(0.95);
    pane.actions.askAcceptance(0.995);
    await pane.settle();
    expect(pane.server.acceptanceTargets).toEqual([0.95, 0.995]);
    expect(pane.work.acceptance!.target).toBe(0.995);
  });
});

describe('the levels in force', () => {
  const SCOPED: Partial<Session> = {
    roles: [],
    grants: [{ role: 'corrector', classifier: aClassifier().id, scope: { column: 'Merchant', values: ['Taxi'] } }],
  };

  /** The level that a classification by Ada with `access` marks answers by, and how often it was asked for. */
  async function levelFor(classifier: Partial<Classifier>, access: Partial<Session> = {}) {
    const harness = new PaneHarness();
    const session = { ...(await harness.server.session()), ...access };
    harness.server.session = async () => session;
    const pane = await harness.open({ remembered: true });
    const { policies } = aClassifier();
    pane.server.classifiers = [aClassifier({ policies: { ...policies, targetAccuracy: 0.99 }, ...classifier })];
    pane.actions.classify();
    await pane.settle();
    expect(pane.work.classified).toMatchObject({ rows: 2 });
    return { level: pane.workbook.prepared!.accept, asked: pane.server.acceptanceTargets };
  }

  test('is what the server says of the classifier’s own target', async () =>
    expect(await levelFor({})).toEqual({ level: { level: 0.93, classes: [] }, asked: [null] }));

  test('is none, and not asked for, without a target or a version in use', async () => {
    expect(await levelFor({ policies: aClassifier().policies })).toEqual({ level: null, asked: [] });
    expect(await levelFor({ champion: null })).toEqual({ level: null, asked: [] });
  });

  test('is none, and not asked for, for who sees some of the rows only', async () =>
    expect(await levelFor({}, SCOPED)).toEqual({ level: null, asked: [] }));
});
